import { ballotWords } from "../../render/tally/tally-words.ts";
import type { GatheringState } from "../../room/state.ts";
import { proseWidth } from "../../ui/frame.ts";
import { gap, textPart } from "../../ui/lines.tsx";
import { Screen, type ScreenOf } from "../../ui/screen.tsx";
import { ballotsPart, noticePart } from "./ballots.tsx";

/** Who has voted, and nothing of what. */
export function GatheringScreen({ state, size, hints }: ScreenOf<GatheringState>) {
  const width = proseWidth(size);
  const { ballots } = state;
  const title = ballots.length === 0 ? "Nobody has voted yet" : `${ballotWords(ballots.length)} so far`;
  return (
    <Screen
      size={size}
      where={"Room"}
      hints={hints}
      body={[
        textPart("title", title, width, "strong"),
        textPart(
          "meaning",
          "Pass this machine round: each person answers alone. Or paste the codes that the command “ballot” gives, a whole chat at once. Nothing is shown before all is revealed.",
          width,
        ),
        gap(),
        ballotsPart(state, width),
        gap(),
        noticePart(state, width),
      ]}
    />
  );
}

import { strengthBrief } from "../../render/result/strength.ts";
import { roomReport } from "../../render/room/room-report.ts";
import { ballotWords } from "../../render/tally/tally-words.ts";
import type { ConfirmState } from "../../room/state.ts";
import { frameOf, proseWidth } from "../../ui/frame.ts";
import { gap, textPart } from "../../ui/lines.tsx";
import { recommendationPart } from "../../ui/recommendation.tsx";
import { Screen, type ScreenOf } from "../../ui/screen.tsx";

/** The group is asked whether this is what it says. */
export function ConfirmScreen({ state, size, hints }: ScreenOf<ConfirmState>) {
  const width = proseWidth(size);
  const { group } = roomReport(state);
  return (
    <Screen
      size={size}
      where={"Room"}
      hints={hints}
      body={[
        textPart("title", "Is this what the group says?", width, "strong"),
        gap(),
        recommendationPart(
          group.recommendation.pattern,
          strengthBrief(group.recommendation),
          frameOf(size).width,
        ),
        textPart("meaning", `From ${ballotWords(group.ballots)}.`, width),
        gap(),
        textPart(
          "notice",
          "With Enter the tally is printed where you started waymark, and what was kept of this room is removed. Esc goes back, to talk or to vote again.",
          width,
        ),
      ]}
    />
  );
}

import { revealQuestion, revealWarning } from "../../render/room/room-words.ts";
import type { AskRevealState } from "../../room/state.ts";
import { proseWidth } from "../../ui/frame.ts";
import { textPart } from "../../ui/lines.tsx";
import { Screen, type ScreenOf } from "../../ui/screen.tsx";

/** Everybody is asked before the ballots are revealed, which cannot be undone. */
export function AskRevealScreen({ state, size, hints }: ScreenOf<AskRevealState>) {
  const width = proseWidth(size);
  return (
    <Screen
      size={size}
      where="Room"
      hints={hints}
      body={[
        textPart("title", revealQuestion(state), width, "strong"),
        textPart("choice", revealWarning(state), width),
      ]}
    />
  );
}

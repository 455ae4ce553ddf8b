import { type Line, textLines } from "../../../render/lines.ts";
import { revealQuestion, revealWarning } from "../../../render/room/room-words.ts";
import type { AskRevealState } from "../../../room/state.ts";
import { gap, part, stack } from "../../fit-rows.ts";
import { header, hintLines, layoutOf, type Size } from "../../frame.ts";
import { roomKeymap } from "../../room-keymap.ts";

/** Everybody is asked before the ballots are revealed, which cannot be undone. */
export function askRevealScreen(state: AskRevealState, size: Size): readonly Line[] {
  const { width, height } = layoutOf(size);
  return stack(
    [
      part(3, [header("Room", width)]),
      gap(1),
      part(9, textLines(revealQuestion(state), width, "strong")),
      part(8, textLines(revealWarning(state), width)),
      gap(),
      part(7, hintLines(roomKeymap["ask-reveal"], width, size)),
    ],
    height,
  );
}

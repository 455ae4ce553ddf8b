import { type Line, textLines } from "../../../render/lines.ts";
import { roomReport } from "../../../render/room/room-report.ts";
import { ballotWords } from "../../../render/tally/tally-words.ts";
import type { ConfirmState } from "../../../room/state.ts";
import { gap, part, stack } from "../../fit-rows.ts";
import { header, hintLines, layoutOf, type Size } from "../../frame.ts";
import { roomKeymap } from "../../room-keymap.ts";
import { recommendationLines } from "../recommendation-line.ts";

/** The group is asked whether this is what it says. */
export function confirmScreen(state: ConfirmState, size: Size): readonly Line[] {
  const { width, height } = layoutOf(size);
  const { group } = roomReport(state);
  return stack(
    [
      part(3, [header("Room", width)]),
      gap(1),
      part(9, textLines("Is this what the group says?", width, "strong")),
      gap(1),
      part(10, recommendationLines(group.recommendation, width)),
      part(5, textLines(`From ${ballotWords(group.ballots)}.`, width)),
      gap(1),
      part(
        6,
        textLines(
          "With Enter the tally is printed where you started waymark, and what was kept of this room is removed.",
          width,
        ),
      ),
      gap(),
      part(8, hintLines(roomKeymap.confirm, width, size)),
    ],
    height,
  );
}

import { type Line, textLines } from "../../../render/lines.ts";
import { ballotWords } from "../../../render/tally/tally-words.ts";
import type { GatheringState } from "../../../room/state.ts";
import { gap, part, stack } from "../../fit-rows.ts";
import { header, hintLines, layoutOf, type Size } from "../../frame.ts";
import { ballotRows, noticeLines } from "./ballot-rows.ts";
import { usefulKeys } from "./useful-keys.ts";

/** Who has voted, and nothing of what. */
export function gatheringScreen(state: GatheringState, size: Size): readonly Line[] {
  const { width, height } = layoutOf(size);
  const { ballots } = state;
  const title = ballots.length === 0 ? "Nobody has voted yet" : `${ballotWords(ballots.length)} so far`;
  return stack(
    [
      part(3, [header("Room", width)]),
      gap(1),
      part(8, textLines(title, width, "strong")),
      part(
        4,
        textLines(
          "Pass this machine round: each person answers alone. Or paste the codes that the command “ballot” gives, a whole chat at once. Nothing is shown before all is revealed.",
          width,
        ),
      ),
      gap(2),
      part(9, ballotRows(state, width, height)),
      gap(1),
      part(7, noticeLines(state, width)),
      gap(),
      part(6, hintLines(usefulKeys(state), width, size)),
    ],
    height,
  );
}

import { type Line, textLines } from "../../../render/lines.ts";
import { ballotWords } from "../../../render/tally/tally-words.ts";
import type { GatheringState } from "../../../room/state.ts";
import { roomTransition } from "../../../room/transition.ts";
import { gap, part, stack } from "../../fit-rows.ts";
import { type Bindings, header, hintLines, layoutOf, type Size } from "../../frame.ts";
import { isSuspend } from "../../keymap.ts";
import { roomKeymap } from "../../room-keymap.ts";
import { ballotRows, noticeLines } from "./ballot-rows.ts";

const NOTHING_SCROLLS = () => ({ limit: 0, page: 0 });

/** The keys that do something now: without a ballot there is none to reveal or to take out. */
const keysOf = (state: GatheringState): Bindings =>
  roomKeymap.gathering.filter(({ keys: [key = ""], act }) => {
    const action = act(key, NOTHING_SCROLLS);
    return isSuspend(action) || roomTransition(state, action) !== state;
  });

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
          "Pass this machine round: each person answers alone. Or paste the codes that `waymark ballot` gives, a whole chat at once. Nothing is shown before all is revealed.",
          width,
        ),
      ),
      gap(2),
      part(9, ballotRows(ballots, state.cursor, width, height)),
      gap(1),
      part(7, noticeLines(state.notice, width)),
      gap(),
      part(6, hintLines(keysOf(state), width, size)),
    ],
    height,
  );
}

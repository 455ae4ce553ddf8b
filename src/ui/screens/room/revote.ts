import { type Line, textLines } from "../../../render/lines.ts";
import type { RevoteState } from "../../../room/state.ts";
import { gap, part, stack } from "../../fit-rows.ts";
import { header, hintLines, layoutOf, type Size } from "../../frame.ts";
import { ballotRows, noticeLines } from "./ballot-rows.ts";
import { usefulKeys } from "./useful-keys.ts";

/** Whoever has changed their mind on one question votes on it again, alone. */
export function revoteScreen(state: RevoteState, size: Size): readonly Line[] {
  const { width, height } = layoutOf(size);
  const question = state.catalogue.questions[state.question];
  return stack(
    [
      part(3, [header("Voting again", width)]),
      gap(1),
      part(8, textLines(question?.title ?? "", width, "strong")),
      part(
        4,
        textLines(
          "Only this question, and only who wants to: hand the machine over. A new code, pasted with its name, replaces the old ballot.",
          width,
        ),
      ),
      gap(2),
      part(9, state.anonymous ? [] : ballotRows(state, width, height)),
      gap(1),
      part(7, noticeLines(state, width)),
      gap(),
      part(6, hintLines(usefulKeys(state), width, size)),
    ],
    height,
  );
}

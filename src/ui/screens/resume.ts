import { earlierWords } from "../../render/age.ts";
import { type Line, span, textLines } from "../../render/lines.ts";
import { truncate } from "../../render/wrap.ts";
import { selectEarlier } from "../../wizard/selectors.ts";
import type { ResumeState } from "../../wizard/state.ts";
import { gap, part, stack } from "../fit-rows.ts";
import { header, hintLines, layoutOf, type Size } from "../frame.ts";
import { keymap } from "../keymap.ts";

/** What the rows say, in the order of their cursors. */
const RESUME_ROWS = ["Go on", "Start again"] as const;

/** An interrupted session is offered, never taken up by itself. */
export const resumeScreen = (state: ResumeState, size: Size): readonly Line[] =>
  offerScreen(earlierWords(selectEarlier(state), state.age), state.cursor, size);

/**
 * @param earlier what an interrupted session had come to, in a sentence
 * @param aside what else to know before choosing
 */
export function offerScreen(earlier: string, cursor: number, size: Size, aside = ""): readonly Line[] {
  const { width, height } = layoutOf(size);
  const rows = RESUME_ROWS.map((label, index): Line => {
    const focused = index === cursor;
    return [
      span(focused ? "❯ " : "  ", "focus"),
      span(`${index + 1}  `, "quiet"),
      span(truncate(label, width - 5), focused ? "strong" : undefined),
    ];
  });
  return stack(
    [
      part(5, [header("Welcome back", width)]),
      gap(1),
      part(9, textLines(earlier, width, "strong")),
      part(7, aside === "" ? [] : textLines(aside, width)),
      part(6, textLines("Go on, or start again?", width, "quiet")),
      gap(2),
      part(10, rows, cursor),
      gap(),
      part(8, hintLines(keymap.resume, width, size)),
    ],
    height,
  );
}

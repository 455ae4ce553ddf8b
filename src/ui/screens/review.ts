import { type Line, span, textLines } from "../../render/lines.ts";
import { answerLabel } from "../../render/words.ts";
import { columnsOf, pad, truncate } from "../../render/wrap.ts";
import type { ReviewState } from "../../wizard/state.ts";
import { gap, part, stack } from "../fit-rows.ts";
import { header, hintLines, layoutOf, type Size } from "../frame.ts";
import { keymap } from "../keymap.ts";

/** Columns before a question's name: the cursor, its number, and space. */
const LEAD = 5;

/** All answers at a glance, each a digit away from being changed. */
export function reviewScreen(
  { catalogue, purpose, answers, cursor }: ReviewState,
  size: Size,
): readonly Line[] {
  const { width, height } = layoutOf(size);
  const { questions } = catalogue;
  const names = Math.max(...questions.map(({ name }) => columnsOf(name)));
  const oneLine = questions.every(
    (question) => LEAD + names + 2 + columnsOf(answerLabel(question, answers[question.id])) <= width,
  );
  const rows = questions.flatMap((question, index): readonly Line[] => {
    const focused = index === cursor;
    const lead = [span(focused ? "❯ " : "  ", "focus"), span(`${index + 1}  `, "quiet")];
    const answer = answerLabel(question, answers[question.id]);
    const tone = focused ? "strong" : undefined;
    return oneLine
      ? [[...lead, span(pad(question.name, names + 2), "quiet"), span(answer, tone)]]
      : [
          [...lead, span(question.name, "quiet")],
          [span(" ".repeat(LEAD)), span(answer, tone)],
        ];
  });
  const onResult = cursor === questions.length;
  const show: Line = [
    span(onResult ? "❯ " : "  ", "focus"),
    span(
      truncate(purpose === "ballot" ? "Finish the ballot" : "Show the result", width - 2),
      onResult ? "strong" : undefined,
    ),
  ];
  return stack(
    [
      part(5, [header("Review", width)]),
      gap(1),
      part(8, textLines("Your answers", width, "strong")),
      part(6, textLines("Change what you like; the others stay as they are.", width, "quiet")),
      gap(2),
      part(10, [...rows, show], oneLine ? cursor : cursor * 2),
      gap(),
      part(7, hintLines(keymap.review, width, size)),
    ],
    height,
  );
}

import type { Question } from "../../domain/catalogue-schema.ts";
import { type Line, type Span, span, textLines } from "../../render/lines.ts";
import { answerLabel, NOT_SURE, settledWords } from "../../render/words.ts";
import { columnsOf, pad, truncate } from "../../render/wrap.ts";
import { selectProgress, selectQuestion, selectSettled, selectStillOpen } from "../../wizard/selectors.ts";
import type { QuestionState } from "../../wizard/state.ts";
import { gap, part, stack } from "../fit-rows.ts";
import { header, hintLines, layoutOf, type Size } from "../frame.ts";
import { keymap } from "../keymap.ts";

/** One question with its options. Nothing on it says which way an option leans. */
export function questionScreen(state: QuestionState, size: Size): readonly Line[] {
  const { width, height } = layoutOf(size);
  const question = selectQuestion(state);
  const rows = optionRows(question);
  const oneLine = rows.every((row) => columnsOf(row.meaning) + labelColumns(rows) + LEAD + 2 <= width);
  const focused = rows[state.cursor];
  return stack(
    [
      part(8, [header(whereabouts(state), width)]),
      gap(1),
      part(2, progressLines(state, width)),
      gap(1),
      part(9, textLines(question.title, width, "strong")),
      part(6, textLines(question.meaning, width)),
      gap(2),
      part(
        10,
        rows.map((row, index) => optionLine(row, index === state.cursor, labelColumns(rows), oneLine, width)),
        state.cursor,
      ),
      part(
        7,
        oneLine || !focused
          ? []
          : textLines(focused.meaning, width, undefined, Math.min(LEAD, Math.floor(width / 6))),
      ),
      gap(),
      part(5, settledLines(state, width)),
      gap(),
      part(9, hintLines(keymap.question, width, size)),
    ],
    height,
  );
}

/** The offer to stop early. It does not say which pattern it is: that must not lead the answers still to come. */
function settledLines(state: QuestionState, width: number): readonly Line[] {
  const open = selectSettled(state);
  return open === 0
    ? []
    : textLines(`${settledWords(open, selectStillOpen(state))} Press r to see it now.`, width, "quiet");
}

type OptionRow = Readonly<{ key: string; label: string; meaning: string }>;

/** Columns before an option's label: the cursor, the key that puts it there, and space. */
const LEAD = 5;

const optionRows = ({ options }: Question): readonly OptionRow[] => [
  ...options.map(({ label, meaning }, index) => ({ key: String(index + 1), label, meaning })),
  { key: "u", ...NOT_SURE },
];

const labelColumns = (rows: readonly OptionRow[]): number =>
  Math.max(...rows.map(({ label }) => columnsOf(label)));

function optionLine(
  { key, label, meaning }: OptionRow,
  focused: boolean,
  columns: number,
  oneLine: boolean,
  width: number,
): Line {
  const lead: Span[] = [span(focused ? "❯ " : "  ", "focus"), span(`${key}  `, "quiet")];
  const name = focused ? span(label, "strong") : span(label);
  if (!oneLine) return [...lead, { ...name, text: truncate(label, width - LEAD) }];
  return [...lead, { ...name, text: pad(label, columns + 2) }, span(meaning, focused ? undefined : "quiet")];
}

function whereabouts(state: QuestionState): string {
  if (state.changing) return "Changing one answer";
  const { at, of } = selectProgress(state);
  return `Question ${at} of ${of}`;
}

/** The five questions, which are answered and which is open: where I am, at a glance. */
function progressLines({ catalogue, answers, index }: QuestionState, width: number): readonly Line[] {
  const names = Math.max(...catalogue.questions.map(({ name }) => columnsOf(name)));
  return catalogue.questions.map((question, at) => {
    const answer = answers[question.id];
    const mark = at === index ? span("▸ ", "focus") : span(answer === undefined ? "  " : "✓ ", "good");
    const name = span(pad(question.name, names + 2), at === index ? "strong" : "quiet");
    const given = at === index || answer === undefined ? "" : answerLabel(question, answer);
    return [mark, name, span(truncate(given, width - names - 4))];
  });
}

import { type Answers, UNSURE } from "./answers.ts";
import type { Pattern, Question } from "./catalogue-schema.ts";
import { patternAt } from "./changes.ts";
import { type Content, compileRules } from "./rules.ts";

/** What is recommended for every pair of answers to two questions, the other answers left as they are. */
export type DecisionMap = Readonly<{
  /** The question along the columns, from left to right. */
  x: Question;
  /** The question along the rows, from bottom to top. */
  y: Question;
  /** Answers to `x`, left to right: its options, and "unsure" behind them where that is one's own answer. */
  columns: readonly string[];
  /** Answers to `y`, top row first: its last option on top, as on a chart; "unsure" at the bottom, as above. */
  rows: readonly string[];
  /** The recommended pattern: a list for each row, with one pattern a column. */
  cells: readonly (readonly Pattern[])[];
  /** Where one's own answers stand. */
  own: Readonly<{ column: number; row: number }>;
}>;

/** Where an answer that is open or "not sure" stands, it is a column or row of its own: one's own position is always there. */
export function decisionMap(content: Content, answers: Answers, x: Question, y: Question): DecisionMap {
  const rules = compileRules(content);
  const columns = answersAlong(x, answers);
  const along = answersAlong(y, answers);
  const rows = [
    ...along.filter((each) => each !== UNSURE).reverse(),
    ...along.filter((each) => each === UNSURE),
  ];
  return {
    x,
    y,
    columns,
    rows,
    cells: rows.map((row) =>
      columns.map((column) =>
        patternAt(content, rules.best(rules.profileOf({ ...answers, [x.id]: column, [y.id]: row }))),
      ),
    ),
    own: { column: columns.indexOf(answers[x.id] ?? UNSURE), row: rows.indexOf(answers[y.id] ?? UNSURE) },
  };
}

function answersAlong({ id, options }: Question, answers: Answers): readonly string[] {
  const known = options.some((option) => option.id === answers[id]);
  return [...options.map((option) => option.id), ...(known ? [] : [UNSURE])];
}

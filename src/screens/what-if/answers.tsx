import { Box, Text } from "ink";
import { ownWords } from "../../render/session-words.ts";
import { columnsOf, pad, truncate } from "../../render/wrap.ts";
import type { Part } from "../../ui/fit.ts";
import { CursorMark, cursorColumns } from "../../ui/option-list.tsx";

type AnswersProps = Readonly<{
  answers: readonly Readonly<{
    /** Of the question. */
    name: string;
    /** All answers that it can have, so that nothing moves when another is tried. */
    labels: readonly string[];
    /** The answer that is tried. */
    label: string;
    /** One's own answer, where another is tried. */
    own: string | undefined;
  }>[];
  /** Index of the question under the cursor. */
  cursor: number;
  width: number;
  /** Rows of the whole screen. */
  height: number;
}>;

/** The fewest rows of a screen on which one's own answers can take rows of their own. */
const ROOM_FOR_OWN = 18;

/** The fewest rows worth showing; below that, the rest of the screen gives way. */
const LEAST = 5;

/** Where one's own answer is: beside the one that is tried, below it, or a star; "stacked" has all three below each other. */
type Form = "beside" | "below" | "star" | "stacked";

function formOf({ answers, width, height }: AnswersProps): Form {
  const { names, labels } = columnsFor(answers);
  const together = cursorColumns(width) + names + labels + 4;
  const ours = longest(answers.flatMap((each) => each.labels.map((label) => `  ${ownWords(label)}`)));
  if (together + ours <= width) return "beside";
  if (together + 1 > width) return "stacked";
  return height < ROOM_FOR_OWN ? "star" : "below";
}

const longest = (texts: readonly string[]): number => Math.max(...texts.map((text) => columnsOf(text)));
const columnsFor = (answers: AnswersProps["answers"]) => ({
  names: longest(answers.map(({ name }) => name)) + 2,
  labels: longest(answers.flatMap((each) => [...each.labels, each.label])),
});

/** The questions with the answers that are tried, and one's own with each that differs. */
export function answersPart(props: AnswersProps): Part {
  const form = formOf(props);
  const heights = props.answers.map(
    ({ own }) =>
      (form === "stacked" ? 2 : 1) + (own !== undefined && form !== "beside" && form !== "star" ? 1 : 0),
  );
  const sum = (rows: readonly number[]) => rows.reduce((total, each) => total + each, 0);
  return {
    role: "choice",
    rows: sum(heights),
    least: Math.min(LEAST, sum(heights)),
    focus: sum(heights.slice(0, props.cursor)),
    view: () => <AnswerRows {...props} form={form} />,
  };
}

function AnswerRows({ answers, cursor, width, form }: AnswersProps & Readonly<{ form: Form }>) {
  const { names, labels } = columnsFor(answers);
  return answers.map(({ name, label, own }, index) => {
    const focused = index === cursor;
    const tried = focused ? `‹ ${label} ›` : `  ${label}  `;
    const mine = own === undefined ? "" : ownWords(own);
    const rows = {
      beside: [`${pad(name, names)}${pad(tried, labels + 4)}${mine && `  ${mine}`}`],
      star: [`${pad(name, names)}${tried}${mine && "*"}`],
      below: [`${pad(name, names)}${tried}`, mine && `${" ".repeat(names + 2)}${mine}`],
      stacked: [name, tried, mine && `  ${mine}`],
    }[form];
    return (
      <Box key={name}>
        <CursorMark focused={focused} width={width} />
        <Text wrap="truncate" bold={focused}>
          {rows
            .filter((row) => row !== "")
            .map((row) => truncate(row, width - cursorColumns(width)))
            .join("\n")}
        </Text>
      </Box>
    );
  });
}

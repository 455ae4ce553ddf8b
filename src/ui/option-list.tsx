import { Box, Text } from "ink";
import { columnsOf, pad, truncate } from "../render/wrap.ts";
import type { Part } from "./fit.ts";
import { accent } from "./theme.ts";

export type OptionRow = Readonly<{
  /** The key that puts the cursor there, where one does. */
  key?: string;
  label: string;
  /** Tells it apart from another row with the same label, where there may be one. */
  id?: string;
  meaning?: string;
}>;

type Meanings = "beside" | "below" | "nowhere";

type OptionListProps = Readonly<{
  options: readonly OptionRow[];
  cursor: number;
  width: number;
  meanings?: Meanings;
  /** Whether an empty row is before the last one, which is of another kind. */
  lastApart?: boolean;
}>;

/** Below this width the cursor and the space around it are as narrow as can be. */
const NARROW = 30;
/** The fewest rows worth showing where each option takes two. */
const LEAST = 6;
const BETWEEN = 3;
const CURSOR = { wide: "┃ ❯ ", narrow: "❯ " };

const cursorFor = (width: number): string => (width < NARROW ? CURSOR.narrow : CURSOR.wide);
/** Columns for the mark of the row under the cursor, in a list of `width` columns. */
export const cursorColumns = (width: number): number => cursorFor(width).length;

/** Columns before a label: the cursor and, where rows have keys, the key and space. */
const leadOf = (options: readonly OptionRow[], width: number): number =>
  cursorColumns(width) + (options.every(({ key }) => key === undefined) ? 0 : width < NARROW ? 2 : 3);
/** Columns of the longest label that has a meaning beside it. */
const labelColumns = (options: readonly OptionRow[]): number =>
  Math.max(0, ...options.map(({ label, meaning = "" }) => (meaning === "" ? 0 : columnsOf(label))));

/** Whether every meaning has room beside its label. */
export const meaningsFit = (options: readonly OptionRow[], width: number): boolean =>
  options.every(
    ({ meaning = "" }) =>
      leadOf(options, width) + labelColumns(options) + BETWEEN + columnsOf(meaning) <= width,
  );

/** What is chosen from. The row under the cursor is bold, and marked. */
export function OptionList({
  options,
  cursor,
  width,
  meanings = "nowhere",
  lastApart = false,
}: OptionListProps) {
  const mark = cursorFor(width);
  const lead = leadOf(options, width);
  const columns = labelColumns(options);
  return options.map(({ key, label, id = label, meaning = "" }, index) => {
    const focused = index === cursor;
    const shown =
      meanings === "beside" && meaning !== ""
        ? `${pad(label, columns + BETWEEN)}${meaning}`
        : truncate(label, width - lead);
    return (
      <Box key={id} flexDirection="column" marginTop={lastApart && index === options.length - 1 ? 1 : 0}>
        <Text wrap="truncate" bold={focused}>
          {focused ? <Text {...accent}>{mark}</Text> : " ".repeat(mark.length)}
          {key?.padEnd(lead - mark.length)}
          {shown}
        </Text>
        {meanings === "below" && (
          <Text wrap="truncate" bold={focused}>
            {" ".repeat(lead) + meaning}
          </Text>
        )}
      </Box>
    );
  });
}

export function optionsPart(props: OptionListProps): Part {
  const each = props.meanings === "below" ? 2 : 1;
  const { options, cursor } = props;
  const apart = props.lastApart ? 1 : 0;
  const rows = options.length * each + apart;
  return {
    role: "choice",
    rows,
    // Options stay together; rows with their meanings below may be more than a low terminal has.
    least: each === 1 ? rows : Math.min(rows, LEAST),
    focus: cursor * each + (cursor === options.length - 1 ? apart : 0),
    view: () => <OptionList {...props} />,
  };
}

import { Box, Text } from "ink";
import { columnsOf } from "../render/wrap.ts";
import type { Part } from "./fit.ts";
import { strong } from "./theme.ts";

type TabsProps = Readonly<{
  titles: readonly string[];
  /** Index of the open one. */
  open: number;
  width: number;
}>;

const BETWEEN = 2;

/** The sections, each with the digit that opens it, the open one in brackets; short of room, the digits of the others, or how many there are. */
function Tabs({ titles, open, width }: TabsProps) {
  const named = titles.map((title, index) =>
    index === open ? `[${index + 1} ${title}]` : `${index + 1} ${title}`,
  );
  const numbered = named.map((name, index) => (index === open ? name : String(index + 1)));
  const tabs = [named, numbered].find((each) => columnsOf(each.join(" ".repeat(BETWEEN))) <= width);
  if (!tabs) return <Text wrap="truncate" {...strong}>{`${named[open] ?? ""} of ${titles.length}`}</Text>;
  return (
    <Box columnGap={BETWEEN}>
      {tabs.map((name, index) => (
        <Text key={name} bold={index === open}>
          {name}
        </Text>
      ))}
    </Box>
  );
}

/** No row for a single section. */
export const tabsPart = (props: TabsProps): Part => ({
  role: "tabs",
  rows: props.titles.length > 1 ? 1 : 0,
  view: () => <Tabs {...props} />,
});

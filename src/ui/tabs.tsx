import { Box, Text } from "ink";
import { columnsOf } from "../render/wrap.ts";
import type { Part } from "./fit.ts";
import { strong } from "./theme.ts";

type TabsProps = Readonly<{
  titles: readonly Readonly<{ title: string; short?: string }>[];
  numbered: boolean;
  open: number;
  width: number;
}>;

const BETWEEN = 2;

/**
 * The sections, each with the digit that opens it if one does, the open one in brackets. Short of room, their names get shorter;
 * then the others have their digits alone, and then it is told how many there are.
 */
export function Tabs({ titles, numbered, open, width }: TabsProps) {
  const marked = (name: string, index: number) => {
    const words = numbered ? `${index + 1} ${name}` : name;
    return index === open ? `[${words}]` : words;
  };
  const named = titles.map(({ title }, index) => marked(title, index));
  const shorter = titles.map(({ title, short = title }, index) => marked(short, index));
  const digits = named.map((name, index) => (index === open ? name : String(index + 1)));
  const tabs = [named, shorter, ...(numbered ? [digits] : [])].find(
    (each) => columnsOf(each.join(" ".repeat(BETWEEN))) <= width,
  );
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

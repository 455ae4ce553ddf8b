import { Box, Text } from "ink";
import { columnsOf } from "../render/wrap.ts";
import type { Part } from "./fit.ts";
import { strong } from "./theme.ts";

const NAME = "waymark";

type HeaderProps = Readonly<{
  where: string;
  width: number;
  /** What the product does, where there is room to say so. */
  promise?: string;
}>;

/** The product's name and where one is; where there is no room for both, the latter. */
export function Header({ where, width, promise = "" }: HeaderProps) {
  const room = width - columnsOf(where);
  return (
    <Box justifyContent="space-between" width={width}>
      {room > NAME.length && (
        <Text wrap="truncate">
          <Text {...strong}>{NAME}</Text>
          {room > NAME.length + promise.length + 4 && `  ${promise}`}
        </Text>
      )}
      <Text wrap="truncate">{where}</Text>
    </Box>
  );
}

export const headerPart = (props: HeaderProps): Part => ({
  role: "header",
  rows: 1,
  view: () => <Header {...props} />,
});

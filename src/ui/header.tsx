import { Box, Text } from "ink";
import { columnsOf } from "../render/wrap.ts";
import { strong } from "./theme.ts";

const NAME = "waymark";

type HeaderProps = Readonly<{
  /** Which screen this is, or how far one has come. */
  where: string;
  /** What the product does, where there is room to say so. */
  promise: string;
  width: number;
}>;

/** The product's name and where one is; where there is no room for both, the latter. */
export function Header({ where, promise, width }: HeaderProps) {
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

import { Box } from "ink";
import type { ReactNode } from "react";

type ColumnsProps = Readonly<{
  height: number;
  /** Of the first column, with the space after it. */
  width: number;
  children: readonly [main: ReactNode, aside: ReactNode];
}>;

/** Two columns. What is too high for them is cut, so that nothing is drawn over what is below. */
export const Columns = ({ height, width, children: [main, aside] }: ColumnsProps) => (
  <Box height={height} flexShrink={0} overflow="hidden">
    <Box width={width} flexShrink={0} flexDirection="column">
      {main}
    </Box>
    {aside}
  </Box>
);

import { Box } from "ink";
import type { ReactNode } from "react";

type ColumnsProps = Readonly<{
  left: ReactNode;
  right: ReactNode;
  /** Columns for the left side, the free ones before the right side among them. */
  split: number;
  rows: number;
}>;

/** Two columns of text side by side. */
export function Columns({ left, right, split, rows }: ColumnsProps) {
  return (
    <Box height={rows} flexShrink={0} overflow="hidden">
      <Box width={split} flexShrink={0} flexDirection="column">
        {left}
      </Box>
      <Box flexDirection="column">{right}</Box>
    </Box>
  );
}

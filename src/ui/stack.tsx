import { Box } from "ink";
import { createElement } from "react";
import type { Fitted } from "./fit.ts";

/** Parts of a screen, one below the other, each as high as was found out before. */
export const Stack = ({ parts }: Readonly<{ parts: readonly Fitted[] }>) =>
  // Spread, since parts have no identity of their own to give a key to.
  createElement(
    Box,
    { flexDirection: "column", flexShrink: 0 },
    ...parts.map((part) => createElement(Row, part)),
  );

function Row({ part, rows, top }: Fitted) {
  const view = part.view(rows);
  if (part.rows <= rows)
    return (
      <Box flexDirection="column" flexShrink={0} height={rows}>
        {view}
      </Box>
    );
  return (
    <Box flexDirection="column" flexShrink={0} height={rows} overflow="hidden">
      <Box flexDirection="column" flexShrink={0} marginTop={-top}>
        {view}
      </Box>
    </Box>
  );
}

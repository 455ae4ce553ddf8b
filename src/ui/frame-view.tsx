import { Box, Text } from "ink";
import type { Line } from "../render/lines.ts";
import { styleOf } from "./theme.ts";

/** Lines that have been laid out already, drawn one row each. */
export function FrameView({ lines }: Readonly<{ lines: readonly Line[] }>) {
  return (
    <Box flexDirection="column">
      {lines.map((line, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its row; nothing else tells two blank lines apart
        <Text key={row} wrap="truncate">
          {line.length === 0
            ? " "
            : line.map((part, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: spans have no identity but their place
                <Text key={at} {...styleOf(part)}>
                  {part.text}
                </Text>
              ))}
        </Text>
      ))}
    </Box>
  );
}

import { Text } from "ink";
import { type Line, plainText } from "../render/lines.ts";
import { paint } from "./theme.ts";

/**
 * Lines that have been laid out already. They are one text to Ink: a node for each span would cost a tenth of the time to the
 * first question and 4 MB. It is cut, not wrapped: the last frame, drawn once more while the terminal becomes narrower, must
 * not become higher than it.
 */
export function FrameView({ lines }: Readonly<{ lines: readonly Line[] }>) {
  return (
    <Text wrap="truncate">
      {lines.map((line) => (plainText(line) === "" ? " " : line.map(paint).join(""))).join("\n")}
    </Text>
  );
}

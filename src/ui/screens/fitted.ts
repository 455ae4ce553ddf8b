import { toAscii } from "../../render/ascii.ts";
import { fitLine, type Line, span } from "../../render/lines.ts";
import { layoutOf, type Size } from "../frame.ts";

/** Lines with the margin before them, no wider than the terminal, and in characters that it can show. */
export function fitted(lines: readonly Line[], size: Size): readonly Line[] {
  const { margin } = layoutOf(size);
  return lines.map((line) => {
    const shown = fitLine(
      margin > 0 && line.length > 0 ? [span(" ".repeat(margin)), ...line] : line,
      size.columns,
    );
    return size.ascii ? shown.map((part) => ({ ...part, text: toAscii(part.text) })) : shown;
  });
}

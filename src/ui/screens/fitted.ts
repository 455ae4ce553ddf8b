import { toAscii } from "../../render/ascii.ts";
import { fitLine, type Line, span } from "../../render/lines.ts";
import { layoutOf, type Size } from "../frame.ts";

/** Lines with the margin before them, no wider than the terminal, and in characters that it can show. */
export function fitted(lines: readonly Line[], size: Size): readonly Line[] {
  const { margin } = layoutOf(size);
  const shownAs = (line: Line) =>
    size.ascii ? line.map((part) => ({ ...part, text: toAscii(part.text) })) : line;
  return lines.map((line) => {
    const whole = margin > 0 && line.length > 0 ? [span(" ".repeat(margin)), ...line] : line;
    // A family of emoji has more characters than columns, so it is cut as it is shown; what tells of the cut is no ASCII.
    return shownAs(fitLine(shownAs(whole), size.columns));
  });
}

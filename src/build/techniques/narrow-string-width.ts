import type stringWidth from "string-width";
import type { Options } from "string-width";
import { COLOURS, NARROW_TEXT } from "./narrow-text.ts";

let full: typeof stringWidth | undefined;

/** string-width, with a short way for text in which every character takes one column. */
// biome-ignore lint/style/noDefaultExport: it stands in for a module with a default export
export default function narrowStringWidth(text: string, options?: Options): number {
  const bare = !options?.countAnsiEscapeCodes && text.includes("\u001b") ? text.replace(COLOURS, "") : text;
  if ((options?.ambiguousIsNarrow ?? true) && NARROW_TEXT.test(bare)) return bare.length;
  // Only a `require` leaves the module alone, regular expressions and all, until somebody needs it.
  full ??= require("string-width").default as typeof stringWidth;
  return full(text, options);
}

import type { TextProps } from "ink";
import type { Span, Tone } from "../render/lines.ts";
import { lookOf } from "../render/looks.ts";

type Style = Pick<TextProps, "bold" | "color" | "dimColor">;

const STYLES: Readonly<Record<Tone, Style>> = {
  strong: { bold: true },
  quiet: { dimColor: true },
  focus: { bold: true },
  good: { color: "green" },
  bad: { color: "red" },
};

/** How a piece of text looks. Colours are the terminal's own sixteen, so that they suit its background. */
export const styleOf = ({ tone, pattern }: Span): Style => ({
  ...(tone === undefined ? {} : STYLES[tone]),
  ...(pattern === undefined ? {} : { color: lookOf(pattern).colour }),
});

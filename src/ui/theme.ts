import chalk, { type ChalkInstance } from "chalk";
import type { Span, Tone } from "../render/lines.ts";
import { styleOf } from "../render/pattern-style.ts";

const STYLES: Readonly<Record<Tone, ChalkInstance>> = {
  strong: chalk.bold,
  quiet: chalk.dim,
  focus: chalk.bold,
  good: chalk.green,
  bad: chalk.red,
};

/** A piece of text as it looks. Colours are the terminal's own sixteen, so that they suit its background. */
export function paint({ text, tone, pattern }: Span): string {
  const toned = tone === undefined ? text : STYLES[tone](text);
  return pattern === undefined ? toned : chalk[styleOf(pattern).colour](toned);
}

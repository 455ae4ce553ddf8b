import { type Glyph, toAscii } from "../render/ascii.ts";

/** What a terminal can show, or is asked to. */
export type Limits = Readonly<{
  ascii: boolean;
  /** The glyphs of the patterns, which have stand-ins of their own in ASCII. */
  glyphs: readonly Glyph[];
  /** Whether colours are shown; bold and faint text stay. */
  colour: boolean;
}>;

// biome-ignore lint/suspicious/noControlCharactersInRegex: this is what colours are made of
const COLOUR = /\u001b\[(?:3[0-9]|9[0-7])m/g;

/** Text as it is where colours are not shown: bold and faint stay. */
export const withoutColour = (text: string): string => text.replace(COLOUR, "");

/** The same stream, which writes only what the terminal can show, column for column. */
export function limitedOutput(
  stdout: NodeJS.WriteStream,
  { ascii, glyphs, colour }: Limits,
): NodeJS.WriteStream {
  if (!ascii && colour) return stdout;
  const limited = (text: unknown): unknown => {
    if (typeof text !== "string") return text;
    const plain = colour ? text : withoutColour(text);
    return ascii ? toAscii(plain, glyphs) : plain;
  };
  const write = (text: unknown, ...rest: readonly unknown[]): unknown =>
    Reflect.apply(stdout.write, stdout, [limited(text), ...rest]);
  return new Proxy(stdout, {
    get(target, name) {
      if (name === "write") return write;
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

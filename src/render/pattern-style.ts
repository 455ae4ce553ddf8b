/** How a pattern is told apart everywhere, with and without colour. */
export type PatternStyle = Readonly<{
  glyph: string;
  /** One of the terminal's own colours, legible on dark and light backgrounds. */
  colour: "cyan" | "yellow" | "magenta" | "white";
}>;

const STYLES: Readonly<Record<string, PatternStyle>> = {
  "big-vision-small-experiments": { glyph: "◆", colour: "cyan" },
  "no-vision-strategy": { glyph: "▲", colour: "yellow" },
  "grand-migration": { glyph: "■", colour: "magenta" },
};

/** The look of a pattern; a plain dot for one that is not built in. */
export const styleOf = (pattern: string): PatternStyle => STYLES[pattern] ?? { glyph: "·", colour: "white" };

/** How a pattern is told apart everywhere, with and without colour. */
export type Look = Readonly<{
  glyph: string;
  /** One of the terminal's own colours, legible on dark and light backgrounds. */
  colour: "cyan" | "yellow" | "magenta" | "white";
}>;

const LOOKS: Readonly<Record<string, Look>> = {
  "big-vision-small-experiments": { glyph: "◆", colour: "cyan" },
  "no-vision-strategy": { glyph: "▲", colour: "yellow" },
  "grand-migration": { glyph: "■", colour: "magenta" },
};

/** The look of a pattern; a plain dot for one that is not built in. */
export const lookOf = (pattern: string): Look => LOOKS[pattern] ?? { glyph: "·", colour: "white" };

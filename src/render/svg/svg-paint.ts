import { escapeControl } from "../escape-control.ts";
import { styleOf } from "../pattern-style.ts";

type Paint = Readonly<{ property: "fill" | "stroke"; light: string; dark: string }>;

const fill = (light: string, dark: string): Paint => ({ property: "fill", light, dark });

/**
 * The colours of a picture. Light ones stand in its attributes, where nothing takes them away; a dark page gets the dark ones by
 * a style. The picture brings its own background, so that either is legible wherever it stands.
 */
const PAINTS = {
  card: fill("#ffffff", "#0d1117"),
  edge: { property: "stroke", light: "#d0d7de", dark: "#3d444d" },
  ink: fill("#1f2328", "#f0f6fc"),
  quiet: fill("#59636e", "#9198a1"),
  /** What stands out among what is quiet. */
  accent: fill("#0b57d0", "#79b8ff"),
  /** The whole of which a bar is a part. */
  track: fill("#eff2f5", "#21262d"),
  ring: { property: "stroke", light: "#1f2328", dark: "#f0f6fc" },
  "cyan-shape": fill("#0e7490", "#56d4dd"),
  "cyan-tint": fill("#e0f3f7", "#0f2f36"),
  "yellow-shape": fill("#9a6700", "#e3b341"),
  "yellow-tint": fill("#fdf3d0", "#352a0c"),
  "magenta-shape": fill("#a21caf", "#f0a6ff"),
  "magenta-tint": fill("#fae8ff", "#35163d"),
  "white-shape": fill("#59636e", "#d1d9e0"),
  "white-tint": fill("#eff2f5", "#21262d"),
} as const satisfies Readonly<Record<string, Paint>>;

export type PaintName = keyof typeof PAINTS;

/** Attributes that give an element its colour. */
export const painted = (name: PaintName): string =>
  `class="waymark-${name}" ${PAINTS[name].property}="${PAINTS[name].light}"`;

/** The colour of a pattern's shape. */
export const patternPaint = (pattern: string): PaintName => `${styleOf(pattern).colour}-shape`;

export const DARK_STYLE = `<style>@media (prefers-color-scheme: dark){${Object.entries(PAINTS)
  .map(([name, { property, dark }]) => `.waymark-${name}{${property}:${dark}}`)
  .join("")}}</style>`;

/** The shape of a pattern around a point: that of its glyph, or a disc with a number for a pattern that has no glyph of its own. */
export function shape(pattern: string, number: number, x: number, y: number, size: number): string {
  const { glyph } = styleOf(pattern);
  const paint = painted(patternPaint(pattern));
  const path = SHAPES[glyph]?.(size);
  if (path) return `<path transform="translate(${x} ${y})" d="${path}" ${paint}/>`;
  return `<circle cx="${x}" cy="${y}" r="${size}" ${paint}/><text x="${x}" y="${y + size * 0.4}" font-size="${size * 1.1}" font-weight="bold" text-anchor="middle" ${painted("card")}>${number}</text>`;
}

export const tint = (pattern: string): string => painted(`${styleOf(pattern).colour}-tint`);

/** Around the origin, `size` from the middle to a corner; of about the same weight to the eye. */
const SHAPES: Readonly<Record<string, (size: number) => string>> = {
  "◆": (size) => `M0 ${-size}L${size} 0L0 ${size}L${-size} 0Z`,
  "▲": (size) => `M0 ${-size}L${size} ${size * 0.8}L${-size} ${size * 0.8}Z`,
  "■": (size) => `M${-size * 0.8} ${-size * 0.8}h${size * 1.6}v${size * 1.6}h${-size * 1.6}Z`,
};

/** Text that XML takes: marks are escaped, and what XML cannot hold is made visible. */
export const xmlText = (text: string): string =>
  escapeControl(text)
    .replace(/[\ufffe\uffff]|\p{Surrogate}/gu, "?")
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

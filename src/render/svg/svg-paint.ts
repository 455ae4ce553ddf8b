import { escapeControl } from "../escape-control.ts";
import type { Styled } from "../lines.ts";

type Paint = Readonly<{ property: "fill" | "stroke"; light: string; dark: string }>;

const fill = (light: string, dark: string): Paint => ({ property: "fill", light, dark });

/**
 * The colours of a picture. Light ones are in its attributes, where nothing takes them away; a dark page gets the dark ones by
 * a style. The picture brings its own background, so that either is legible on any page.
 */
const PAINTS = {
  card: fill("#ffffff", "#0d1117"),
  edge: { property: "stroke", light: "#d0d7de", dark: "#3d444d" },
  ink: fill("#1f2328", "#f0f6fc"),
  quiet: fill("#59636e", "#9198a1"),
  /** The one that matters among quiet ones. */
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
  `class="${paintClass(name)}" ${PAINTS[name].property}="${PAINTS[name].light}"`;

/** The colour of a pattern's shape. */
export const patternPaint = ({ style }: Styled): PaintName => `${style.colour}-shape`;

/** The class of an element that takes a colour from a style of ours. */
const paintClass = (name: PaintName): string => `waymark-${name}`;

/** The same colours as a style sheet for a page: properties such as `--card`, and the classes; light, and dark on dark screens, since paper is white. */
export const PAINT_STYLE: string = [
  `:root{${properties("light")}}`,
  `@media screen and (prefers-color-scheme:dark){:root{${properties("dark")}}}`,
  ...Object.entries(PAINTS).map(([name, { property }]) => `.waymark-${name}{${property}:var(--${name})}`),
].join("\n");

function properties(theme: "light" | "dark"): string {
  return Object.entries(PAINTS)
    .map(([name, paint]) => `--${name}:${paint[theme]}`)
    .join(";");
}

export const DARK_STYLE = `<style>@media (prefers-color-scheme: dark){${Object.entries(PAINTS)
  .map(([name, { property, dark }]) => `.waymark-${name}{${property}:${dark}}`)
  .join("")}}</style>`;

const pathOf = ({ style }: Styled, size: number): string =>
  `M${style.shape.map((corner) => corner.map((part) => part * size).join(" ")).join("L")}Z`;

/** The shape of a pattern around a point, `size` from the middle to a corner. */
export function shape(pattern: Styled, x: number, y: number, size: number): string {
  return `<path transform="translate(${x} ${y})" d="${pathOf(pattern, size)}" ${painted(patternPaint(pattern))}/>`;
}

export const tint = ({ style }: Styled): string => painted(`${style.colour}-tint`);

/** A pattern's shape for a page that has `PAINT_STYLE`: its path around the origin, the class that colours it, and its background's. */
export const shapeOnPage = (pattern: Styled, size: number) => ({
  path: pathOf(pattern, size),
  paint: paintClass(patternPaint(pattern)),
  tint: paintClass(`${pattern.style.colour}-tint`),
});

/** Text that XML takes: marks are escaped, and what XML cannot hold is made visible. */
export const xmlText = (text: string): string =>
  escapeControl(text)
    .replace(/[\ufffe\uffff]|\p{Surrogate}/gu, "?")
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

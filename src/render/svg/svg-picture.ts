import { wrap } from "../wrap.ts";
import { DARK_STYLE, painted, xmlText } from "./svg-paint.ts";

// All lengths are in pixels of the picture at its own size.

export const MARGIN = 28;
export const TEXT = { title: 20, plain: 14, line: 20 };
const FONTS = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
/** How wide a character is at most on the average, in parts of the size of its font: nobody knows the font. */
export const CHARACTER = 0.56;

/** What is drawn, and how far down it reaches. */
export type Part = Readonly<{ drawn: readonly string[]; bottom: number }>;

type Picture = Readonly<{
  /** Begins the ids of its elements, which differ from those of other pictures on a page. */
  id: string;
  width: number;
  height: number;
  title: string;
  /** All that it shows, in words. */
  description: readonly string[];
  drawn: readonly string[];
}>;

/**
 * An SVG picture that is complete, on light and dark pages: no scripts, fonts or files from elsewhere. Those who cannot see it
 * get its title and description.
 */
export function picture({ id, width, height, title, description, drawn }: Picture): string {
  const box = `x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="10"`;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${xmlText(title)}</title>`,
    `<desc id="${id}-desc">${description.map(xmlText).join("\n")}</desc>`,
    DARK_STYLE,
    `<rect ${box} ${painted("card")}/>`,
    `<rect ${box} fill="none" ${painted("edge")}/>`,
    `<g font-family="${FONTS}" font-size="${TEXT.plain}">`,
    ...drawn,
    "</g>",
    "</svg>",
  ].join("\n")}\n`;
}

/** A text across the picture; nothing, and no height, when it is empty. */
export function paragraph(
  text: string,
  top: number,
  room: number,
  size: number,
  paint: "ink" | "quiet",
): Part {
  if (text === "") return { drawn: [], bottom: top };
  const rows = linesOf(text, room, size);
  const step = Math.round(size * 1.43);
  const weight = size === TEXT.title ? ' font-weight="bold"' : "";
  return {
    drawn: rows.map(
      (row, index) =>
        `<text x="${MARGIN}" y="${top + (index + 1) * step - 5}" font-size="${size}"${weight} ${painted(paint)}>${xmlText(row)}</text>`,
    ),
    bottom: top + rows.length * step,
  };
}

/** A text in lines that have room; SVG does not wrap by itself. */
export const linesOf = (text: string, room: number, size: number): readonly string[] =>
  wrap(text, Math.floor(room / (size * CHARACTER)));

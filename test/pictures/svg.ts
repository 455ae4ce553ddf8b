import type { IBuffer, IBufferCell } from "@xterm/headless";

export type Picture = Readonly<{
  /** What the picture is called by those who cannot see it; the text of the screen follows by itself. */
  title: string;
  columns: number;
}>;

const CELL = { width: 8.4, height: 20 };
const FONT = { size: 14, baseline: 14.5 };
const MARGIN = { left: 18, top: 46, bottom: 20 };
const FONTS = "ui-monospace, SFMono-Regular, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace";

const WINDOW = { background: "#161b22", border: "#30363d", dots: "#3d444d" };
const TEXT = { plain: "#d1d9e0", bold: "#f0f6fc", dim: "#9198a1" };

/** The sixteen colours of the terminal, all legible on the window. */
const ANSI = [
  ["#484f58", "#ff7b72", "#56d364", "#e3b341", "#79c0ff", "#d2a8ff", "#56d4dd", "#d1d9e0"],
  ["#6e7681", "#ffa198", "#7ee787", "#f2cc60", "#a5d6ff", "#e2c5ff", "#8ae8ee", "#f0f6fc"],
].flat();

type Style = Readonly<{ fill: string; bold: boolean }>;
type Run = Readonly<{ column: number; text: string; style: Style }>;

/**
 * A terminal's screen as an SVG picture, cropped to the rows in use. The same screen gives the same bytes.
 *
 * Every run of text is stretched to its columns, so that they align in whatever font there is.
 */
export function toSvg(buffer: IBuffer, { title, columns }: Picture): string {
  const rows = Array.from({ length: buffer.length - buffer.baseY }, (_, row) => buffer.baseY + row);
  const texts = rows.map((row) => buffer.getLine(row)?.translateToString(true).trimEnd() ?? "");
  const first = texts.findIndex((text) => text !== "");
  const last = texts.findLastIndex((text) => text !== "");
  const used = rows.slice(first, last + 1);
  const width = Math.ceil(2 * MARGIN.left + columns * CELL.width);
  const height = MARGIN.top + used.length * CELL.height + MARGIN.bottom;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="desc">${escaped(texts.slice(first, last + 1).join("\n"))}</desc>`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="10" fill="${WINDOW.background}" stroke="${WINDOW.border}"/>`,
    `<g fill="${WINDOW.dots}">${[0, 1, 2].map((dot) => `<circle cx="${24 + 18 * dot}" cy="22" r="5.5"/>`).join("")}</g>`,
    `<g font-family="${FONTS}" font-size="${FONT.size}" xml:space="preserve" style="white-space:pre">`,
    ...used.flatMap((row, at) => runsOf(buffer, row).map((run) => drawn(run, MARGIN.top + at * CELL.height))),
    "</g>",
    "</svg>",
  ].join("\n")}\n`;
}

/** The stretches of a row that look the same, without the blanks around them. */
function runsOf(buffer: IBuffer, row: number): readonly Run[] {
  const line = buffer.getLine(row);
  const runs: Run[] = [];
  for (let column = 0; line && column < line.length; column++) {
    const cell = line.getCell(column);
    if (!cell || cell.getWidth() === 0) continue;
    const run = { column, text: cell.getChars() || " ", style: styleOf(cell) };
    const before = runs.at(-1);
    if (before && joins(before, run)) runs[runs.length - 1] = { ...before, text: before.text + run.text };
    else runs.push(run);
  }
  // Browsers may fold two blanks into one, whatever the picture asks for: what is between them has a place of its own.
  return runs.flatMap(({ column, text, style }) =>
    [...text.matchAll(/\S+(?: \S+)*/g)].map((part) => ({
      column: column + part.index,
      text: part[0],
      style,
    })),
  );
}

/** Symbols stand alone, since they may come from another font, which would push the text beside them. */
const joins = (before: Run, next: Run): boolean =>
  before.style.fill === next.style.fill &&
  before.style.bold === next.style.bold &&
  (isSymbol(before.text) ? before.text.startsWith(next.text) : !isSymbol(next.text));

const isSymbol = (text: string): boolean => /^[\u2190-\u2bff]/u.test(text);

function styleOf(cell: IBufferCell): Style {
  const bold = cell.isBold() !== 0;
  const palette = cell.isFgPalette() ? ANSI[cell.getFgColor()] : undefined;
  return { bold, fill: palette ?? (cell.isDim() ? TEXT.dim : bold ? TEXT.bold : TEXT.plain) };
}

function drawn({ column, text, style }: Run, top: number): string {
  const x = rounded(MARGIN.left + column * CELL.width);
  const width = rounded(text.length * CELL.width);
  if (text.startsWith("━")) {
    return `<rect x="${x}" y="${rounded(top + CELL.height / 2 - 2)}" width="${width}" height="5" rx="2.5" fill="${style.fill}"/>`;
  }
  const weight = style.bold ? ' font-weight="bold"' : "";
  return `<text x="${x}" y="${rounded(top + FONT.baseline)}" fill="${style.fill}"${weight} textLength="${width}" lengthAdjust="spacingAndGlyphs">${escaped(text)}</text>`;
}

const rounded = (length: number): string => String(Math.round(length * 10) / 10);

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

import { columnsOf } from "./wrap.ts";

/** What stands in for a character where only ASCII can be shown. Each takes one column, so that no layout changes. */
const STAND_INS: Readonly<Record<string, string>> = {
  "◆": "*",
  "▲": "^",
  "■": "#",
  "❯": ">",
  "‹": "<",
  "›": ">",
  "┃": "|",
  "●": "@",
  "○": "o",
  "✓": "+",
  "━": "=",
  "─": "-",
  "·": "-",
  "–": "-",
  "−": "-",
  "→": ">",
  "←": "<",
  "…": "~",
  "“": '"',
  "”": '"',
  "’": "'",
  "↑": "^",
  "↓": "v",
};

const segmenter = new Intl.Segmenter();

/** The text in ASCII, column for column. Characters without a stand-in become as many "?" as they take columns. */
export const toAscii = (text: string): string =>
  text.replace(/\P{ASCII}+/gu, (run) =>
    Array.from(
      segmenter.segment(run),
      ({ segment }) => STAND_INS[segment] ?? "?".repeat(columnsOf(segment)),
    ).join(""),
  );

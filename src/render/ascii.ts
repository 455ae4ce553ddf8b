/** What stands in for a character where only ASCII can be shown. Each takes one column, so that no layout changes. */
const STAND_INS: Readonly<Record<string, string>> = {
  "◆": "*",
  "▲": "^",
  "■": "#",
  "❯": ">",
  "‹": "<",
  "›": ">",
  "▸": ">",
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

/** The text in ASCII, column for column. Characters without a stand-in become "?". */
export const toAscii = (text: string): string =>
  text.replace(/\P{ASCII}/gu, (character) => STAND_INS[character] ?? "?");

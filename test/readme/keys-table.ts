import { keymap, type Mode } from "../../src/ui/keymap.ts";

const TITLES: Readonly<Record<Mode, string>> = {
  resume: "When an earlier session was interrupted",
  question: "On a question",
  review: "In the review",
  result: "On the result",
  "what-if": "In what-if, behind the result",
  map: "On the map, behind the result",
  patterns: "In `waymark patterns`",
  help: "In the help",
};

/** The keymap as Markdown: one table a screen. */
const keysTable = (): string =>
  (Object.keys(TITLES) as Mode[])
    .map((mode) => {
      const rows = keymap[mode].map(
        ({ label, does }) => `| ${label.split(" ").map(key).join(" ")} | ${does} |`,
      );
      return `| ${TITLES[mode]} | |\n|---|---|\n${rows.join("\n")}\n`;
    })
    .join("\n");

const key = (name: string): string => `\`${name}\``;

const BETWEEN = /(?<=<!-- keys -->\n)[\s\S]*?(?=<!-- \/keys -->)/;

/** The README with the table of the keymap as it is now. */
export const withKeysTable = (readme: string): string => readme.replace(BETWEEN, () => `\n${keysTable()}\n`);

/** A folder of the source, what it holds, and what its files may import beside each other. */
export type Layer = Readonly<{
  folder: string;
  holds: string;
  /** Folders and packages; a name that ends in "!" for its types alone, "node:" for all of Node's modules. Undefined: all. */
  mayImport?: readonly string[];
}>;

/** From the data up to the command line: arrows go down only. CONTRIBUTING.md's table is made from this one. */
export const LAYERS: readonly Layer[] = [
  { folder: "questions", holds: "the questions: data, one file each", mayImport: ["src/domain!"] },
  {
    folder: "patterns",
    holds:
      "the patterns and their claims: data, one file each; in `documents/` what a pattern's documents hold",
    mayImport: ["src/domain!"],
  },
  {
    folder: "src/domain",
    holds: "pure rules: claims, ranking, recommendation, analysis, ballots, and what a group makes of them",
    mayImport: ["zod"],
  },
  {
    folder: "src/content",
    holds: "the built-in catalogue, put together",
    mayImport: ["src/domain!", "questions", "patterns"],
  },
  {
    folder: "src/schemas",
    holds:
      "schemas of the JSON that other programs read and write, and of the library's types, with the ids of the catalogue; the program imports their types alone",
    mayImport: ["zod", "src/domain", "src/content"],
  },
  {
    folder: "src/ballots",
    holds: "the votes in chats, tables and JSON: text in, votes out",
    mayImport: ["src/domain", "csv-parse"],
  },
  {
    folder: "src/wizard",
    holds: "the session: actions, states, one pure transition, selectors, the store",
    mayImport: ["src/domain", "zustand/vanilla"],
  },
  {
    folder: "src/room",
    holds: "a room of people: actions, states, one pure transition, the ballots in it",
    mayImport: ["src/domain", "src/ballots", "src/wizard"],
  },
  {
    folder: "src/render",
    holds: "a recommendation, a map or a tally in words, and the formats: text, JSON, Markdown, SVG",
    mayImport: [
      "src/domain",
      "src/ballots!",
      "src/room!",
      "src/schemas!",
      "string-width",
      "wrap-ansi",
      "fastest-levenshtein",
    ],
  },
  {
    folder: "src/documents",
    holds: "records, drafts, reviews and the checker: text in, text out",
    mayImport: ["src/domain", "src/render", "yaml", "markdown-it", "ical-generator"],
  },
  {
    folder: "src/files",
    holds: "reading and writing files, error words, the state folder",
    mayImport: ["src/domain", "jsonc-parser", "node:"],
  },
  {
    folder: "src/ui",
    holds: "Ink: `App`, the components that screens are made of, the theme",
    mayImport: ["src/wizard!", "src/render", "ink", "react", "zustand"],
  },
  {
    folder: "src/screens",
    holds:
      "a folder a screen: its view, its keys, its phrases in the plain conversation; the keymap of them all, and what each is about",
    mayImport: ["src/ui", "src/wizard", "src/room", "src/render", "src/domain!", "ink", "react"],
  },
  {
    folder: "src/page",
    holds:
      "the page for a browser: a second view over the same sessions, and the one place that knows the browser",
    mayImport: ["src/wizard", "src/content", "src/render", "src/domain", "preact"],
  },
  {
    folder: "src/plain",
    holds: "the linear conversation over the same states",
    mayImport: ["src/screens", "src/wizard", "src/room", "src/render", "src/domain!", "node:"],
  },
  {
    folder: "src/cli",
    holds:
      "the one place that knows the process: `command-line/` (grammar, help, completion), `process/` (streams, signals, terminal), `commands/` (one file each), and what several commands share in `sessions/`, `ballots/` and `documents/`",
  },
  { folder: "src/build", holds: "how `dist/` is made; one file for each technique that needs code of ours" },
];

const FOLDED: Readonly<Record<string, string>> = { "node:": "Node's modules" };

const importWords = ({ mayImport }: Layer): string =>
  mayImport === undefined
    ? "all"
    : mayImport
        .map((name) => {
          const bare = name.replace("!", "");
          return `${name.endsWith("!") ? "types of " : ""}${FOLDED[bare] ?? `\`${bare.replace(/^src\//, "")}\``}`;
        })
        .join(", ");

/** The layers as a Markdown table. */
export const layersTable = (): string =>
  [
    "| Folder | Holds | May import |",
    "|---|---|---|",
    ...LAYERS.map((layer) => `| \`${layer.folder}/\` | ${layer.holds} | ${importWords(layer)} |`),
  ].join("\n");

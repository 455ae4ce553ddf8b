import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { waymark } from "../helpers/waymark.ts";

/** What is in the folder F of the command lines below. */
const FILES: Readonly<Record<string, string | Buffer>> = {
  "empty.json": " ",
  "bad.json": "{",
  "list.json": "[]",
  "odd.json": '{"urgency":"soon","x":1}',
  "large.json": " ".repeat(70_000),
  "deep.json": "[".repeat(5000),
  "latin.json": Buffer.from([0x7b, 0xff]),
  "notes.md": "# Notes\n\nNothing.\n",
  "misspelt.md": "---\nstatus: accepted\nwaymark: visoin\n---\n\n# Where we go\n",
  "names.txt": "\n",
};

/** Command lines that ask for what cannot be done: what is wrong, and how to mend it. */
const REFUSED: readonly (readonly [string, string, string])[] = [
  ["no-such", "There is no command “no-such”.", "See: waymark --help"],
  ["patern", "There is no command “patern”. Did you mean “patterns”?", "See: waymark --help"],
  ["--urgnecy calm", "There is no flag “--urgnecy”. Did you mean “--urgency”?", "See: waymark --help"],
  [
    "--urgency soon",
    "The command line holds an answer that cannot be used.",
    "“soon” is no answer to urgency. It takes calm, pressing, on-fire, unsure.",
  ],
  ["--urgency", "--urgency needs an answer after it.", "It takes calm, pressing, on-fire, unsure."],
  ["--urgency --json", "--urgency needs an answer after it.", "It takes calm, pressing, on-fire, unsure."],
  ["--json=yes WM1-R09R-7AEA", "--json takes no value.", "Leave “=yes” out."],
  ["--json --markdown WM1-R09R-7AEA", "--json and --markdown exclude each other.", "Choose one of them."],
  ["map --title X", "`waymark map` takes no --title.", "See: waymark map --help"],
  ["tally --urgency calm", "`waymark tally` takes no --urgency.", "See: waymark tally --help"],
  [
    "WM1-R09R-7AEA more",
    "`waymark` does not know what to do with “more”.",
    "Leave it out. See: waymark --help",
  ],
  [
    "WM1-R09R-7AEA --answers F/empty.json",
    "A ballot and --answers exclude each other.",
    "Leave one of them out.",
  ],
  [
    "WM1-R09R-7AEB",
    "“WM1-R09R-7AEB” is damaged: a character is wrong, or two are swapped.",
    "Copy it again, as a whole.",
  ],
  [
    "WM3-R09R-7AEB",
    "“WM3-R09R-7AEB” is the code of another version of waymark.",
    "Open it with the version of waymark that made it.",
  ],
  ["WM1-R09R", "“WM1-R09R” is damaged: its end is missing.", "Copy it again, as a whole."],
  ["--answers F/none.json", "“F/none.json” does not exist.", "Check the path and who may read it."],
  [
    "--answers F/empty.json",
    "“F/empty.json” is empty.",
    'Answers look like this: {"urgency": "on-fire", "team-span": "unsure"}',
  ],
  [
    "--answers F/bad.json",
    "“F/bad.json” is not JSON: it ends too early, at line 1, column 2.",
    'Answers look like this: {"urgency": "on-fire", "team-span": "unsure"}',
  ],
  [
    "--answers F/list.json",
    "“F/list.json” holds an answer that cannot be used.",
    'Answers are an object such as {"urgency": "on-fire"}; this is a list.',
  ],
  [
    "--answers F/odd.json",
    "“F/odd.json” holds answers that cannot be used.",
    "There is no question “x”. The questions are urgency, horizon, team-span, conviction, walk-away.\n“soon” is no answer to urgency. It takes calm, pressing, on-fire, unsure.",
  ],
  [
    "--answers F/large.json",
    "“F/large.json” is larger than 64 KiB; answers take about 150 bytes.",
    "Check that it is the right file.",
  ],
  [
    "--answers F/deep.json",
    "“F/deep.json” nests more than 100 levels deep.",
    'Answers look like this: {"urgency": "on-fire", "team-span": "unsure"}',
  ],
  ["--answers F/latin.json", "“F/latin.json”, line 1: this is not text in UTF-8.", "Save it as UTF-8."],
  ["--answers F/folder", "“F/folder” is a folder, not a file.", "Name a file in it."],
  [
    "--no-input",
    "5 answers are missing: urgency, horizon, team-span, conviction and walk-away.",
    "Type this, with your own answers in the place of unsure:\n  waymark --urgency unsure --horizon unsure --team-span unsure --conviction unsure --walk-away unsure\n  --urgency: calm, pressing, on-fire, unsure\n  --horizon: under-3-months, 3-to-6-months, 6-to-12-months, over-a-year, unsure\n  --team-span: one-team, a-few-teams, many-teams, unsure\n  --conviction: low, mixed, strong, unsure\n  --walk-away: no, partly, yes, unsure",
  ],
  [
    "--no-input --urgency calm --horizon over-a-year --team-span one-team --conviction low",
    "One answer is missing: walk-away.",
    "Type this, with your own answers in the place of unsure:\n  waymark --urgency calm --horizon over-a-year --team-span one-team --conviction low --walk-away unsure\n  --walk-away: no, partly, yes, unsure",
  ],
  ["explain WM1-R09R-7AEA --fix ,", "--fix names no question.", "For example: --fix horizon,team-span"],
  [
    "explain WM1-R09R-7AEA --fix speed",
    "--fix: there is no question “speed”.",
    "The questions are urgency, horizon, team-span, conviction, walk-away.",
  ],
  [
    "map WM1-R09R-7AEA --x urgency --y urgency",
    "Both axes are “urgency”: a map needs two questions.",
    "The questions are urgency, horizon, team-span, conviction, walk-away.",
  ],
  [
    "map WM1-R09R-7AEA --x speed",
    "--x: there is no question “speed”.",
    "The questions are urgency, horizon, team-span, conviction, walk-away.",
  ],
  [
    "map WM1-R09R-7AEA --svg - --json",
    "--svg - and --json exclude each other.",
    "Choose one of them, or a file.",
  ],
  [
    "map WM1-R09R-7AEA --force",
    "--force lets --svg replace a file, and there is no --svg.",
    "Add --svg FILE.",
  ],
  ["map WM1-R09R-7AEA --svg ''", "The name of the file is empty.", "Name a file, or - for standard output."],
  [
    "room",
    "A room needs a terminal, and people in front of it.",
    "To count codes without one: waymark tally FILE",
  ],
  [
    "tally",
    "There is no ballot in what was read.",
    "Ballots are codes such as WM2-XXXX-XXXX-XXXX-XXXX in any text, or answers as CSV or JSON. See: waymark tally --help",
  ],
  ["tally F/none.txt", "“F/none.txt” does not exist.", "Check the path and who may read it."],
  [
    "tally F/notes.md",
    "There is no ballot in what was read.",
    "Ballots are codes such as WM2-XXXX-XXXX-XXXX-XXXX in any text, or answers as CSV or JSON. See: waymark tally --help",
  ],
  [
    "tally WM1-R09R-7AEB",
    "No ballot could be counted.",
    "argument 1: “WM1-R09R-7AEB” is damaged: a character is wrong, or two are swapped.",
  ],
  [
    "tally WM1-R09R-7AEA --expect Ada --anonymous",
    "--expect and --anonymous exclude each other: who is missing tells who has voted.",
    "Leave one of them out.",
  ],
  [
    "tally WM1-R09R-7AEA --expect ,",
    "--expect names nobody.",
    'Write a name a line into a file, or commas between them: --expect "Ada, Bob"',
  ],
  [
    "tally WM1-R09R-7AEA --expect -",
    "--expect names nobody.",
    'Write a name a line into a file, or commas between them: --expect "Ada, Bob"',
  ],
  [
    "tally WM1-R09R-7AEA --expect F/names.txt",
    "“F/names.txt” holds no names.",
    'Write a name a line into a file, or commas between them: --expect "Ada, Bob"',
  ],
  [
    "tally WM1-R09R-7AEA --anonymous",
    "Fewer than three ballots cannot be anonymous: each of the two would know the other's.",
    "Leave --anonymous out, or wait for another ballot.",
  ],
  ["tally WM1-R09R-7AEA --svg F/a --save F/a", "--svg and --save both name “F/a”.", "Choose two names."],
  ["ballot --again", "--again needs a ballot after it.", "For example: --again BALLOT"],
  [
    "ballot",
    "5 answers are missing: urgency, horizon, team-span, conviction and walk-away.",
    "Type this, with your own answers in the place of unsure:\n  waymark ballot --urgency unsure --horizon unsure --team-span unsure --conviction unsure --walk-away unsure\n  --urgency: calm, pressing, on-fire, unsure\n  --horizon: under-3-months, 3-to-6-months, 6-to-12-months, over-a-year, unsure\n  --team-span: one-team, a-few-teams, many-teams, unsure\n  --conviction: low, mixed, strong, unsure\n  --walk-away: no, partly, yes, unsure",
  ],
  [
    "patterns none",
    "There is no pattern “none”.",
    "The patterns are big-vision-small-experiments, no-vision-strategy, grand-migration.",
  ],
  [
    "patterns grand more",
    "`waymark patterns` does not know what to do with “more”.",
    "Leave it out. See: waymark patterns --help",
  ],
  ["completion", "`waymark completion` needs a shell after it.", "It takes bash, zsh, fish, powershell."],
  [
    "completion tcsh",
    "There is no shell “tcsh”. Did you mean “bash”?",
    "The shells are bash, zsh, fish, powershell.",
  ],
  [
    "record WM1-R09R-7AEA --chosen hope",
    "--chosen: there is no pattern “hope”.",
    "The patterns are big-vision-small-experiments, no-vision-strategy, grand-migration.",
  ],
  [
    "record WM1-R09R-7AEA --status superseded",
    "--status: there is no status “superseded”.",
    "The statuses are accepted, proposed.",
  ],
  [
    "record WM1-R09R-7AEA --review-by 2020-01-01 --date 2026-01-01",
    "--review-by 2020-01-01 is not after the decision, 2026-01-01.",
    "Choose a day that is still to come.",
  ],
  [
    "record WM1-R09R-7AEA --date soon",
    "--date needs a day such as 2026-11-23; “soon” is none.",
    "Year, month and day, with dashes.",
  ],
  [
    "record WM1-R09R-7AEA --id x",
    "--id needs 8 to 64 letters, digits, dashes or underscores; “x” is none.",
    "Leave it out for a random one.",
  ],
  ["record WM1-R09R-7AEA --title ' '", "The text of --title is blank.", "Write it, or leave --title out."],
  [
    "record F/list.json",
    "“F/list.json” holds neither answers nor ballots that can be used.",
    'Answers look like this: {"urgency": "on-fire", "team-span": "unsure"}. A record is a Markdown file that waymark has written.',
  ],
  [
    "record F/odd.json",
    "“F/odd.json” holds answers that cannot be used.",
    "There is no question “x”. The questions are urgency, horizon, team-span, conviction, walk-away.\n“soon” is no answer to urgency. It takes calm, pressing, on-fire, unsure.",
  ],
  [
    "record WM1-R09R-7AEA --supersedes x",
    "--supersedes needs the number of a record, or the name of its file; “x” is neither.",
    "For example: --supersedes 4",
  ],
  [
    "record WM1-R09R-7AEA --supersedes 4 --out F/folder",
    "There is no record 4 in “F/folder”.",
    "Look at the numbers of the files there.",
  ],
  [
    "record",
    "5 answers are missing: urgency, horizon, team-span, conviction and walk-away.",
    "Type this, with your own answers in the place of unsure:\n  waymark record --urgency unsure --horizon unsure --team-span unsure --conviction unsure --walk-away unsure\n  --urgency: calm, pressing, on-fire, unsure\n  --horizon: under-3-months, 3-to-6-months, 6-to-12-months, over-a-year, unsure\n  --team-span: one-team, a-few-teams, many-teams, unsure\n  --conviction: low, mixed, strong, unsure\n  --walk-away: no, partly, yes, unsure",
  ],
  [
    "draft F/notes.md",
    "“F/notes.md” holds neither answers nor ballots that can be used.",
    'Answers look like this: {"urgency": "on-fire", "team-span": "unsure"}. A record is a Markdown file that waymark has written.',
  ],
  [
    "draft",
    "5 answers are missing: urgency, horizon, team-span, conviction and walk-away.",
    "Type this, with your own answers in the place of unsure:\n  waymark draft --urgency unsure --horizon unsure --team-span unsure --conviction unsure --walk-away unsure\n  --urgency: calm, pressing, on-fire, unsure\n  --horizon: under-3-months, 3-to-6-months, 6-to-12-months, over-a-year, unsure\n  --team-span: one-team, a-few-teams, many-teams, unsure\n  --conviction: low, mixed, strong, unsure\n  --walk-away: no, partly, yes, unsure",
  ],
  [
    "check",
    "`waymark check` needs a file after it.",
    "For example: waymark check docs/VISION.md docs/STRATEGY.md",
  ],
  ["check F/none.md", "“F/none.md” does not exist.", "Check the path and who may read it."],
  [
    "revisit",
    "`waymark revisit` needs a file after it.",
    "For example: waymark revisit docs/decisions/0004-leave-the-monolith.md",
  ],
  [
    "revisit F/notes.md",
    "“F/notes.md”, line 1: this is no record of waymark: it has no front matter.",
    "The command “record” writes one.",
  ],
  [
    "revisit F/misspelt.md",
    "“F/misspelt.md”, line 3: “waymark: visoin” names no kind of document.",
    "The kinds are vision, strategy and record, in lower case: “waymark: record”.",
  ],
  ...["draft", "record", "revisit"].map(
    (command) =>
      [`${command} F/none.md`, "“F/none.md” does not exist.", "Check the path and who may read it."] as const,
  ),
  ["revisit F/folder", "“F/folder” is a folder, not a file.", "Name a file in it."],
  ["due F/notes.md", "“F/notes.md” is no folder.", "Name the folder with the records."],
  [
    "due F/folder --ics - --json",
    "--ics - and --json exclude each other.",
    "Both would go to standard output.",
  ],
  ["due F/none", "“F/none” is no folder.", "Name the folder with the records."],
  ["page --out F/folder", "“F/folder” is a folder, not a file.", "Name a file in it."],
  [
    "page --out F/notes.md",
    "“F/notes.md” is there already.",
    "Choose another name, or replace it with --force.",
  ],
  ["help nothing", "There is no command “nothing”.", "See: waymark --help"],
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "waymark-refused-"));
  mkdirSync(join(folder, "folder"));
  for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The words of a command line, in which quotes hold what a space would part or leave out. */
const wordsOf = (line: string): readonly string[] =>
  (line.match(/'[^']*'|\S+/g) ?? []).map((word) => word.replaceAll("'", "").replace(/^F\//, `${folder}/`));

describe("what is wrong with a command line", () => {
  it.each(REFUSED)("%s", async (line, message, hint) => {
    const { code, out, err } = await waymark(wordsOf(line));
    const told = err.replaceAll(folder, "F");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    if (err.startsWith("{")) expect(JSON.parse(told).error).toMatchObject({ message, hint });
    else expect(told).toBe(`error: ${message}\n${hint}\n`);
  });
});

/** A fault that no unit test notices, and why none has to. All but `why` is as the script prints it. */
export type Survivor = Readonly<{
  /** Of which only the folder is compared: files move. */
  file: string;
  where: string;
  change: string;
  why: string;
}>;

export const SURVIVORS: readonly Survivor[] = [
  {
    file: "src/documents/supersede.ts",
    where: "supersededBy",
    change: "120 -> 121",
    why: "How much of a status is quoted: about a line.",
  },
  {
    file: "src/files/decode-text.ts",
    where: "PIECE",
    change: "32 -> 33",
    why: "The text is the same, whatever pieces it is decoded in.",
  },
  {
    file: "src/page/opening.ts",
    where: "LONGEST",
    change: "100 -> 101",
    why: "Any limit will do that is beyond the longest code and below what slows a page down.",
  },
  {
    file: "src/page/map.tsx",
    where: "movesTo",
    change:
      '[ { type: "move", by: to.row - cell.row }, { type: "change", by: to.column - cell.column }, ] -> [ { type: "change", by: to.column - cell.column }, { type: "move", by: to.row - cell.row }, ]',
    why: "Rows and columns are independent: the cell is the same in either order.",
  },
  {
    file: "src/documents/check/check.ts",
    where: "checkDocument.name",
    change: "200 -> 201",
    why: "How much of a path is quoted: any length will do that fits a message.",
  },
  {
    file: "src/page/map.tsx",
    where: "CellPicture",
    change: "if (!pattern) return null; -> ;",
    why: "Only the types ask for it: every cell of a map has its pattern.",
  },
  {
    file: "src/screens/show-session.tsx",
    where: "show.app.maxFps",
    change: "60 -> 61",
    why: "Any number will do that is above the 30 keys a second of a held key.",
  },
  {
    file: "src/ui/app.tsx",
    where: "App.timer",
    change: "1000 -> 1001",
    why: "A second is counted: nobody sees a thousandth of it.",
  },
  {
    file: "src/ui/reader.tsx",
    where: "layOutReader.page",
    change: "0 -> 1",
    why: "Only the types ask for it: what is read is the last part that gives way.",
  },
  {
    file: "src/page/ballot.tsx",
    where: "Ballot.text",
    change: "200 -> 201",
    why: "How much of a name is shown: any length will do that is beyond that of names.",
  },
  {
    file: "src/ballots/ballot-reader.ts",
    where: "parseJson.isFlat",
    change: "0 -> 1",
    why: "Two brackets are never too deep, so it makes no difference whether they are looked at more closely.",
  },
  {
    file: "src/domain/codes.ts",
    where: "codesOf.holdsAnswersCode",
    change: "[voter, 1, 0] -> [voter, 0, 1]",
    why: "Where an answers code could begin, only the fingerprint and the voter decide, whatever the revision and the answers.",
  },
  {
    file: "src/cli/commands/revisit.ts",
    where: "lookBack.why",
    change: "lines[due.length] || undefined -> (lines[due.length]) && (undefined)",
    why: "Asked on a terminal alone: the review that test/program/documents.test.ts writes there holds the reason.",
  },
  {
    file: "src/ballots/transcript.ts",
    where: "QUOTATIONS",
    change:
      '"block", /<blockquote/i], ["line", /^\\s*(?:>|&gt;|replying to |reacted to |removed a |in reply to )/i], ["unti… -> "block", /<blockquote/i], ["until", /^\\s*(?:\\{\\{fwd:|(?:-+\\s*)?(?:forwarded (?:message|from)|weitergeleitete n…',
    why: "No line begins in both ways, so the order of the two makes no difference.",
  },
];

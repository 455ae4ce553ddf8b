import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeOf, csvOf, profileOf } from "../helpers/ballots.ts";
import { readBallots, readText } from "../helpers/read-ballots.ts";

const HEAD = "urgency,horizon,team-span,conviction,walk-away";
const ROW = "calm,over-a-year,many-teams,strong,yes";
const CALM = profileOf();
const MOST = Number.MAX_SAFE_INTEGER;

describe("a table of ballots", () => {
  it.each([
    ["commas", `${HEAD}\n${ROW}\n${ROW}\n`],
    ["semicolons", `${HEAD}\n${ROW}\n${ROW}\n`.replaceAll(",", ";")],
    ["tabs", `${HEAD}\n${ROW}\n${ROW}\n`.replaceAll(",", "\t")],
    ["CRLF and a byte-order mark", `\ufeff${HEAD}\r\n${ROW}\r\n${ROW}`],
    ["blank lines", `\n\n${HEAD}\n\n${ROW}\n\n${ROW}\n\n`],
    ["the names that SQL gives", `URGENCY,horizon,team_span,conviction,walk_away\n${ROW}\n${ROW}`],
    [
      "titles and labels, as a form has them",
      `"How urgent is the problem?",Horizon,Team span,Conviction,Walk-away\n${"Calm,More than a year,Many teams,Strong,Yes\n".repeat(2)}`,
    ],
    [
      "the titles of a form that was made when questions were asked in other words",
      `How urgent is the problem?,How far ahead is all the work planned?,How many teams must work on it?,How convinced is your organization?,Walk-away\n${`${ROW}\n`.repeat(2)}`,
    ],
    ["quotes", `${HEAD}\n${`"calm","over-a-year",many-teams,"strong","yes"\n`.repeat(2)}`],
    [
      "columns in another order and others between",
      `id,walk-away,note,conviction,team-span,horizon,urgency\n1,yes,"a, ""b""\nc",strong,many-teams,over-a-year,calm\n2,yes,,strong,many-teams,over-a-year,calm`,
    ],
    ["a count", `${HEAD},count\n${ROW},2\n${ROW},0\n`],
    ["the count that DuckDB names", `${HEAD},count_star()\n${ROW},2\n`],
    ["codes", `name,code\nAda,${codeOf()}\nBob,${codeOf()}\n`],
    ["codes and counts", `count;ballot\n2;${codeOf()}\n`],
  ])("is read with %s", (_, text) => {
    expect(readText(text)).toMatchObject({ tally: [[CALM, 2]], problems: [] });
  });

  it("may have nine lines above its head, however few of them come at once", () => {
    const text = `${"The mill\n".repeat(9)}${HEAD}\n${ROW}\n${ROW}\n`;
    expect(readBallots(Array.from(text))).toMatchObject({ tally: [[CALM, 2]], problems: [] });
  });

  it("keeps names, and counts the last row of each", () => {
    const rows = [`Ada,${ROW}`, `"Bob, the ""builder""",${ROW}`, `ada,${ROW.replace("strong", "low")}`];
    expect(readText(`name,${HEAD}\n${rows.join("\n")}`)).toMatchObject({
      ballots: 2,
      voters: [
        { name: "Ada", votes: 2, profile: profileOf({ conviction: "low" }) },
        { name: 'Bob, the "builder"', votes: 1 },
      ],
    });
  });

  it.each([
    ["-1", "-1"],
    ["1.5", "1.5"],
    ["1e3", "1e3"],
    ["9007199254740993", "9007199254740993"],
    ["99999999999999999999999999", "99999999999999999999999999"],
    ["many", "many"],
    ["", ""],
    ["NaN", "NaN"],
    ["0x10", "0x10"],
  ])("refuses a row with the count %j, and counts the others", (count, given) => {
    expect(readText(`${HEAD},count\n${ROW},3\n${ROW},${count}\n${ROW},4\n`)).toMatchObject({
      tally: [[CALM, 7]],
      problems: [{ line: 3, kind: "bad-count", given }],
    });
  });

  it("takes the largest count that is exact, and refuses a sum beyond it", () => {
    expect(readText(csvOf([[0, MOST]])).ballots).toBe(MOST);
    expect(() =>
      readText(
        csvOf([
          [0, MOST],
          [1, 1],
        ]),
      ),
    ).toThrow(/9007199254740991/);
  });

  it.each([
    [`${HEAD},Urgency\n${ROW},calm\n`, { line: 1, kind: "column-twice", column: "urgency" }],
    [`${HEAD},count,COUNT\n${ROW},1,2\n`, { line: 1, kind: "column-twice", column: "count" }],
    [
      `\nurgency,horizon,team-span,conviction\ncalm,,,\n`,
      { line: 2, kind: "missing-column", question: "walk-away" },
    ],
  ])("that cannot be understood is refused as a whole: %j", (text, problem) => {
    expect(readText(text)).toMatchObject({ ballots: 0, problems: [problem] });
  });

  it("is not taken to begin below a row that speaks of its code", () => {
    const text = `Name,Your code please\nAda,my code is ${codeOf()}\nBob,${codeOf()}\n`;
    expect(readText(text)).toMatchObject({ ballots: 2, problems: [] });
  });

  it("does not mind columns of no meaning that have one name", () => {
    expect(readText(`note,${HEAD},note\na,${ROW},b\n`)).toMatchObject({ ballots: 1, problems: [] });
  });

  it.each([
    ["calm,over-a-year,many-teams,strong", { kind: "cells", found: 4, expected: 5 }],
    [`${ROW},yes`, { kind: "cells", found: 6, expected: 5 }],
    [
      "soon,over-a-year,many-teams,strong,yes",
      { kind: "unknown-answer", question: "urgency", given: "soon" },
    ],
    ["calm,over-a-year,many-teams,,yes", { kind: "missing-answer", question: "conviction" }],
    ["(2 rows)", { kind: "cells", found: 1, expected: 5 }],
  ])("reports a row that is no ballot, with its line: %j", (row, problem) => {
    expect(readText(`${HEAD}\n${ROW}\n${row}\n${ROW}\n`)).toMatchObject({
      ballots: 2,
      problems: [{ line: 3, ...problem }],
    });
  });

  it.each([
    ["empty", ",,,,,"],
    ["blank", "  , ,\t,, ,"],
    ["a blank line", ""],
    ["of fewer cells, all empty", ",,"],
    ["a name without an answer, as of somebody who has not voted yet", "Dov,,,,,"],
  ])("counts and tells nothing of a row without answers: %s", (_, row) => {
    expect(readText(`name,${HEAD}\nAda,${ROW}\n${row}\nBob,${ROW}\n`)).toMatchObject({
      ballots: 2,
      voters: [{ name: "Ada" }, { name: "Bob" }],
      problems: [],
    });
    expect(readText(`name,code\nAda,${codeOf()}\n${row.replace(",,,,", "")}\n`)).toMatchObject({
      ballots: 1,
      problems: [],
    });
  });

  it("loses one row to a quote that never closes, and none behind it", () => {
    const { ballots, problems } = readText(`name,${HEAD}\n"Ada,${ROW}\n${`Bob,${ROW}\n`}Cyd,${ROW}\n`);
    expect(ballots).toBe(2);
    expect(problems).toEqual([{ line: 2, kind: "open-quote" }]);
    expect(readText(`name,${HEAD}\n"Ada`).problems).toEqual([{ line: 2, kind: "open-quote" }]);
  });

  it("reads each line once more at most, where every line opens a quote", () => {
    const lines = 300_000;
    const { problems } = readText(`name,${HEAD}\n${'a","b\n'.repeat(lines)}`);
    expect(problems.map(({ line }) => line)).toEqual(Array.from({ length: lines }, (_, at) => at + 2));
  });

  it("reads a cell of any number of lines, up to a megabyte, in any chunks", () => {
    const cell = `"${"é\r\n".repeat(50_000)}"`;
    const bytes = Buffer.from(`note,${HEAD}\n${cell},${ROW}\nx,${ROW},\n`);
    const chunks = Array.from({ length: Math.ceil(bytes.length / 100) }, (_, at) =>
      bytes.subarray(at * 100, at * 100 + 100),
    );
    for (const read of [readBallots([bytes]), readBallots(chunks)]) {
      expect(read).toMatchObject({ ballots: 1, problems: [{ line: 50_003, kind: "cells" }] });
    }
  });

  it("reads a quote that closes late, before a long line", () => {
    const cell = `"${"a\n".repeat(300_000)}"`;
    const text = `note,${HEAD}\n${cell},${ROW}\n${"x".repeat(460_000)},${ROW}\n`;
    expect(readText(text)).toMatchObject({ ballots: 2, problems: [] });
  });

  it("takes a carriage return alone for a character", () => {
    expect(readText(`name,${HEAD}\nA\rda,${ROW}\r\nBob,${ROW}\r`)).toMatchObject({
      ballots: 2,
      voters: [{ name: "A\rda" }, { name: "Bob" }],
      problems: [],
    });
  });

  it("reads back whatever a writer of CSV can write", () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom(",", '"', "\n", "\r", "a", " ", "é") }),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
        const quoted = cells.map((each) => `"${each.replaceAll('"', '""')}"`);
        const head = `${cells.map((_, at) => `note ${at}`).join(",")},${HEAD},name`;
        const row = `${quoted.join(",")},${ROW},${quoted[0]}`;
        const { votes, problems } = readText(`${head}\n${row}\nx\n${row}\r\n`);
        expect(votes).toEqual([
          { profile: CALM, count: 1, voter: cells[0] },
          { profile: CALM, count: 1, voter: cells[0] },
        ]);
        expect(problems).toEqual([
          { line: 1 + row.split("\n").length + 1, kind: "cells", found: 1, expected: cells.length + 6 },
        ]);
      }),
    );
  });
});

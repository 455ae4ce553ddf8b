import type { BallotProblem } from "../domain/ballot-problem.ts";
import { type BallotFields, counted, type Found, plainName, trimmed, voteFrom } from "./ballot-fields.ts";
import { voteFromCode } from "./codes-in-text.ts";
import { cellsIn } from "./csv-rows.ts";

/** A table whose columns are understood, or the reasons why they are not. */
export type Table = Readonly<{
  /** How many lines there are before its first row. */
  skip: number;
  delimiter: string;
  problems: readonly BallotProblem[];
  row: (cells: readonly string[]) => readonly Found[];
  /** What can be told only when all rows have been read. */
  end: () => readonly Found[];
}>;

const DELIMITERS = [",", ";", "\t", "|"];
/** So many lines are looked at to find the head: there may be a title above it. */
export const MOST_ABOVE = 10;
const COLUMNS = {
  code: /^(?:code|ballot)$/,
  count: /^count(?:-star\(\)|\(\*\))?$/,
  name: /^(?:(?:your|full|display|first|last)-)?name$|^(?:voter|person|participant|user(?:name|id)?)$/,
  email: /^(?:your-)?e-?mail(?:-address|-adresse)?$/,
} as const;
/** The title of a column that may hold codes, if they are there: "Paste your ballot code". */
const MAY_HOLD_CODES = /\b(?:code|ballot|vote)s?\b/i;
const MARKDOWN = /[\s`*_]/;
/** An empty cell, or one of the line between head and rows of a table in Markdown. A row of such cells alone is nothing. */
const RULE = /^\s*(?::?-+:?)?\s*$/;

/** The table that begins in these lines; undefined when they are no table of ballots. */
export function tableIn(fields: BallotFields, lines: readonly string[]): Table | undefined {
  const separator = /^sep=(.)\s*$/i.exec(lines[0] ?? "")?.[1];
  for (const delimiter of separator === undefined ? DELIMITERS : [separator]) {
    const rows = lines.map((line) => cellsOf(line, delimiter));
    for (const [at, cells] of rows.entries()) {
      const below = rows.slice(at + 1).find((row) => row.some((cell) => cell.trim() !== "")) ?? [];
      const table = tableUnder(fields, cells, below, delimiter === "|");
      if (table) return { skip: at + 1, delimiter, ...table };
    }
    const questions = rows.filter(([first = ""]) => fields.question(first) !== undefined);
    if (questions.length >= Math.min(2, fields.questions.length) && (questions[0]?.length ?? 0) > 1)
      return { skip: separator === undefined ? 0 : 1, delimiter, ...tableAcross(fields) };
  }
  return undefined;
}

/** The columns of what looks like a table, whatever it holds: two lines with equally many cells. */
export function columnsIn([first = "", second = ""]: readonly string[]): readonly string[] | undefined {
  return DELIMITERS.map((delimiter) => cellsOf(first, delimiter)).find(
    (head, at) => head.length > 2 && head.length === cellsOf(second, DELIMITERS[at] ?? "").length,
  );
}

const cellsOf = (line: string, delimiter: string): readonly string[] => cellsIn(line.trimEnd(), delimiter);

/** Rows of ballots under their head; undefined where that is no head of a table of ballots. */
function tableUnder(
  fields: BallotFields,
  head: readonly string[],
  below: readonly string[],
  isMarkdown: boolean,
): Omit<Table, "skip" | "delimiter"> | undefined {
  const where = (fits: (cell: string, at: number) => boolean) =>
    head.flatMap((cell, at) => (fits(cell, at) ? [at] : []));
  const columns = (kind: keyof typeof COLUMNS) => where((cell) => COLUMNS[kind].test(plainName(cell)));
  const asked = fields.questions.map((question) => where((cell) => fields.question(cell) === question));
  const found = asked.filter(({ length }) => length > 0).length;
  const isCode = (at: number) => fields.codes.decode(trimmed(below[at] ?? "", MARKDOWN)).ok;
  const strict = columns("code");
  // "My code is WM1-…" is no title, but somebody's row.
  const isTitle = (cell: string) => MAY_HOLD_CODES.test(cell) && fields.find(cell).length === 0;
  const codes = strict.length > 0 ? strict : where((cell, at) => isTitle(cell) && isCode(at));
  if (found < Math.min(2, asked.length) && (codes.length === 0 || head.length < 2)) return undefined;

  const code = codes[0];
  const isOfAnswers = found === asked.length || code === undefined;
  const [counts, names] = [columns("count"), columns("name")];
  const needed = isOfAnswers ? asked : [codes];
  const problems: readonly BallotProblem[] = [
    ...[...needed, counts, names]
      .filter(({ length }) => length > 1)
      .map(([first = 0]) => ({ kind: "column-twice" as const, column: head[first]?.trim() ?? "" })),
    ...fields.questions
      .filter((_, at) => needed[at]?.length === 0)
      .map(({ id }) => ({ kind: "missing-column" as const, question: id })),
  ];
  const places = new Map(fields.questions.map((question, at) => [question, asked[at]?.[0]]));
  const named = [...names, ...columns("email")];
  const answering = needed.flat();
  return {
    problems,
    row(cells) {
      const isWhole = cells.length === head.length;
      const isEmpty = isWhole
        ? answering.every((at) => RULE.test(cells[at] ?? ""))
        : cells.every((each) => RULE.test(each));
      if (isEmpty) return [];
      if (!isWhole) return [{ kind: "cells", found: cells.length, expected: head.length }];
      const cell = (at: number | undefined) =>
        at !== undefined && isMarkdown ? trimmed(cells[at] ?? "", MARKDOWN) : cells[at ?? -1];
      const given =
        code === undefined ? undefined : voteFromCode(fields.codes, trimmed(cells[code] ?? "", MARKDOWN));
      // A ballot beside its own answers is one vote.
      const isByCode = given !== undefined && (!isOfAnswers || "mark" in given);
      return counted(
        isByCode ? [given] : voteFrom(fields, (question) => cell(places.get(question))),
        named.map(cell).find((name) => name?.trim()) ?? cell(named[0]),
        cell(counts[0]),
      );
    },
    end: () => [],
  };
}

/** A row for each question, and a column for each person: the same turned. */
function tableAcross(fields: BallotFields): Omit<Table, "skip" | "delimiter"> {
  const rows: (readonly string[])[] = [];
  return {
    problems: [],
    row(cells) {
      const isQuestion = fields.question(cells[0] ?? "") !== undefined;
      if (isQuestion && rows.length <= fields.questions.length + 1) rows.push(cells);
      else if (rows.length === 0) rows.push(["name", ...cells.slice(1)]);
      return [];
    },
    end() {
      const width = Math.max(...rows.map(({ length }) => length));
      const columns = Array.from({ length: width }, (_, at) => rows.map((cells) => cells[at] ?? ""));
      const [head = [], ...people] = columns;
      const table = tableUnder(fields, head, [], false);
      return table && table.problems.length === 0 ? people.flatMap(table.row) : (table?.problems ?? []);
    },
  };
}

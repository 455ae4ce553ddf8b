import { parse } from "csv-parse/sync";
import type { BallotProblem } from "../domain/ballot-problem.ts";
import {
  type BallotFields,
  findingsOf,
  plainName,
  trimmed,
  voteFrom,
  voteFromCode,
} from "./ballot-fields.ts";
import { type Findings, NOTHING } from "./findings.ts";

/** A table whose columns are understood, or the reasons why they are not. */
export type Table = Readonly<{
  /** How many lines there are before its first row. */
  skip: number;
  delimiter: string;
  problems: readonly BallotProblem[];
  row: (cells: readonly string[]) => Findings;
  /** What can be told only when all rows have been read. */
  end: () => Findings;
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
/** A cell of the line between head and rows of a table in Markdown. */
const RULE = /^\s*(?::?-+:?)?\s*$/;

/** The table that begins in these lines; undefined when they are no table of ballots. */
export function tableIn(fields: BallotFields, lines: readonly string[]): Table | undefined {
  const separator = /^sep=(.)\s*$/i.exec(lines[0] ?? "")?.[1];
  for (const delimiter of separator === undefined ? DELIMITERS : [separator]) {
    const rows = lines.slice(0, MOST_ABOVE).map((line) => cellsOf(line.trimEnd(), delimiter));
    for (const [at, cells] of rows.entries()) {
      const head = headOf(fields, cells, rows.slice(at + 1).find((row) => !isEmpty(row)) ?? []);
      if (head)
        return { skip: at + 1, delimiter, ...tableUnder(fields, cells.length, head, delimiter === "|") };
    }
    const questions = rows.filter(([first = ""]) => fields.question(first) !== undefined);
    if (questions.length >= Math.min(2, fields.questions.length) && (questions[0]?.length ?? 0) > 1)
      return { skip: separator === undefined ? 0 : 1, delimiter, ...tableAcross(fields) };
  }
  return undefined;
}

/** The columns of what looks like a table, whatever it holds: two lines with equally many cells. */
export function columnsIn(lines: readonly string[]): readonly string[] | undefined {
  const [first = "", second = ""] = lines;
  const heads = DELIMITERS.map(
    (delimiter) => [cellsOf(first, delimiter), cellsOf(second, delimiter)] as const,
  );
  return heads.find(([head, row]) => head.length > 2 && head.length === row.length)?.[0];
}

/** Columns by their place; `questions` is empty where the ballots are codes. */
type Head = Readonly<{
  questions: ReadonlyMap<string, number>;
  code: number | undefined;
  count: number | undefined;
  names: readonly number[];
}>;

function headOf(
  fields: BallotFields,
  cells: readonly string[],
  below: readonly string[],
): Head | readonly BallotProblem[] | undefined {
  const columns = (kind: keyof typeof COLUMNS) =>
    cells.flatMap((cell, at) => (COLUMNS[kind].test(plainName(cell)) ? [at] : []));
  const [counts, names] = [columns("count"), columns("name")];
  const asked = cells.map((cell) => fields.question(cell)?.id);
  const found = new Set(asked.filter((id) => id !== undefined));
  const isCode = (at: number) => fields.codes.decode(trimmed(below[at] ?? "", MARKDOWN)).ok;
  const loose = cells.flatMap((cell, at) => (MAY_HOLD_CODES.test(cell) && isCode(at) ? [at] : []));
  const strict = columns("code");
  const codes = strict.length > 0 ? strict : loose;
  if (found.size < Math.min(2, fields.questions.length) && (codes.length === 0 || cells.length < 2))
    return undefined;
  const byCode = found.size < fields.questions.length && codes.length > 0;
  const twice = [
    ...(byCode ? [] : [...found].filter((id) => asked.indexOf(id) !== asked.lastIndexOf(id))),
    ...[byCode ? codes : [], counts, names].flatMap(([first = 0, ...more]) =>
      more.length > 0 ? [cells[first]?.trim() ?? ""] : [],
    ),
  ];
  const missing = byCode ? [] : fields.questions.filter(({ id }) => !found.has(id));
  const problems: readonly BallotProblem[] = [
    ...twice.map((column) => ({ kind: "column-twice" as const, column })),
    ...missing.map(({ id }) => ({ kind: "missing-column" as const, question: id })),
  ];
  if (problems.length > 0) return problems;
  return {
    questions: new Map(byCode ? [] : fields.questions.map(({ id }) => [id, asked.indexOf(id)])),
    code: byCode ? codes[0] : undefined,
    count: counts[0],
    names: [...names, ...columns("email")],
  };
}

/** Rows of ballots under their head. */
function tableUnder(
  fields: BallotFields,
  columns: number,
  head: Head | readonly BallotProblem[],
  isMarkdown: boolean,
) {
  const end = () => NOTHING;
  if (!("questions" in head)) return { problems: head, row: end, end };
  const row = (cells: readonly string[]): Findings => {
    if (cells.every((cell) => RULE.test(cell))) return NOTHING;
    if (cells.length !== columns)
      return { votes: [], problems: [{ kind: "cells", found: cells.length, expected: columns }] };
    const cell = (at: number | undefined) =>
      at !== undefined && isMarkdown ? trimmed(cells[at] ?? "", MARKDOWN) : cells[at ?? -1];
    const code = cell(head.code);
    const vote =
      code === undefined
        ? voteFrom(fields, ({ id }) => cell(head.questions.get(id)))
        : voteFromCode(fields, trimmed(code, MARKDOWN));
    return findingsOf(
      vote,
      head.names.map(cell).find((name) => name?.trim()) ?? cell(head.names[0]),
      cell(head.count),
    );
  };
  return { problems: [], row, end };
}

/** A row for each question, and a column for each person. */
function tableAcross(fields: BallotFields) {
  const answers = new Map<string, readonly string[]>();
  let names: readonly string[] = [];
  return {
    problems: [],
    row(cells: readonly string[]): Findings {
      const question = fields.question(cells[0] ?? "");
      if (question && answers.has(question.id))
        return { votes: [], problems: [{ kind: "column-twice", column: cells[0] ?? "" }] };
      if (question) answers.set(question.id, cells);
      else if (answers.size === 0) names = cells;
      return NOTHING;
    },
    end(): Findings {
      const missing = fields.questions.filter(({ id }) => !answers.has(id));
      if (missing.length > 0)
        return { votes: [], problems: missing.map(({ id }) => ({ kind: "missing-column", question: id })) };
      const people = Math.max(...[...answers.values()].map((cells) => cells.length));
      const columns = Array.from({ length: people - 1 }, (_, at) => at + 1).filter((at) =>
        [...answers.values()].some((cells) => cells[at]?.trim()),
      );
      const found = columns.map((at) =>
        findingsOf(
          voteFrom(fields, ({ id }) => answers.get(id)?.[at]),
          names[at],
        ),
      );
      return {
        votes: found.flatMap(({ votes }) => votes),
        problems: found.flatMap(({ problems }) => problems),
      };
    },
  };
}

const isEmpty = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "");

/** None where a quote does not close. */
function cellsOf(line: string, delimiter: string): readonly string[] {
  try {
    return parse(line, { delimiter, relax_quotes: true })[0] ?? [];
  } catch {
    return [];
  }
}

import { parse } from "csv-parse/sync";
import { type BallotFields, ballotFrom, plainName, profileFrom, profileFromCode } from "./ballot-fields.ts";
import type { BallotProblem, Findings } from "./ballot-problem.ts";

/** What the columns of a table mean, by their place. */
export type Table = Readonly<{
  delimiter: string;
  columns: number;
  /** Question id to column. Empty where the ballots are codes. */
  questions: ReadonlyMap<string, number>;
  code: number | undefined;
  count: number | undefined;
  name: number | undefined;
}>;

export type TableHead =
  | Readonly<{ ok: true; table: Table }>
  | Readonly<{ ok: false; problems: readonly BallotProblem[] }>;

const DELIMITERS = [",", ";", "\t", "|"];
const COLUMNS = {
  code: ["code", "ballot"],
  count: ["count", "count-star()", "count(*)"],
  name: ["name", "voter", "person"],
} as const;

/**
 * What a table's first line says of its columns.
 *
 * @returns undefined when it is not the head of a table of ballots: fewer than two questions are called by it, and no code
 */
export function tableHead({ questions, question }: BallotFields, line: string): TableHead | undefined {
  for (const delimiter of DELIMITERS) {
    const cells = cellsOf(line, delimiter);
    const columns = (kind: keyof typeof COLUMNS) =>
      cells.flatMap((cell, at) => (COLUMNS[kind].some((name) => name === plainName(cell)) ? [at] : []));
    const [codes, counts, people] = [columns("code"), columns("count"), columns("name")];
    const asked = cells.map((cell) => question(cell)?.id);
    const found = new Set(asked.filter((id) => id !== undefined));
    if (found.size < Math.min(2, questions.length) && (codes.length === 0 || cells.length < 2)) continue;
    const byCode = found.size < questions.length && codes.length > 0;
    const twice = [
      ...(byCode ? [] : [...found].filter((id) => asked.indexOf(id) !== asked.lastIndexOf(id))),
      ...[byCode ? codes : [], counts, people].flatMap(([first = 0, ...more]) =>
        more.length > 0 ? [cells[first]?.trim() ?? ""] : [],
      ),
    ];
    const missing = byCode ? [] : questions.filter(({ id }) => !found.has(id));
    const problems: readonly BallotProblem[] = [
      ...twice.map((column) => ({ kind: "column-twice" as const, column })),
      ...missing.map(({ id }) => ({ kind: "missing-column" as const, question: id })),
    ];
    if (problems.length > 0) return { ok: false, problems };
    const places = new Map(byCode ? [] : questions.map(({ id }) => [id, asked.indexOf(id)]));
    const [code, count, name] = [byCode ? codes[0] : undefined, counts[0], people[0]];
    return { ok: true, table: { delimiter, columns: cells.length, questions: places, code, count, name } };
  }
  return undefined;
}

/** None where a quote does not close. */
function cellsOf(line: string, delimiter: string): readonly string[] {
  try {
    return parse(line, { delimiter, relax_quotes: true })[0] ?? [];
  } catch {
    return [];
  }
}

/** What one row holds. */
export function readRow(fields: BallotFields, table: Table, cells: readonly string[]): Findings {
  if (cells.length === 1 && cells[0]?.trim() === "") return { votes: [], problems: [] };
  if (cells.length !== table.columns)
    return { votes: [], problems: [{ kind: "cells", found: cells.length, expected: table.columns }] };
  const cell = (at: number | undefined) => (at === undefined ? undefined : cells[at]);
  const code = cell(table.code);
  const profile =
    code === undefined
      ? profileFrom(fields, ({ id }) => cell(table.questions.get(id)))
      : profileFromCode(fields, code);
  return ballotFrom(profile, cell(table.count), cell(table.name));
}

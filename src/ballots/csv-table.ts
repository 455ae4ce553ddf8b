import type { BallotCodes } from "../domain/ballot-code.ts";
import type { Question } from "../domain/catalogue-schema.ts";
import { type AnswerNames, countFrom, plainName, profileFrom } from "./answer-names.ts";
import type { BallotProblem, Findings } from "./ballot-problem.ts";
import { parseRecord } from "./csv-record.ts";

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
export function tableHead(
  questions: readonly Question[],
  names: AnswerNames,
  line: string,
): TableHead | undefined {
  for (const delimiter of DELIMITERS) {
    const cells = parseRecord(line, delimiter);
    if (!cells) continue;
    const asked = cells.map((cell) => names.question(cell)?.id);
    const called = (words: readonly string[]) =>
      cells.flatMap((cell, at) => (words.includes(plainName(cell)) ? [at] : []));
    const found = new Set(asked.filter((id) => id !== undefined));
    const codes = called(COLUMNS.code);
    if (found.size < Math.min(2, questions.length) && (codes.length === 0 || cells.length < 2)) continue;
    const byCode = found.size < questions.length && codes.length > 0;
    const counts = called(COLUMNS.count);
    const people = called(COLUMNS.name);
    const twice = [
      ...(byCode ? [] : [...found].filter((id) => asked.indexOf(id) !== asked.lastIndexOf(id))),
      ...[byCode ? codes : [], counts, people].flatMap((at) =>
        at.length > 1 ? [cells[at[0] ?? 0] ?? ""] : [],
      ),
    ];
    const missing = byCode ? [] : questions.filter(({ id }) => !found.has(id));
    const problems: BallotProblem[] = [
      ...twice.map((column) => ({ kind: "column-twice" as const, column: column.trim() })),
      ...missing.map(({ id }) => ({ kind: "missing-column" as const, question: id })),
    ];
    if (problems.length > 0) return { ok: false, problems };
    return {
      ok: true,
      table: {
        delimiter,
        columns: cells.length,
        questions: new Map(byCode ? [] : questions.map(({ id }) => [id, asked.indexOf(id)])),
        code: byCode ? codes[0] : undefined,
        count: counts[0],
        name: people[0],
      },
    };
  }
  return undefined;
}

/** What one row holds. @returns undefined when a quote is open, so that the row goes on in the next line */
export function readRow(
  {
    questions,
    codes,
    names,
  }: Readonly<{ questions: readonly Question[]; codes: BallotCodes; names: AnswerNames }>,
  table: Table,
  text: string,
): Findings | undefined {
  const cells = parseRecord(text, table.delimiter);
  if (!cells) return undefined;
  if (cells.length === 1 && text.trim() === "") return NOTHING;
  if (cells.length !== table.columns)
    return failed({ kind: "cells", found: cells.length, expected: table.columns });
  const cell = (at: number | undefined) => (at === undefined ? undefined : cells[at]);
  const counted = cell(table.count);
  const count = counted === undefined ? 1 : countFrom(counted);
  const wrongCount: readonly BallotProblem[] =
    count === undefined ? [{ kind: "bad-count", given: counted ?? "" }] : [];
  const voter = cell(table.name);
  const profile = profileIn();
  if (typeof profile !== "number" || count === undefined)
    return { votes: [], problems: [...(typeof profile === "number" ? [] : profile), ...wrongCount] };
  return { votes: [{ profile, count, voter }], problems: [] };

  function profileIn(): number | readonly BallotProblem[] {
    if (table.code !== undefined) {
      const given = cell(table.code) ?? "";
      const decoded = codes.decode(given);
      return decoded.ok ? decoded.profile : [{ kind: "code", problem: decoded.problem, given }];
    }
    return profileFrom(questions, names, ({ id }) => cell(table.questions.get(id)));
  }
}

const NOTHING: Findings = { votes: [], problems: [] };
const failed = (problem: BallotProblem): Findings => ({ votes: [], problems: [problem] });

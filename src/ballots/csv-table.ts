import { type BallotFields, counted, type Found, NAME_TITLES, plainName } from "./ballot-fields.ts";
import { voteFromCode } from "./codes-in-text.ts";
import { cellsIn, type Row } from "./csv-rows.ts";

type RowReader = Readonly<{
  read: (cells: Row) => readonly Found[];
  /** What can be told only when all rows have been read. */
  end?: () => readonly Found[];
}>;

const DELIMITERS = [",", ";", "\t", "|"];
/** So many lines are looked at to find the head: there may be a title above it. */
export const MOST_ABOVE = 10;
const TITLES = { code: /^(?:code|ballot)$/, count: /^count(?:-star\(\)|\(\*\))?$/, ...NAME_TITLES };
/** The title of a column that may hold codes, if they are there: "Paste your ballot code". */
const MAY_HOLD_CODES = /\b(?:code|ballot|vote)s?\b/i;
const WITHIN_MARKDOWN = /[^\s`*_](?:.*[^\s`*_])?/s;
/** An empty cell, or one of the line between head and rows of a table in Markdown. A row of such cells alone is nothing. */
const RULE = /^\s*(?::?-+:?)?\s*$/;

/** The table that begins in these lines; undefined when they are no table of ballots. */
export function tableIn(fields: BallotFields, lines: readonly string[]) {
  const separator = /^sep=(.)\s*$/i.exec(lines[0] ?? "")?.[1];
  for (const delimiter of separator === undefined ? DELIMITERS : [separator]) {
    const rows = lines.map((line) => cellsIn(line, delimiter));
    for (const [at, head] of rows.entries()) {
      const below = rows.slice(at + 1).find((row) => row.some((cell) => cell.trim() !== ""));
      const table = tableUnder(fields, head, below);
      const read = (cells: Row) => table?.read(cells.map(withoutMarkdown)) ?? [];
      if (table) return { skip: at + 1, delimiter, ...table, ...(delimiter === "|" ? { read } : {}) };
    }
    const questions = rows.filter(([first = ""]) => fields.question(first));
    const [question] = questions;
    if (question && question.length > 1 && questions.length >= fields.fewest)
      return { skip: Math.max(0, rows.indexOf(question) - 1), delimiter, ...tableAcross(fields) };
  }
  return undefined;
}

/** The columns of what looks like a table, whatever it holds: two lines with equally many cells. */
export function columnsIn([first = "", second = ""]: readonly string[]): readonly string[] | undefined {
  return DELIMITERS.map((delimiter) => cellsIn(first, delimiter)).find(
    (head, at) => head.length > 2 && head.length === cellsIn(second, DELIMITERS[at] ?? "").length,
  );
}

/** Rows of ballots under their head; undefined where that is no head of a table of ballots. */
function tableUnder(fields: BallotFields, head: Row, below: Row = []): RowReader | undefined {
  const { questions, codes } = fields;
  const kinds = head.map(
    (cell) =>
      fields.question(cell)?.id ??
      Object.entries(TITLES).find(([, title]) => title.test(plainName(cell)))?.[0],
  );
  const columns = (kind: string) => kinds.flatMap((each, at) => (each === kind ? [at] : []));
  const codeIn = (row: Row, at: number) => voteFromCode(codes, withoutMarkdown(row[at]));

  const asked = questions.map(({ id }) => columns(id));
  const found = asked.filter(({ length }) => length > 0).length;
  // "My code is WM1-…" is no title, but somebody's row.
  const isTitle = (cell: string) => MAY_HOLD_CODES.test(cell) && fields.find(cell).length === 0;
  const likely = head.flatMap((cell, at) => (isTitle(cell) && "profile" in codeIn(below, at) ? [at] : []));
  const coded = kinds.includes("code") ? columns("code") : likely;
  if (found < fields.fewest && (coded.length === 0 || head.length < 2)) return undefined;

  const [code] = coded;
  const isOfAnswers = found === asked.length || code === undefined;
  const needed = isOfAnswers ? asked : [coded];
  const [counts, names] = [columns("count"), columns("name")];
  const problems: readonly Found[] = [
    ...[...needed, counts, names]
      .filter(({ length }) => length > 1)
      .map(([first = 0]) => ({ kind: "column-twice" as const, column: head[first]?.trim() ?? "" })),
    ...questions
      .filter((_, at) => needed[at]?.length === 0)
      .map(({ id }) => ({ kind: "missing-column" as const, question: id })),
  ];
  if (problems.length > 0) return { read: () => [], end: () => problems };

  const answering = needed.flat();
  const voters = [...names, ...columns("email")];
  return {
    read(cells) {
      const isWhole = cells.length === head.length;
      if ((isWhole ? answering : [...cells.keys()]).every((at) => RULE.test(cells[at] ?? ""))) return [];
      if (!isWhole) return [{ kind: "cells", found: cells.length, expected: head.length }];
      const cell = (at = -1) => cells[at];
      const ballot = code === undefined ? undefined : codeIn(cells, code);
      // A ballot beside its own answers is one vote.
      const isByCode = ballot !== undefined && (!isOfAnswers || "mark" in ballot);
      return counted(
        isByCode ? [ballot] : fields.voteFrom((_, at) => cell(asked[at]?.[0])),
        voters.map(cell).find((name) => name?.trim()) ?? cell(voters[0]),
        cell(counts[0]),
      );
    },
  };
}

/** A row for each question, and a column for each person: the same turned. */
function tableAcross(fields: BallotFields): RowReader {
  const rows: Row[] = [];
  const isQuestion = ([title = ""]: Row) => fields.question(title) !== undefined;
  return {
    read(cells) {
      if (rows.length === 0 || (isQuestion(cells) && rows.length <= fields.questions.length + 1))
        rows.push(cells);
      return [];
    },
    end() {
      const head = rows.map((cells) => (isQuestion(cells) ? (cells[0] ?? "") : "name"));
      const table = tableUnder(fields, head);
      const people = rows.reduce((most, { length }) => Math.max(most, length - 1), 0);
      const votes = Array.from({ length: people }, (_, at) => rows.map((cells) => cells[at + 1] ?? ""));
      return table ? [...votes.flatMap(table.read), ...(table.end?.() ?? [])] : [];
    },
  };
}

const withoutMarkdown = (cell = ""): string => WITHIN_MARKDOWN.exec(cell)?.[0] ?? "";

import { catalogue } from "../../src/content/catalogue.ts";
import type { Answers } from "../../src/domain/answers.ts";
import { codesOf } from "../../src/domain/codes.ts";
import { RESULT_SECTIONS } from "../../src/domain/result-sections.ts";
import { commandFor } from "../../src/render/command.ts";
import type { Terminal } from "../helpers/terminal.ts";

/** Answers of one profile as rows of the screen, counted from 0, in the order of the questions. */
export type Rows = readonly [number, number, number, number, number];

/** pressing, over a year, many teams, mixed, partly. */
export const ROWS: Rows = [1, 3, 2, 1, 1];

const chosen = catalogue.questions.map(({ id, options }, index) => ({
  id,
  option: options[ROWS[index] ?? 0] ?? options[0],
}));

const answers = Object.fromEntries(chosen.map(({ id, option }) => [id, option?.id ?? ""]));

/** The same answers as flags. */
export const FLAGS = commandFor(catalogue.questions, answers).replace("waymark ", "");

/** The same answers, some of them changed, as a code. */
export const codeWith = (changes: Answers): string =>
  codesOf(catalogue).encode({ ...answers, ...changes }) ?? "";

/** The same answers as a code. */
export const CODE = codeWith({});

/** The same answers as words on the screen. */
export const LABELS = chosen.map(({ option }) => option?.label ?? "");

export const TITLES = catalogue.questions.map(({ title }) => title);

export const PATTERNS = catalogue.patterns.map(({ name }) => name);

export const SECTIONS: readonly string[] = RESULT_SECTIONS.map(({ title }) => title);

const byArrows = (row: number): readonly string[] => Array.from({ length: row }, () => "down");

/**
 * Answers the five questions one after the other, each only when it is on the screen.
 *
 * @param keysTo the keys that put the cursor on a row
 * @param count how many questions to answer; the next screen is there when it returns
 */
export async function answer(terminal: Terminal, keysTo = byArrows, count = 5): Promise<void> {
  for (const [index, row] of ROWS.slice(0, count).entries()) {
    await terminal.sees(`${index + 1} of 5`);
    terminal.press(...keysTo(row), "enter");
  }
  await terminal.sees(count === 5 ? "Your answers" : `${count + 1} of 5`);
}

/** Walks through all questions and the review to the result. */
export async function walkToResult(terminal: Terminal, keysTo = byArrows): Promise<void> {
  await answer(terminal, keysTo);
  terminal.press("enter");
  await terminal.sees("1 Result]");
}

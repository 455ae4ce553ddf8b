import { catalogue } from "../../src/content/catalogue.ts";
import type { Terminal } from "../helpers/terminal.ts";
import { ROWS, type Rows } from "./walk.ts";

// What people do in a room, each step only when the one before can be seen.

/** The machine goes to somebody, who is about to start. */
export async function handTo(terminal: Terminal, name: string): Promise<void> {
  terminal.press("n");
  await terminal.sees("Who votes next?");
  terminal.write(name);
  await terminal.sees(`❯ ${name}_`);
  terminal.press("enter");
  await terminal.sees(`${name}, it is your turn`);
}

/** Whoever has the machine starts, and answers the five questions up to the review. */
export async function answers(terminal: Terminal, rows: Rows): Promise<void> {
  terminal.press("enter");
  await fillIn(terminal, rows);
}

/** Answers the questions from the first one on. @param rows how far the cursor goes down on each */
export async function fillIn(terminal: Terminal, rows: Rows): Promise<void> {
  for (const [index, row] of rows.entries()) {
    await terminal.sees(`${index + 1} of 5`);
    terminal.press(...Array.from({ length: row }, () => "down"), "enter");
  }
  await terminal.sees("Your answers");
}

/** A whole vote, up to the list of ballots. */
export async function votes(terminal: Terminal, name: string, rows: Rows = ROWS): Promise<void> {
  await handTo(terminal, name);
  await answers(terminal, rows);
  terminal.press("enter");
  await terminal.sees(`Thank you, ${name}`);
  terminal.press("enter");
  await terminal.sees(`✓ ${name}`);
}

/** Codes from the clipboard, up to the list of ballots. */
export async function pastes(terminal: Terminal, text: string, notice: string): Promise<void> {
  terminal.paste(text);
  await terminal.sees(notice);
}

/** From the list of ballots to the reveal, which is asked for and confirmed. */
export async function reveals(terminal: Terminal): Promise<void> {
  terminal.press("r");
  await terminal.sees("Nobody can vote blind after that.");
  terminal.press("Y");
  await terminal.sees("Talk about]");
}

/** Everything that could be somebody's answer, as the screens have it. */
const ALL_LABELS = catalogue.questions.flatMap(({ options }) => options.map(({ label }) => label));

/** The words of an answer, not within a longer word: "No", but not "Nothing". */
const asWord = (label: string) => new RegExp(`(?<![\\p{L}-])${label}(?![\\p{L}-])`, "u");

/** Answers that can be read anywhere in an emulator. */
export const labelsIn = (rows: readonly string[], labels = ALL_LABELS): readonly string[] =>
  labels.filter((label) => rows.some((row) => asWord(label).test(row)));

import type { Analysis } from "../../domain/analysis.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import type { UserError } from "../../domain/user-error.ts";
import { toAscii } from "../../render/ascii.ts";
import { toResult } from "../../render/result/to-result.ts";
import type { Format } from "../command-line/arguments.ts";
import { EXIT, type ExitCode, type Io } from "./io.ts";
import { textColumns, wantsAscii } from "./terminal.ts";

/** A result for programs needs nothing of what sets one for people. */
export async function printResult(
  catalogue: Catalogue,
  analysis: Analysis,
  format: Format | "summary",
  io: Io,
): Promise<void> {
  if (format === "json") return printJson(toResult(catalogue, analysis), io);
  const { renderMarkdown, renderSummary, renderText } = await import("../../render/result/for-people.ts");
  if (format === "markdown") io.stdout.write(renderMarkdown(catalogue, analysis));
  else if (format === "text") printText(renderText(catalogue, analysis, textColumns(io)), io);
  else printText(renderSummary(catalogue, analysis.recommendation, textColumns(io)), io);
}

export function printJson(value: unknown, { stdout }: Io): void {
  stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Text for people, in characters that their terminal can show. */
export function printText(text: string, io: Io): void {
  io.stdout.write(wantsAscii(io) ? toAscii(text) : text);
}

export function printNote(note: string, io: Io): void {
  io.stderr.write(`${wantsAscii(io) ? toAscii(note) : note}\n`);
}

/** Whether it is one, also when another bundle of the program made it, which has a class of its own. */
const isUserError = (error: unknown): error is UserError =>
  error instanceof Error && error.name === "UserError";

/**
 * Says on stderr what went wrong: what the user can mend in plain words, or as JSON where JSON was asked for; anything else
 * is a bug of ours and keeps its stack.
 */
export function printError(error: unknown, io: Io, json: boolean): ExitCode {
  if (!isUserError(error)) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    io.stderr.write(`waymark: something failed that should not. This is a bug in waymark.\n${stack}\n`);
    return EXIT.failed;
  }
  const { message, hint, details, failed } = error;
  if (json)
    io.stderr.write(
      `${JSON.stringify({ schemaVersion: 1, error: { message, hint, ...details } }, null, 2)}\n`,
    );
  else printNote(`error: ${message}\n${hint}`, io);
  return failed ? EXIT.failed : EXIT.usage;
}

import type { Analysis } from "../../domain/analysis.ts";
import { UserError } from "../../domain/user-error.ts";
import { toAscii } from "../../render/ascii.ts";
import { FORMATS, type Output, toJson } from "../../render/formats.ts";
import { painted, unpainted } from "../../render/paint.ts";
import { toResult } from "../../render/result/to-result.ts";
import { type Call, formatOf } from "../command-line/arguments.ts";
import { EXIT, type ExitCode, type Io } from "./io.ts";
import { paintsText, textColumns, wantsAscii } from "./terminal.ts";

/**
 * Prints a whole result, or after a session only the summary that stays in the terminal. A result for programs loads nothing
 * of what sets one for people.
 */
export async function printResult(
  call: Call,
  analysis: Analysis,
  extent: "whole" | "summary" = "whole",
): Promise<void> {
  const { io, catalogue } = call;
  const json = () => toResult(catalogue, analysis);
  if (formatOf(call.given) === "json") return print(call, { text: () => "", json });
  const { renderMarkdown, renderSummary, renderText } = await import("../../render/result/for-people.ts");
  const text: Output["text"] = (columns, paint) =>
    extent === "whole"
      ? renderText(catalogue, analysis, columns, io.invocation, paint)
      : renderSummary(catalogue, analysis, columns, io.invocation);
  print(call, { text, json, markdown: () => renderMarkdown(catalogue, analysis, io.invocation) });
}

/** Prints what a command has to say on stdout. Only text for people is turned into characters that their terminal can show. */
export function print({ given, io }: Omit<Call, "catalogue">, output: Output): void {
  const format = formatOf(given);
  const text = FORMATS[format](output, textColumns(io), paintsText(io) ? painted : unpainted);
  io.stdout.write(format === "text" ? shownOn(io, text) : text);
}

export function printNote(note: string, io: Io): void {
  io.stderr.write(shownOn(io, `${note}\n`));
}

/** Text for people, in characters that their terminal can show. */
export const shownOn = (io: Pick<Io, "env" | "platform" | "glyphs">, text: string): string =>
  wantsAscii(io) ? toAscii(text, io.glyphs) : text;

/**
 * Says on stderr what went wrong: what the user can mend in plain words, or as JSON where JSON was asked for; anything else
 * is a bug of ours and keeps its stack.
 */
export function printError(error: unknown, io: Io, json: boolean): ExitCode {
  if (!(error instanceof UserError)) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    io.stderr.write(`waymark: something failed that should not. This is a bug in waymark.\n${stack}\n`);
    return EXIT.failed;
  }
  const { message, hint, details, failed } = error;
  if (json) io.stderr.write(toJson({ schemaVersion: 1, error: { message, hint, ...details } }));
  else printNote(`error: ${message}\n${hint}`, io);
  return failed ? EXIT.failed : EXIT.usage;
}

import { createInterface, type Interface } from "node:readline";
import type { Readable, Writable } from "node:stream";

/** Standard input: a terminal keeps the process running while it is read, unless it is told not to with `unref`. */
export type LineSource = Readable & { ref?: () => unknown; unref?: () => unknown };

/** A terminal on which somebody types lines. */
export type LineTerminal = Readonly<{
  stdin: LineSource;
  stdout: Writable;
  /** Calls back on Ctrl-C. @returns what ends this */
  onInterrupt: (stop: () => void) => () => void;
}>;

/** The lines that somebody types, until Ctrl-C, the caller or the end of input closes it. */
export function typedLines({ stdin, stdout, onInterrupt }: LineTerminal): Interface {
  // Ink calls `unref` when a screen ends. Without this the process would end before the first answer.
  stdin.ref?.();
  // Not a terminal as far as readline is concerned: it would print escape sequences to edit the line.
  const lines = createInterface({ input: stdin, terminal: false, crlfDelay: Number.POSITIVE_INFINITY });
  const forget = onInterrupt(() => {
    // The terminal has shown "^C".
    stdout.write("\n");
    lines.close();
  });
  return lines.once("close", forget);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what terminals talk in
const SEQUENCE = /\u001b\[[0-?]*[ -/]*[@-~]/g;

/** A line without what arrow keys and the like wrote into it (ECMA-48 control sequences). */
export const withoutCursorKeys = (line: string): string => line.replace(SEQUENCE, "");

const BEGIN = "\u001b[200~";
const END = "\u001b[201~";

/**
 * Typed lines, with those between a terminal's marks around pasted text as one, so that no line of a chat is taken for a reply.
 * Text that is pasted into a line stays in it.
 */
export async function* pastedAsOne(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let pasted: string[] = [];
  for await (const line of lines) {
    pasted.push(line);
    if (line.lastIndexOf(BEGIN) > line.lastIndexOf(END) || (pasted.length > 1 && !line.includes(END)))
      continue;
    yield pasted.join("\n").replaceAll(BEGIN, "").replaceAll(END, "");
    pasted = [];
  }
}

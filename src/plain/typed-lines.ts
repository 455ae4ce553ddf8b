import { createInterface, type Interface } from "node:readline";
import type { Readable } from "node:stream";

/** Standard input: a terminal keeps the process running while it is read, unless it is told not to with `unref`. */
export type LineSource = Readable & { ref?: () => unknown; unref?: () => unknown };

/** The lines that somebody types, until the caller closes it or the input ends. */
export function typedLines(stdin: LineSource): Interface {
  // Ink calls `unref` when a screen ends. Without this the process would end before the first answer.
  stdin.ref?.();
  // Not a terminal as far as readline is concerned: it would print escape sequences to edit the line.
  return createInterface({ input: stdin, terminal: false, crlfDelay: Number.POSITIVE_INFINITY });
}

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

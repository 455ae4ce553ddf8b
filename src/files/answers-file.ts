import { type ParseError, parse } from "jsonc-parser";
import { UserError } from "../domain/user-error.ts";
import { readBounded, readStream } from "./bounded-read.ts";

const EXAMPLE = 'Answers look like this: {"urgency": "on-fire", "team-span": "unsure"}';

/**
 * What a file, or a stream such as standard input, says as JSON. Nothing is known yet of what it means.
 *
 * @param source path of the file, or the stream
 * @param name how to call it in messages, safe to print
 * @throws UserError with line and column when it is no JSON; also when it cannot be read
 */
export async function readJson(
  source: string | AsyncIterable<string | Uint8Array>,
  name: string,
): Promise<unknown> {
  const text = typeof source === "string" ? await readBounded(source, name) : await readStream(source, name);
  return parseJson(text, name);
}

/** Strict JSON: neither comments nor trailing commas. A byte-order mark at the start is gone already. */
export function parseJson(text: string, name: string): unknown {
  if (text.trim() === "") throw new UserError(`${name} is empty.`, EXAMPLE);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserError(`${name} is not JSON: ${whereIn(text)}.`, EXAMPLE, {}, { cause: error });
  }
}

/** Where JSON ends to be valid. V8 words this differently from version to version and often leaves the place out. */
function whereIn(text: string): string {
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  const offset = errors[0]?.offset ?? text.length;
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  const place = `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
  return offset >= text.trimEnd().length ? `it ends too early, at ${place}` : `it breaks off at ${place}`;
}

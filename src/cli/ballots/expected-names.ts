import { lstatSync } from "node:fs";
import { UserError } from "../../domain/user-error.ts";
import { voterKey } from "../../domain/voter-key.ts";
import { readDocument } from "../../files/document-files.ts";
import { excerpt } from "../../render/escape-control.ts";
import { type Arguments, textBehind } from "../command-line/arguments.ts";

/** A word that can only be meant as a file. */
const FILE_LIKE = /[\\/]|\.(?:txt|csv|md|text)$/i;

/**
 * The names behind `--expect`: a file with a name a line or with commas between them, or the names themselves.
 *
 * @returns undefined without the flag
 * @throws UserError when there is no name, when the file cannot be read, and with `--anonymous`, where nobody is named
 */
export async function expectedNames(given: Arguments): Promise<readonly string[] | undefined> {
  const word = textBehind(given, "expect");
  if (word === undefined) return undefined;
  if (given.flags.anonymous)
    throw new UserError(
      "--expect and --anonymous exclude each other: who is missing tells who has voted.",
      "Leave one of them out.",
    );
  const shown = `“${excerpt(word, 200)}”`;
  const isFile = lstatSync(word, { throwIfNoEntry: false }) !== undefined || FILE_LIKE.test(word);
  const text = isFile ? (await readDocument(word, shown)).text : word;
  const names = text
    .replace(/^\uFEFF/, "")
    .split(/[,;\r\n]/)
    .map((name) => name.trim())
    .filter((name) => voterKey(name) !== "");
  if (names.length > 0) return names;
  throw new UserError(
    isFile ? `${shown} holds no names.` : "--expect names nobody.",
    'Write a name a line into a file, or commas between them: --expect "Ada, Bob"',
  );
}

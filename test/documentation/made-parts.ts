import { layersTable } from "../architecture/layers.ts";
import { answerReference, commandReference, exitReference } from "./command-reference.ts";
import { fieldReference } from "./field-tables.ts";
import { keysTable } from "./keys-table.ts";

/** The parts of our documents that are made from the code, by file and by the name of the comments around them. */
const MADE: Readonly<Record<string, Readonly<Record<string, () => string>>>> = {
  "docs/reference.md": {
    commands: commandReference,
    answers: answerReference,
    "exit-codes": exitReference,
    fields: fieldReference,
    keys: keysTable,
  },
  "CONTRIBUTING.md": { layers: layersTable },
};

export const MADE_FILES: readonly string[] = Object.keys(MADE);

/**
 * A document with its made parts as they are now; all else stays as it is.
 *
 * @throws Error when a part has no place in the document
 */
export const withMadeParts = (file: string, text: string): string =>
  Object.entries(MADE[file] ?? {}).reduce((whole, [name, make]) => {
    const between = new RegExp(`(?<=<!-- ${name} -->\n)[\\s\\S]*?(?=<!-- /${name} -->)`);
    if (!between.test(whole)) throw new Error(`${file} has no place for “${name}”`);
    return whole.replace(between, () => `\n${make().trim()}\n\n`);
  }, text);

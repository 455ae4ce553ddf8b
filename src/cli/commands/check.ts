import { basename } from "node:path";
import { type CheckedFile, checkDocument } from "../../documents/check/check.ts";
import { questionsFor, renderAnnotations, renderCheck } from "../../documents/check/render-check.ts";
import { UserError } from "../../domain/user-error.ts";
import { readDocument } from "../../files/document-files.ts";
import { isFolder } from "../../files/write-file.ts";
import { quoted } from "../../render/escape-control.ts";
import type { Call } from "../command-line/arguments.ts";
import { documentsIn } from "../documents/documents-in.ts";
import { EXIT, type ExitCode, type Io } from "../process/io.ts";
import { print, printNote } from "../process/print.ts";

/** `waymark check FILE...`: where any document has the parts that we take from the talk, and what is certainly wrong in ours. */
export async function check(call: Call): Promise<ExitCode> {
  const { given, io, catalogue } = call;
  const checked: CheckedFile[] = [];
  for (const word of given.words) {
    const folder = isFolder(word);
    for (const file of folder ? documentsIn(word, io) : [word]) {
      const text = await textOf(file, io, folder);
      if (text === undefined) continue;
      const result = checkDocument(text, { fileName: basename(file), file }, catalogue);
      // In a folder most files are other things, of which there is nothing to tell.
      if (!folder || result.notJudged === undefined) checked.push(result);
    }
  }
  print(call, {
    text: () => renderCheck(checked),
    json: () => ({ schemaVersion: 1, files: checked, questions: questionsFor(checked) }),
    github: () => renderAnnotations(checked),
  });
  if (checked.length === 0) printNote("There is no vision, strategy or record here.", io);
  return checked.some(({ findings }) => findings.length > 0) ? EXIT.failed : EXIT.done;
}

/** The text of a document; undefined where a folder holds a file that cannot be read, of which a note tells. */
async function textOf(file: string, io: Io, inFolder: boolean): Promise<string | undefined> {
  try {
    return (await readDocument(file, quoted(file))).text;
  } catch (error) {
    if (!inFolder || !(error instanceof UserError)) throw error;
    printNote(`note: not looked at: ${error.message}`, io);
    return undefined;
  }
}

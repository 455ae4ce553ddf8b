import { isRecordId } from "../../documents/record-file.ts";
import { type RecordDetails, titleFor } from "../../documents/render-record.ts";
import type { Catalogue, Pattern } from "../../domain/catalogue-schema.ts";
import { UserError } from "../../domain/user-error.ts";
import { excerpt } from "../../render/escape-control.ts";
import { type Arguments, flagValue, flagValues } from "../command-line/arguments.ts";
import { type Asking, askLines } from "../process/ask-lines.ts";
import type { Io } from "../process/io.ts";

/** What somebody has said of a decision; undefined where they have said nothing yet. */
export type Said = Pick<RecordDetails, "context" | "because" | "status" | "deciders"> &
  Readonly<{
    /** Undefined for the recommended pattern. */
    chosen: Pattern | undefined;
    title: string | undefined;
    id: string | undefined;
  }>;

/** What the flags of a record say. @throws UserError for one that is blank, or that cannot be so */
export function saidByFlags(given: Arguments, { patterns }: Catalogue): Said {
  const id = flagValue(given, "id");
  if (id !== undefined && !isRecordId(id))
    throw new UserError(
      `--id needs 8 to 64 letters, digits, dashes or underscores; “${excerpt(id)}” is none.`,
      "Leave it out for a random one.",
    );
  return {
    chosen: patterns.find((pattern) => pattern.id === flagValue(given, "chosen")),
    status: flagValue(given, "status") === "proposed" ? "proposed" : "accepted",
    title: textOf(given, "title"),
    context: textOf(given, "context"),
    because: textOf(given, "because"),
    deciders: flagValues(given, "deciders"),
    id,
  };
}

/** The text given with a flag. @throws UserError when it is blank */
export function textOf(given: Arguments, flag: string): string | undefined {
  const text = flagValue(given, flag)?.trim();
  if (text === "")
    throw new UserError(`The text of --${flag} is blank.`, `Write it, or leave --${flag} out.`);
  return text;
}

/**
 * Asks for what is not said yet: title, context, and why another pattern was chosen than the recommended one.
 *
 * @returns undefined when somebody stopped or went back
 */
export async function askForDetails(
  said: Said,
  recommended: Pattern,
  io: Io,
  asking: Asking<Said>,
): Promise<Said | undefined> {
  const chosen = said.chosen ?? recommended;
  const questions = [
    ["title", `A title for the decision? Enter for “${titleFor(chosen)}”.`],
    ["context", "Which system is this about, and what is wrong with it? Enter leaves that for later."],
    ...(chosen === recommended
      ? []
      : [["because", `Why ${chosen.name}, though ${recommended.name} is recommended?`] as const]),
  ] as const;
  return askOpen("One line each; b goes back.", questions, said, io, asking);
}

/**
 * Asks for what nobody has said yet, each by its key.
 *
 * @returns all that was said, with undefined for what was left open; undefined when somebody stopped or went back
 */
export async function askOpen<Said>(
  lead: string,
  questions: readonly (readonly [key: keyof Said, question: string])[],
  said: Said,
  io: Io,
  asking: Asking<Said>,
): Promise<Said | undefined> {
  const open = questions.filter(([key]) => said[key] === undefined);
  if (open.length === 0) return said;
  const texts = open.map(([, question]) => question);
  const saidIn = (lines: readonly string[]): Said => ({
    ...said,
    ...Object.fromEntries(open.map(([key], at) => [key, lines[at] || undefined])),
  });
  const goOn = (soFar: readonly string[]) => asking.goOn(saidIn(soFar));
  const earlier = open.map(([key]) => `${asking.earlier?.[key] ?? ""}`);
  const lines = await askLines([lead, ""], texts, io, { ...asking, goOn, earlier });
  return lines && saidIn(lines);
}

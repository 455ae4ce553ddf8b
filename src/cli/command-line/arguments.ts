import type { Catalogue } from "../../domain/catalogue-schema.ts";
import { UserError } from "../../domain/user-error.ts";
import { flagWords } from "../../render/command.ts";
import { excerpt } from "../../render/escape-control.ts";
import type { Format } from "../../render/formats.ts";
import { didYouMean } from "../../render/problems.ts";
import type { Io } from "../process/io.ts";
import type { CommandName } from "./asking.ts";
import type { Word } from "./grammar.ts";

/** A command with its arguments: flags that it knows, with values that are not checked yet. */
export type Arguments = Readonly<{
  command: Exclude<CommandName, "help">;
  /** The arguments that are no flags. */
  words: readonly string[];
  /** Name of a flag to its value, or to `true` where it takes none. The last one counts. */
  flags: Readonly<Record<string, string | true | undefined>>;
}>;

/** One run of a command: what was typed, what surrounds it, and what it knows. */
export type Call = Readonly<{ given: Arguments; io: Io; catalogue: Catalogue }>;

/** The formats that flags ask for. A command line with two of them is refused when it is read. */
export const formatFlags = ({ flags }: Pick<Arguments, "flags">): readonly Format[] =>
  (["json", "markdown", "github"] as const).filter((flag) => flags[flag]);

export const formatOf = (given: Pick<Arguments, "flags">): Format => formatFlags(given)[0] ?? "text";

/** The value of a flag that takes one; undefined when it was not typed. */
export const flagValue = ({ flags }: Pick<Arguments, "flags">, flag: string): string | undefined => {
  const value = flags[flag];
  return typeof value === "string" ? value : undefined;
};

/** What commas divide in the value of a flag; empty when it was not typed. */
export const flagValues = (given: Pick<Arguments, "flags">, flag: string): readonly string[] =>
  (flagValue(given, flag) ?? "")
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");

/**
 * Refuses a word that is none of those there are.
 *
 * @param flag the flag that it follows, as it is typed
 * @throws UserError that names the nearest word and all of them
 * @example checkWord("clm", { word: "answer", values: ["calm", "pressing"] }) // There is no answer “clm”. Did you mean “calm”?
 */
export function checkWord(given: string, { word, values }: Word, flag?: string): void {
  if (!values || values.includes(given)) return;
  throw new UserError(
    `${flag === undefined ? "There" : `${flag}: there`} is no ${word} “${excerpt(given)}”.${didYouMean(given, values)}`,
    `The ${word}${word.endsWith("s") ? "es" : "s"} are ${values.join(", ")}.`,
  );
}

/** All flags but the answers, ready to be typed again. @param said flags that add to those that were typed, or replace them */
export function flagsOf(
  { given, catalogue }: Pick<Call, "given" | "catalogue">,
  said: Arguments["flags"] = {},
): readonly string[] {
  const answers = Object.fromEntries(catalogue.questions.map(({ id }) => [id, undefined]));
  const typed = { ...given.flags, ...answers, answers: undefined, "no-input": undefined };
  return flagWords({ ...said, ...typed, ...said });
}

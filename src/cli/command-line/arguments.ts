import { UserError } from "../../domain/user-error.ts";
import type { CommandName } from "./grammar.ts";

/** A command with what was typed behind it: flags that it knows, but values that are not checked yet. */
export type Arguments = Readonly<{
  command: CommandName;
  /** What stands behind the command's name and is no flag. */
  words: readonly string[];
  /** Name of a flag to the text behind it, or to `true` where it takes none. The last one counts. */
  flags: Readonly<Record<string, string | true | undefined>>;
}>;

export type Format = "text" | "json" | "markdown";

/**
 * The format that the flags ask for.
 *
 * @throws UserError when they ask for two
 */
export function formatOf({ flags }: Pick<Arguments, "flags">): Format {
  if (flags.json && flags.markdown)
    throw new UserError("--json and --markdown exclude each other.", "Choose one of them.");
  return flags.json ? "json" : flags.markdown ? "markdown" : "text";
}

/** What was typed behind a flag that takes something; undefined when it was not typed. */
export const textBehind = ({ flags }: Pick<Arguments, "flags">, flag: string): string | undefined => {
  const value = flags[flag];
  return typeof value === "string" ? value : undefined;
};

/** The flags beside the answers, as they are typed. */
export const flagsOf = ({ flags }: Arguments, format: Format): readonly string[] => [
  ...(format === "text" ? [] : [`--${format}`]),
  ...(flags.plain ? ["--plain"] : []),
];

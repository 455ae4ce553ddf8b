import { UserError } from "../../domain/user-error.ts";
import type { Format } from "../../render/formats.ts";
import type { CommandName } from "./asking.ts";

/** A command with its arguments: flags that it knows, with values that are not checked yet. */
export type Arguments = Readonly<{
  command: Exclude<CommandName, "help">;
  /** The arguments that are no flags. */
  words: readonly string[];
  /** Name of a flag to its value, or to `true` where it takes none. The last one counts. */
  flags: Readonly<Record<string, string | true | undefined>>;
}>;

const FORMAT_FLAGS = ["json", "markdown", "github"] as const satisfies readonly Format[];

/**
 * The format that the flags ask for.
 *
 * @throws UserError when they ask for two
 */
export function formatOf({ flags }: Pick<Arguments, "flags">): Format {
  const [format, second] = FORMAT_FLAGS.filter((flag) => flags[flag]);
  if (second) throw new UserError(`--${format} and --${second} exclude each other.`, "Choose one of them.");
  return format ?? "text";
}

/** The value of a flag that takes one; undefined when it was not typed. */
export const flagValue = ({ flags }: Pick<Arguments, "flags">, flag: string): string | undefined => {
  const value = flags[flag];
  return typeof value === "string" ? value : undefined;
};

/** The flags beside the answers, as they are typed. */
export const flagsOf = ({ flags }: Arguments, format: Format): readonly string[] => [
  ...(format === "text" ? [] : [`--${format}`]),
  ...(flags.plain ? ["--plain"] : []),
];

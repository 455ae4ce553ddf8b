import type { Pattern } from "../domain/catalogue-schema.ts";

/** "0004-follow-the-grand-migration.md" in its parts. */
const NUMBERED = /^((?:adr|ADR|decision)[-_ ]?)?(\d{1,6})([-_. ])(.*)\.(?:md|markdown)$/;

export type Numbering = Readonly<{ prefix: string; number: number; width: number; separator: string }>;

/**
 * The number that comes next in a folder, written as its neighbours are: after "adr-012-x.md" comes "adr-013-".
 *
 * @param names of the files that are there; others than numbered ones do not count. None gives 0001
 */
export function nextNumber(names: readonly string[]): Numbering {
  const last = names
    .flatMap((name) => {
      const [, prefix = "", digits, separator = "-"] = NUMBERED.exec(name) ?? [];
      return digits === undefined
        ? []
        : [{ prefix, number: Number(digits), width: digits.length, separator }];
    })
    .sort((a, b) => a.number - b.number)
    .at(-1);
  return last ? { ...last, number: last.number + 1 } : { prefix: "", number: 1, width: 4, separator: "-" };
}

/** The files that have this number; more than one only where somebody has used it twice. */
export const numbered = (names: readonly string[], number: number): readonly string[] =>
  names.filter((name) => Number(NUMBERED.exec(name)?.[2] ?? Number.NaN) === number);

/** The name of a file for a record with this title, in letters that every file system takes. */
export function recordName(
  { prefix, number, width, separator }: Numbering,
  title: string,
  pattern: Pattern,
): string {
  const slug = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
  return `${prefix}${String(number).padStart(width, "0")}${separator}${slug || pattern.id}.md`;
}

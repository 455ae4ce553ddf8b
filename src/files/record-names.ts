import type { Pattern } from "../domain/catalogue-schema.ts";
import { type IsoDay, isIsoDay } from "../domain/iso-day.ts";

/** "0004-follow-the-grand-migration.md" in its parts; "0004.md" has neither a separator nor a title. */
const NUMBERED = /^((?:adr|ADR|decision)[-_ ]?)?(\d{1,6})(?:([-_. ])(.*))?\.(?:md|markdown|mdx)$/;

/** "2024-02-06-use-one-login.md" or "20240206-use-one-login.md" in its parts. */
const DATED = /^(\d{4})(-?)(\d{2})\2(\d{2})([-_. ])(.*)\.(?:md|markdown|mdx)$/;

/** How the name of a record begins, as its neighbours' names do. */
export type Numbering =
  | Readonly<{
      prefix: string;
      number: number;
      width: number;
      /** Undefined where the number is the whole name. */
      separator: string | undefined;
    }>
  | Readonly<{ day: string; separator: string }>;

/** The number or the day that a name begins with. */
function numberingOf(name: string): Numbering | undefined {
  const [, year, dash = "", month, date, after = "-"] = DATED.exec(name) ?? [];
  if (isIsoDay(`${year}-${month}-${date}`)) return { day: [year, month, date].join(dash), separator: after };
  const [, prefix = "", digits, separator] = NUMBERED.exec(name) ?? [];
  if (digits === undefined) return undefined;
  return { prefix, number: Number(digits), width: digits.length, separator };
}

/**
 * What the next name in a folder begins with: after "adr-012-x.md" comes "adr-013-". Where most names begin with days, it is
 * the day of the decision.
 *
 * @param names of the files that are there; others than numbered ones do not count. None gives 0001
 */
export function nextNumber(names: readonly string[], day: IsoDay): Numbering {
  const all = names.flatMap((name) => numberingOf(name) ?? []);
  const dated = all.flatMap((each) => ("day" in each ? [each] : []));
  const counted = all.flatMap((each) => ("day" in each ? [] : [each])).sort((a, b) => a.number - b.number);
  const [first] = dated;
  if (first && dated.length > counted.length)
    return { ...first, day: first.day.includes("-") ? day : day.replaceAll("-", "") };
  const last = counted.at(-1);
  return last ? { ...last, number: last.number + 1 } : { prefix: "", number: 1, width: 4, separator: "-" };
}

/** The number that a name begins with; undefined where it is a day, or there is none. */
export function numberOf(name: string): number | undefined {
  const found = numberingOf(name);
  return found && "number" in found ? found.number : undefined;
}

/** The files that have this number; more than one only where somebody has used it twice. */
export const numbered = (names: readonly string[], number: number): readonly string[] =>
  names.filter((name) => numberOf(name) === number);

/** The name of a file for a record with this title, in letters that every file system takes. */
export function recordName(numbering: Numbering, title: string, pattern: Pattern): string {
  const start =
    "day" in numbering
      ? numbering.day
      : `${numbering.prefix}${String(numbering.number).padStart(numbering.width, "0")}`;
  if (numbering.separator === undefined) return `${start}.md`;
  const slug = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
  return `${start}${numbering.separator}${slug || pattern.id}.md`;
}

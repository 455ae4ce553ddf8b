import type { ReactNode } from "react";

/** What gives way on a low terminal, from first to last. */
const GIVES_WAY = [
  /** An empty row at the edge of the terminal. */
  "edge",
  /** An empty row that only looks better. */
  "space",
  /** An empty row between two groups. */
  "gap",
  "steps",
  "header",
  /** What one can do without: reasons, the rest of the answers. */
  "detail",
  /** That something can be done by now. */
  "offer",
  "scores",
  /** What the row under the cursor means, or what the last key has led to. */
  "notice",
  "meaning",
  "keys",
  "tabs",
  "title",
  /** What is chosen from, or read. */
  "choice",
] as const;
export type Role = (typeof GIVES_WAY)[number];
const LOOKS = GIVES_WAY.indexOf("gap");

/** Some rows of a screen. */
export type Part = Readonly<{
  role: Role;
  rows: number;
  /** How few rows it makes do with, cut. */
  least?: number;
  /** How many rows it gets before any is left empty for the looks. */
  wants?: number;
  /** How many of the rows that are left over it can make use of. */
  most?: number;
  /** Index of the row that must stay visible where even this part has to be cut. */
  focus?: number;
  /** @param rows how many it got */
  view: (rows: number) => ReactNode;
}>;

/** A part that is shown. */
export type Fitted = Readonly<{
  part: Part;
  rows: number;
  /** Index of its first visible row. */
  top: number;
}>;

/**
 * The parts that have room in `rows` rows, in their order. Of two with the same role the later one gives way first. The most
 * important part always stays, cut around its focus where it has to be.
 */
export function fitParts(parts: readonly Part[], rows: number): readonly Fitted[] {
  if (rows < 1) return [];
  const rank = ({ role }: Part) => GIVES_WAY.indexOf(role);
  const granted = new Map<Part, number>();
  let free = rows;
  const grant = (part: Part, wanted: number) => {
    const more = Math.max(0, Math.min(free, wanted - (granted.get(part) ?? 0)));
    granted.set(part, (granted.get(part) ?? 0) + more);
    free -= more;
  };
  for (const part of parts.filter((each) => each.rows > 0).sort((a, b) => rank(b) - rank(a))) {
    if (rank(part) <= LOOKS) for (const each of granted.keys()) grant(each, each.wants ?? 0);
    const fits = [part.rows, part.least ?? part.rows].find((wanted) => wanted <= free);
    const given = fits ?? (granted.size === 0 ? rows : 0);
    if (given > 0) grant(part, given);
  }
  return parts.flatMap((part): readonly Fitted[] => {
    const given = granted.get(part);
    if (given === undefined) return [];
    grant(part, part.most ?? 0);
    return [{ part, rows: granted.get(part) ?? given, top: around(part, given) }];
  });
}

export const rowsOf = (parts: readonly Readonly<{ rows: number }>[]): number =>
  parts.reduce((sum, { rows }) => sum + rows, 0);

/** The first of `rows` rows that have the focus among them, in the middle where it can be. */
const around = ({ rows: all, focus = 0 }: Part, rows: number): number =>
  Math.max(0, Math.min(focus - Math.floor(rows / 2), all - rows));

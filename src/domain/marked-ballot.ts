export const VOTER_BITS = 36;
export const REVISION_BITS = 4;

/** The highest number of a revision; the first ballot is revision 1. */
export const LAST_REVISION = 2 ** REVISION_BITS - 1;

/** Whose ballot it is, and which of theirs: the higher revision replaces the lower. */
export type Mark = Readonly<{
  /** A whole number from 0 to below 2^36, drawn by chance. */
  voter: number;
  /** From 1 to 15. */
  revision: number;
}>;

/** Whether untrusted numbers are a mark. */
export const isMark = (given: Readonly<Partial<Record<keyof Mark, unknown>>>): given is Mark =>
  isWhole(given.voter, 0, 2 ** VOTER_BITS - 1) && isWhole(given.revision, 1, LAST_REVISION);

const isWhole = (value: unknown, least: number, most: number): value is number =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most;

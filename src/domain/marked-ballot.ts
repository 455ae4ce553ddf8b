import type { Answers } from "./answers.ts";
import type { Catalogue } from "./catalogue-schema.ts";
import { type CodeProblem, codeFormat } from "./code-symbols.ts";
import { profileCount, profileIndex } from "./profiles.ts";

// WM2-XXXX-XXXX-XXXX-XXXX: the catalogue's fingerprint, the voter, the revision and the profile's place as one number. The
// built-in catalogue takes 19 + 36 + 4 + 11 bits and 16 symbols. Fingerprint and voter come first, see `newVoter`.

const PREFIX = "WM2";
const VOTER_BITS = 36;
const REVISION_BITS = 4;

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

export type MarkedBallots = ReturnType<typeof markedBallots>;

/**
 * The ballots of a catalogue.
 *
 * @throws RangeError for a catalogue with so many questions that a ballot could not be checked (beyond 2^90 profiles)
 * @example
 * const ballots = markedBallots(catalogue);
 * ballots.encode(answers, { voter: ballots.newVoter(randomBytes), revision: 1 }); // "WM2-R37E-…"
 */
export function markedBallots(catalogue: Pick<Catalogue, "questions" | "patterns">) {
  const { questions } = catalogue;
  const profiles = profileCount(questions);
  const widths = [VOTER_BITS, REVISION_BITS, Math.ceil(Math.log2(profiles))];
  const format = codeFormat(catalogue, PREFIX, widths);

  // An answers code has 8 symbols after "WM1", so within the 16 symbols of a ballot it could only begin in the first six, and
  // "WM1" would have to be in the first eight, which the fingerprint and the voter alone decide. Right at the start it would
  // need the fingerprint, which begins with "WM1" then, once more after it.
  const holdsAnswersCode = (voter: number): boolean =>
    /^WM1WM1|.WM1/.test(format.write([voter, 1, 0]).replaceAll("-", "").slice(PREFIX.length));

  /**
   * A new voter. No part of their ballots, whatever the revision and the answers, is an answers code: where a line breaks or a
   * quotation is cut, what is left is never another vote.
   *
   * @param random gives so many bytes by chance
   */
  function newVoter(random: (bytes: number) => Uint8Array): number {
    const bytes = random(Math.ceil(VOTER_BITS / 8));
    const voter = bytes.reduce((sum, byte) => (sum * 256 + byte) % 2 ** VOTER_BITS, 0);
    return holdsAnswersCode(voter) ? newVoter(random) : voter;
  }

  return {
    /** How many characters are between its hyphens, after the prefix: [4, 4, 4, 4]. */
    groups: format.groups,
    /** The ballot of a complete set of answers; undefined while a question is open. */
    encode(answers: Answers, { voter, revision }: Mark): string | undefined {
      const profile = profileIndex(questions, answers);
      return profile === undefined ? undefined : format.write([voter, revision, profile]);
    },
    /** Reads a ballot as people type it. @returns its mark and the place of its answers among all profiles */
    read(text: string): Readonly<{ mark: Mark; profile: number }> | CodeProblem {
      const found = format.read(text);
      if (typeof found === "string") return found;
      const [voter = 0, revision = 0, profile = 0] = found;
      return profile < profiles && revision > 0 ? { profile, mark: { voter, revision } } : "damaged";
    },
    newVoter,
  };
}

import type { Answers } from "./answers.ts";
import type { Catalogue } from "./catalogue-schema.ts";
import { type CodeProblem, codeFormat, PASSED_OVER } from "./code-symbols.ts";
import { type Mark, REVISION_BITS, VOTER_BITS } from "./marked-ballot.ts";
import { profileAt, profileCount, profileIndex } from "./profiles.ts";

/** What a code holds: the place of its answers among all profiles; and a mark, if it is a ballot. */
type FoundCode = Readonly<{ profile: number; mark: Mark | undefined }>;

type DecodedCode =
  | (Readonly<{ ok: true; answers: Answers }> & FoundCode)
  | Readonly<{ ok: false; problem: CodeProblem }>;

export type Codes = ReturnType<typeof codesOf>;

const BETWEEN = new RegExp(`[${PASSED_OVER}]+`);
const MAY_BE_MEANT = new RegExp(`^wm[12]|[${PASSED_OVER}]`, "i");
/** Fewer symbols after the prefix, without a hyphen, are more likely a word that begins like it. */
const FEWEST_BARE = 4;
/** One character of the prefix wrong, missing or added, or two swapped. */
const NEARLY_PREFIX =
  /^(WM.|W.[12IL]|.M[12IL]|WM|W[12IL]|M[12IL]|MW[12IL]|W[12IL]M|.WM[12IL]|W.M[12IL]|WM.[12IL]|WM[12IL].)$/i;

/**
 * Both kinds of codes of a catalogue, which are taken wherever one is. An answers code, WM1-XXXX-XXXX, holds the catalogue's
 * fingerprint and the profile's place: 19 + 11 bits and 8 symbols for the built-in one. A ballot, WM2-XXXX-XXXX-XXXX-XXXX, has the
 * voter and the revision between the two: 19 + 36 + 4 + 11 bits and 16 symbols.
 *
 * @example
 * const codes = codesOf(catalogue);
 * codes.encode(answers); // "WM1-R09R-60QR"
 * codes.encode(answers, { voter: codes.newVoter(randomBytes), revision: 1 }); // "WM2-R37E-…"
 */
export function codesOf(catalogue: Pick<Catalogue, "questions" | "patterns">) {
  const { questions } = catalogue;
  const profiles = profileCount(questions);
  const width = Math.ceil(Math.log2(profiles));
  const plain = codeFormat(catalogue, "WM1", [width]);
  const marked = codeFormat(catalogue, "WM2", [VOTER_BITS, REVISION_BITS, width]);
  const lengths = [plain, marked].map(({ groups }) => groups.join());

  const found = (profile: number, mark?: Mark): FoundCode | CodeProblem =>
    profile < profiles && mark?.revision !== 0 ? { profile, mark } : "damaged";

  /** The same as `decode` without the answers, for whoever reads millions. */
  function read(text: string): FoundCode | CodeProblem {
    const ballot = marked.read(text);
    if (typeof ballot !== "string") {
      const [voter = 0, revision = 0, profile = 0] = ballot;
      return found(profile, { voter, revision });
    }
    // Whatever is no ballot is told by the other codes, which know texts that are no code at all.
    if (ballot !== "other-version" && ballot !== "no-code") return ballot;
    const answers = plain.read(text);
    return typeof answers === "string" ? answers : found(answers[0] ?? 0);
  }

  // An answers code has 8 symbols after "WM1", so within the 16 symbols of a ballot it could only begin in the first six, and
  // "WM1" would have to be in the first eight, which the fingerprint and the voter alone decide. Right at the start it would
  // need the fingerprint, which begins with "WM1" then, once more after it.
  const holdsAnswersCode = (voter: number): boolean =>
    /^WM1WM1|.WM1/.test(marked.write([voter, 1, 0]).replaceAll("-", "").slice("WM2".length));

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
    /** How many characters are between the hyphens of a ballot, after the prefix: [4, 4, 4, 4]. */
    groups: marked.groups,
    /**
     * The code of a complete set of answers, with a mark the ballot; undefined while a question is open.
     *
     * @throws RangeError for a catalogue with so many questions that a code could not be checked: beyond 2^130 profiles, or
     * 2^90 for a ballot
     */
    encode(answers: Answers, mark?: Mark): string | undefined {
      const profile = profileIndex(questions, answers);
      if (profile === undefined) return undefined;
      return mark ? marked.write([mark.voter, mark.revision, profile]) : plain.write([profile]);
    },
    read,
    /** Reads an answers code or a ballot as people type it. */
    decode(text: string): DecodedCode {
      const code = read(text);
      return typeof code === "string"
        ? { ok: false, problem: code }
        : { ok: true, ...code, answers: profileAt(questions, code.profile) };
    },
    newVoter,
    /**
     * Whether a word that is no valid code was meant as one: it begins with WM1 or WM2, or has a code's form after something that
     * is nearly that. "WMI" is a word of its own, so with a letter in the place of the digit the whole form is needed.
     */
    isMeant(word: string): boolean {
      if (!MAY_BE_MEANT.test(word)) return false;
      const [prefix = "", ...rest] = word.split(BETWEEN);
      if (/^wm[12]$/i.test(prefix)) return rest.length > 0;
      const symbols = marked.groups.reduce((sum, length) => sum + length, 0);
      if (/^wm[12]/i.test(prefix)) return word.length >= 3 + FEWEST_BARE && word.length <= 3 + 2 * symbols;
      return lengths.includes(rest.map(({ length }) => length).join()) && NEARLY_PREFIX.test(prefix);
    },
  };
}

import type { Answers } from "./answers.ts";
import { type AnswersCodes, answersCodes } from "./answers-code.ts";
import type { Catalogue } from "./catalogue-schema.ts";
import { type CodeProblem, PASSED_OVER } from "./code-symbols.ts";
import { type Mark, type MarkedBallots, markedBallots } from "./marked-ballot.ts";
import { profileAt } from "./profiles.ts";

/** What a code holds: the place of its answers among all profiles; and a mark, if it is a ballot. */
type FoundCode = Readonly<{ profile: number; mark: Mark | undefined }>;

type DecodedCode =
  | (Readonly<{ ok: true; answers: Answers }> & FoundCode)
  | Readonly<{ ok: false; problem: CodeProblem }>;

export type Codes = Readonly<{
  answers: AnswersCodes;
  ballots: MarkedBallots;
  /** The same as `decode` without the answers, for whoever reads millions. */
  read: (text: string) => FoundCode | CodeProblem;
  /** Reads an answers code or a ballot as people type it. */
  decode: (text: string) => DecodedCode;
  /**
   * Whether a word that is no valid code was meant as one: it begins with WM1 or WM2, or has a code's form after something that
   * is nearly that. "WMI" is a word of its own, so with a letter in the place of the digit the whole form is needed.
   */
  isMeant: (word: string) => boolean;
}>;

const BETWEEN = new RegExp(`[${PASSED_OVER}]+`);
const MAY_BE_MEANT = new RegExp(`^wm[12]|[${PASSED_OVER}]`, "i");
/** Fewer symbols after the prefix, without a hyphen, are more likely a word that begins like it. */
const FEWEST_BARE = 4;
/** One character of the prefix wrong, missing or added, or two swapped. */
const NEARLY_PREFIX =
  /^(WM.|W.[12IL]|.M[12IL]|WM|W[12IL]|M[12IL]|MW[12IL]|W[12IL]M|.WM[12IL]|W.M[12IL]|WM.[12IL]|WM[12IL].)$/i;

/** Both kinds of codes of a catalogue, which are taken wherever one is. */
export function codesOf(catalogue: Pick<Catalogue, "questions" | "patterns">): Codes {
  const answers = answersCodes(catalogue);
  const ballots = markedBallots(catalogue);
  const read: Codes["read"] = (text) => {
    const marked = ballots.read(text);
    // Whatever is no ballot is told by the other codes, which know texts that are no code at all.
    if (marked !== "other-version" && marked !== "no-code") return marked;
    const profile = answers.read(text);
    return typeof profile === "string" ? profile : { profile, mark: undefined };
  };
  return {
    answers,
    ballots,
    read,
    decode(text) {
      const found = read(text);
      return typeof found === "string"
        ? { ok: false, problem: found }
        : { ok: true, ...found, answers: profileAt(catalogue.questions, found.profile) };
    },
    isMeant(word) {
      if (!MAY_BE_MEANT.test(word)) return false;
      const [prefix = "", ...rest] = word.split(BETWEEN);
      if (/^wm[12]$/i.test(prefix)) return rest.length > 0;
      const symbols = ballots.groups.reduce((sum, length) => sum + length, 0);
      if (/^wm[12]/i.test(prefix)) return word.length >= 3 + FEWEST_BARE && word.length <= 3 + 2 * symbols;
      const hasForm = [answers, ballots].some(
        ({ groups }) =>
          rest.length === groups.length && rest.every(({ length }, at) => length === groups[at]),
      );
      return hasForm && NEARLY_PREFIX.test(prefix);
    },
  };
}

import type { Vote } from "../domain/ballot-box.ts";
import type { BallotProblem } from "../domain/ballot-problem.ts";
import type { Codes } from "../domain/codes.ts";

/** A code in a text, or something that was meant as one. */
export type CodeFound = Readonly<{
  /** Where it begins in the text, and where it ends. */
  at: number;
  end: number;
}> &
  (Readonly<{ vote: Vote }> | Readonly<{ problem: BallotProblem }>);

/** Finds the codes in a text. */
export type CodeFinder = (text: string) => readonly CodeFound[];

const HYPHEN = String.raw`[-\u2010-\u2015\u2212]`;
/** Letters, digits and whatever stands for a hyphen, not in the middle of a word. */
const WORD = new RegExp(String.raw`(?<![\p{L}\p{N}])[0-9a-z]+(?:${HYPHEN}+[0-9a-z]+)*`, "giu");
const HYPHENS = new RegExp(`${HYPHEN}+`, "g");
const LONGEST = 60;
/** Fewer symbols behind the prefix, without a hyphen, are more likely a word that begins like it. */
const FEWEST_BARE = 4;
/** What hints and instructions write for a code. Where nothing else is written, it is meant as one. */
const isPlaceholder = (word: string, text: string): boolean =>
  /^wm[12](?:-?x{4})+$/i.test(word) && text.trim() !== word;

/**
 * The codes in a text, in their order, together with what looks like a damaged one; everything else is passed over. A ballot in
 * its full form is found wherever it stands, also within a longer word; anything else has to be a word of its own.
 */
export const codeFinder = (codes: Codes): CodeFinder => {
  const groups = codes.ballots.groups.map((length) => `${HYPHEN}[0-9a-z]{${length}}`).join("");
  const ballot = new RegExp(`(?=(wm2${groups}))`, "gi");
  return (text) => {
    const whole = /wm2/i.test(text) ? [...text.matchAll(ballot)] : [];
    return codesIn(
      codes,
      text,
      whole.flatMap(({ 1: given = "", index }) =>
        codeIn(codes, given, index).filter((each) => "vote" in each),
      ),
    );
  };
};

function codesIn(codes: Codes, text: string, ballots: readonly CodeFound[]): readonly CodeFound[] {
  const found = [...ballots];
  for (const { 0: given, index: at } of text.matchAll(WORD)) {
    const end = at + given.length;
    if (given.length < FEWEST_BARE || given.length > LONGEST || isPlaceholder(given, text)) continue;
    if (!ballots.some((ballot) => ballot.at < end && ballot.end > at))
      found.push(...codeIn(codes, given, at));
  }
  return ballots.length === 0 ? found : found.sort((a, b) => a.at - b.at);
}

function codeIn(codes: Codes, given: string, at: number): readonly CodeFound[] {
  const end = at + given.length;
  const decoded = codes.decode(given);
  if (decoded.ok) {
    const { profile, mark } = decoded;
    return [{ at, end, vote: { profile, count: 1, ...(mark ? { mark } : { as: "code" }) } }];
  }
  if (!isMeantAsCode(codes, given)) return [];
  const problem = decoded.problem === "no-code" ? "damaged" : decoded.problem;
  return [{ at, end, problem: { kind: "code", problem, given } }];
}

/**
 * Whether a word that is no valid code was meant as one: it begins with WM1 or WM2, or has a code's form behind something that
 * is nearly that. "WMI" is a word of its own, so with a letter in the place of the digit the whole form is needed.
 */
function isMeantAsCode({ answers, ballots }: Codes, word: string): boolean {
  const [prefix = "", ...rest] = word.replace(HYPHENS, "-").split("-");
  if (/^wm[12]$/i.test(prefix)) return rest.length > 0;
  const symbols = ballots.groups.reduce((sum, length) => sum + length, 0);
  if (/^wm[12]/i.test(prefix)) return word.length >= 3 + FEWEST_BARE && word.length <= 3 + 2 * symbols;
  const hasForm = [answers, ballots].some(
    ({ groups }) => rest.length === groups.length && rest.every(({ length }, at) => length === groups[at]),
  );
  return hasForm && isNearlyPrefix(prefix.toUpperCase());
}

/** One character wrong, missing or added, or two swapped. */
const isNearlyPrefix = (prefix: string): boolean =>
  /^(WM.|W.[12IL]|.M[12IL]|WM|W[12IL]|M[12IL]|MW[12IL]|W[12IL]M|.WM[12IL]|W.M[12IL]|WM.[12IL]|WM[12IL].)$/.test(
    prefix,
  );

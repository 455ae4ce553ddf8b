import type { BallotCodes, CodeProblem } from "../domain/ballot-code.ts";

/** A code in a text, or something that was meant as one. */
export type CodeFound = Readonly<{
  /** Where it begins in the text. */
  at: number;
  /** As it stands in the text. */
  given: string;
}> &
  (Readonly<{ ok: true; profile: number }> | Readonly<{ ok: false; problem: CodeProblem }>);

/** Letters, digits and whatever stands for a hyphen, not in the middle of a word. */
const WORD = /(?<![\p{L}\p{N}])[0-9a-z]+(?:[-\u2010-\u2015\u2212]+[0-9a-z]+)*/giu;
const HYPHENS = /[-\u2010-\u2015\u2212]+/g;
const LONGEST = 60;
/** Fewer symbols behind the prefix, without a hyphen, are more likely a word that begins like it. */
const FEWEST_BARE = 4;

/** The codes in a text, in their order, together with what looks like a damaged one; everything else is passed over. */
export function codesInText(codes: BallotCodes, text: string): readonly CodeFound[] {
  const found: CodeFound[] = [];
  for (const { 0: given, index: at } of text.matchAll(WORD)) {
    if (given.length < FEWEST_BARE || given.length > LONGEST) continue;
    const decoded = codes.decode(given);
    if (decoded.ok) found.push({ at, given, ok: true, profile: decoded.profile });
    else if (isMeantAsCode(codes, given)) {
      found.push({
        at,
        given,
        ok: false,
        problem: decoded.problem === "no-code" ? "damaged" : decoded.problem,
      });
    }
  }
  return found;
}

/**
 * Whether a word that is no valid code was meant as one: it begins with WM1, or has a code's form behind something that is
 * nearly WM1. "WMI" is a word of its own, so with a letter in the place of the 1 the whole form is needed.
 */
function isMeantAsCode({ groups }: BallotCodes, word: string): boolean {
  const [prefix = "", ...rest] = word.replace(HYPHENS, "-").split("-");
  if (/^wm1$/i.test(prefix)) return rest.length > 0;
  const symbols = groups.reduce((sum, length) => sum + length, 0);
  if (/^wm1/i.test(prefix)) return word.length >= 3 + FEWEST_BARE && word.length <= 3 + 2 * symbols;
  const hasForm = rest.length === groups.length && rest.every(({ length }, at) => length === groups[at]);
  return hasForm && isNearlyPrefix(prefix.toUpperCase());
}

/** One character wrong, missing or added, or two swapped. */
const isNearlyPrefix = (prefix: string): boolean =>
  /^(WM.|W.[1IL]|.M[1IL]|WM|W[1IL]|M[1IL]|MW[1IL]|W[1IL]M|.WM[1IL]|W.M[1IL]|WM.[1IL]|WM[1IL].)$/.test(prefix);

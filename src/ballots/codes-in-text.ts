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
const [SHORTEST, LONGEST] = [4, 60];
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
    const ballots = whole.flatMap(({ 1: given = "", index }) =>
      codeIn(codes, given, index).filter((each) => "vote" in each),
    );
    const found: CodeFound[] = [...ballots];
    let next = 0;
    for (const { 0: given, index: at } of text.matchAll(WORD)) {
      const end = at + given.length;
      while ((ballots[next]?.end ?? end) <= at) next++;
      const isWithBallot = (ballots[next]?.at ?? end) < end;
      if (isWithBallot || given.length < SHORTEST || given.length > LONGEST || isPlaceholder(given, text))
        continue;
      found.push(...codeIn(codes, given, at));
    }
    return ballots.length === 0 ? found : found.sort((a, b) => a.at - b.at);
  };
};

function codeIn(codes: Codes, given: string, at: number): readonly CodeFound[] {
  const end = at + given.length;
  const decoded = codes.decode(given);
  if (decoded.ok) {
    const { profile, mark } = decoded;
    return [{ at, end, vote: { profile, count: 1, ...(mark ? { mark } : { as: "code" }) } }];
  }
  if (!codes.isMeant(given)) return [];
  const problem = decoded.problem === "no-code" ? "damaged" : decoded.problem;
  return [{ at, end, problem: { kind: "code", problem, given } }];
}

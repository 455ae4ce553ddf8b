import type { Vote } from "../domain/ballot-box.ts";
import type { BallotProblem } from "../domain/ballot-problem.ts";
import { PASSED_OVER } from "../domain/code-symbols.ts";
import type { Codes } from "../domain/codes.ts";

/** A code in a text as it was written, where it begins, and what it says, or why it says nothing. */
type CodeFound = Readonly<{ word: string; at: number; code: Vote | BallotProblem }>;

/** Finds the codes in a text. */
export type CodeFinder = (text: string) => readonly CodeFound[];

const HYPHEN = `[${PASSED_OVER}]`;
/** Letters, digits and whatever looks like a hyphen, if a code could be in it. */
const WORD = new RegExp(
  `(?<![0-9a-z])(?=[0-9a-z]*(?:wm[0-9ilo]|${HYPHEN}))[0-9a-z]+(?:${HYPHEN}+[0-9a-z]+)*`,
  "gi",
);
/** What follows the prefix where a line is broken right after it. */
const BROKEN_OFF = new RegExp(String.raw`^${HYPHEN}+\s*$`);
const ENDS_IN_WORD = /[\p{L}\p{N}]$/u;
/** What hints and instructions write for a code. Where nothing else is written, it is meant as one. */
const PLACEHOLDER = /^wm[12](?:-?x{4})+$/i;

/**
 * The codes in a text, in their order, together with what looks like a damaged one; everything else is passed over. A ballot in
 * its full form is found wherever it is, also within a longer word; anything else has to be a word of its own.
 */
export const codeFinder = (codes: Codes): CodeFinder => {
  const groups = codes.groups.map((length) => `${HYPHEN}[0-9a-z]{${length}}`).join("");
  // It matches nothing, so that another match may begin within what it found.
  const ballot = new RegExp(`(?=(wm2${groups}))`, "gi");
  return (text) => {
    const found: CodeFound[] = [];
    for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
      const { 0: word, index: at } = match;
      if (/^wm2$/i.test(word) && BROKEN_OFF.test(text.slice(at + word.length)))
        found.push({ at, word, code: { kind: "code", problem: "too-short", given: word } });
      const isWhole =
        /^.{4,60}$/.test(word) &&
        (at === 0 || !ENDS_IN_WORD.test(text.slice(Math.max(0, at - 2), at))) &&
        (!PLACEHOLDER.test(word) || text.trim() === word);
      const code = isWhole ? voteFromCode(codes, word) : undefined;
      const isVote = code !== undefined && "profile" in code;
      const within = (!isVote && /wm2/i.test(word) ? [...word.matchAll(ballot)] : [])
        .map(({ 1: part = "", index }) => ({ at: at + index, word: part, code: voteFromCode(codes, part) }))
        .filter((each) => "profile" in each.code);
      found.push(...within);
      if (isVote) found.push({ at, word, code });
      else if (code && within.length === 0 && codes.isMeant(word))
        found.push({ at, word, code: code.problem === "no-code" ? { ...code, problem: "damaged" } : code });
    }
    return found;
  };
};

/** What a code says, or why it says nothing. */
export function voteFromCode(codes: Codes, given: string): Vote | Extract<BallotProblem, { kind: "code" }> {
  const found = codes.read(given);
  if (typeof found === "string") return { kind: "code", problem: found, given };
  return found.mark ? { ...found, count: 1 } : { profile: found.profile, count: 1, as: "code" };
}

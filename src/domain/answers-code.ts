import type { Answers } from "./answers.ts";
import type { Catalogue } from "./catalogue-schema.ts";
import { bitsOf, type CodeProblem, codeOf, groupLengths, symbolsFor, symbolsIn } from "./code-symbols.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { profileCount, profileIndex } from "./profiles.ts";

// WM1-XXXX-XXXX: the profile's place and the catalogue's fingerprint as one number. The built-in catalogue takes 11 + 19 bits
// and 8 symbols.

const PREFIX = "WM1";
/** Fewer bits would let codes of another catalogue pass too often. */
const FEWEST_FINGERPRINT_BITS = 15;
const FINGERPRINT_BITS = 32;

export type AnswersCodes = ReturnType<typeof answersCodes>;

/**
 * The codes of a catalogue's answers. Two catalogues with equal rules and different words share them.
 *
 * @throws RangeError for a catalogue with so many questions that a code could not be checked (beyond 2^130 profiles)
 */
export function answersCodes(catalogue: Pick<Catalogue, "questions" | "patterns">) {
  const { questions } = catalogue;
  const profiles = profileCount(questions);
  const profileBits = Math.ceil(Math.log2(profiles));
  const dataSymbols = symbolsFor(profileBits + FEWEST_FINGERPRINT_BITS);
  const fingerprintBits = Math.min(FINGERPRINT_BITS, dataSymbols * 5 - profileBits);
  const fingerprint = Number.parseInt(fingerprintOf(catalogue), 16) % 2 ** fingerprintBits;
  /** The number is right-aligned in its symbols. */
  const start = dataSymbols * 5 - profileBits - fingerprintBits;

  return {
    /** How many characters are between its hyphens, after the prefix: [4, 4]. */
    groups: groupLengths(dataSymbols),
    /** The code of a complete set of answers; undefined while a question is open. */
    encode(answers: Answers): string | undefined {
      const profile = profileIndex(questions, answers);
      if (profile === undefined) return undefined;
      return codeOf(PREFIX, (BigInt(fingerprint) << BigInt(profileBits)) | BigInt(profile), dataSymbols);
    },
    /** Reads a code as people type it. @returns the place of its answers among all profiles */
    read(text: string): number | CodeProblem {
      const symbols = symbolsIn(text, PREFIX, dataSymbols);
      if (typeof symbols === "string") return symbols;
      if (bitsOf(symbols, 0, start + fingerprintBits) !== fingerprint) return "other-catalogue";
      const profile = bitsOf(symbols, start + fingerprintBits, profileBits);
      return profile < profiles ? profile : "damaged";
    },
  };
}

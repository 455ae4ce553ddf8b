import type { Answers } from "./answers.ts";
import type { Catalogue } from "./catalogue-schema.ts";
import { isCodeWord, withCheckSymbols } from "./check-symbols.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { profileAt, profileCount, profileIndex } from "./profile-index.ts";

// WM1-XXXX-XXXX: "WM", the version, then symbols of five bits each: the profile's place and the catalogue's fingerprint as one
// number, most significant symbol first, then two check symbols. The built-in catalogue takes 11 + 19 bits and 8 symbols.

/** Crockford's: no I, L, O (read as 1, 1, 0) and no U. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BITS = 5;
const PREFIX = "WM1";
const GROUP = 4;
/** Fewer bits would let ballots of another catalogue pass too often. */
const FEWEST_FINGERPRINT_BITS = 15;
const FINGERPRINT_BITS = 32;
/** What chat programs and people write for a hyphen. */
const HYPHENS = /[-\u2010-\u2015\u2212]/g;

/** Why something is no ballot of this catalogue. */
export type CodeProblem =
  | "no-code"
  | "other-version"
  | "wrong-character"
  | "too-short"
  | "too-long"
  | "damaged"
  | "other-catalogue";

type DecodedBallot =
  | Readonly<{ ok: true; profile: number; answers: Answers }>
  | Readonly<{ ok: false; problem: CodeProblem }>;

export type BallotCodes = Readonly<{
  /** How many characters stand between its hyphens, behind the prefix: [4, 4]. */
  groups: readonly number[];
  /** The code of a complete set of answers; undefined while a question is open. */
  encode: (answers: Answers) => string | undefined;
  /**
   * Reads a code as people type it: upper or lower case, O for 0, I or L for 1, hyphens anywhere or nowhere. One wrong
   * character, two characters swapped, or a missing part is never read as another ballot.
   */
  decode: (text: string) => DecodedBallot;
}>;

/**
 * The codes of a catalogue's ballots. Two catalogues with equal rules and different words share them.
 *
 * @throws RangeError for a catalogue with so many questions that a code could not be checked (beyond 2^130 profiles)
 */
export function ballotCodes(catalogue: Pick<Catalogue, "questions" | "patterns">): BallotCodes {
  const { questions } = catalogue;
  const profiles = profileCount(questions);
  const profileBits = Math.ceil(Math.log2(profiles));
  const dataSymbols = Math.ceil((profileBits + FEWEST_FINGERPRINT_BITS) / BITS);
  const fingerprintBits = Math.min(FINGERPRINT_BITS, dataSymbols * BITS - profileBits);
  const fingerprint = BigInt.asUintN(fingerprintBits, BigInt(`0x${fingerprintOf(catalogue)}`));

  const encode = (answers: Answers): string | undefined => {
    const profile = profileIndex(questions, answers);
    if (profile === undefined) return undefined;
    const number = (fingerprint << BigInt(profileBits)) | BigInt(profile);
    const data = Array.from({ length: dataSymbols }, (_, at) =>
      Number(BigInt.asUintN(BITS, number >> BigInt((dataSymbols - 1 - at) * BITS))),
    );
    const symbols = withCheckSymbols(data).map((symbol) => ALPHABET.charAt(symbol));
    return [PREFIX, ...groups(symbols.join(""))].join("-");
  };

  const decode = (text: string): DecodedBallot => {
    const characters = text.trim().replace(HYPHENS, "").toUpperCase();
    const prefix = sameLooks(characters.slice(0, PREFIX.length));
    if (prefix !== PREFIX)
      return refused(/^WM[02-9]/.test(prefix) && characters.length > 3 ? "other-version" : "no-code");
    const symbols: number[] = [];
    for (const character of sameLooks(characters.slice(PREFIX.length))) {
      const symbol = ALPHABET.indexOf(character);
      if (symbol < 0) return refused("wrong-character");
      symbols.push(symbol);
    }
    const checked = symbols.length > 2 && isCodeWord(symbols);
    if (symbols.length !== dataSymbols + 2) {
      if (checked) return refused("other-catalogue");
      return refused(symbols.length < dataSymbols + 2 ? "too-short" : "too-long");
    }
    if (!checked) return refused("damaged");
    const number = symbols
      .slice(0, dataSymbols)
      .reduce((sum, symbol) => (sum << BigInt(BITS)) | BigInt(symbol), 0n);
    if (number >> BigInt(profileBits) !== fingerprint) return refused("other-catalogue");
    const profile = Number(BigInt.asUintN(profileBits, number));
    return profile < profiles
      ? { ok: true, profile, answers: profileAt(questions, profile) }
      : refused("damaged");
  };

  return { groups: groups("0".repeat(dataSymbols + 2)).map(({ length }) => length), encode, decode };
}

const refused = (problem: CodeProblem): DecodedBallot => ({ ok: false, problem });

const sameLooks = (text: string): string => text.replaceAll("O", "0").replaceAll(/[IL]/g, "1");

const groups = (symbols: string): readonly string[] =>
  Array.from({ length: Math.ceil(symbols.length / GROUP) }, (_, at) =>
    symbols.slice(at * GROUP, (at + 1) * GROUP),
  );

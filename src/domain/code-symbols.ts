import { isCodeWord, withCheckSymbols } from "./check-symbols.ts";

// What the codes of answers and of ballots share: a prefix with a version, then symbols of five bits each with hyphens between
// groups of four, most significant symbol first, then two check symbols.

/** Crockford's: no I, L, O (read as 1, 1, 0) and no U. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BITS = 5;
const GROUP = 4;
/** Character code to symbol, with the characters that look like others. */
const SYMBOLS = new Map(
  [...`${ALPHABET}OIL`].map((character, at) => [character.charCodeAt(0), at < 32 ? at : at === 32 ? 0 : 1]),
);
/** What chat programs and people write for a hyphen. */
const HYPHENS = /[-\u2010-\u2015\u2212]/g;

/** Why a text is not a code of this catalogue. */
export type CodeProblem =
  | "no-code"
  | "other-version"
  | "wrong-character"
  | "too-short"
  | "too-long"
  | "damaged"
  | "other-catalogue";

/** How many symbols hold so many bits. */
export const symbolsFor = (bits: number): number => Math.ceil(bits / BITS);

/** A number as a code: `prefix-XXXX-...`. @param dataSymbols as many as hold the number, check symbols not counted */
export function codeOf(prefix: string, data: bigint, dataSymbols: number): string {
  const values = Array.from({ length: dataSymbols }, (_, at) =>
    Number(BigInt.asUintN(BITS, data >> BigInt((dataSymbols - 1 - at) * BITS))),
  );
  const symbols = withCheckSymbols(values).map((symbol) => ALPHABET.charAt(symbol));
  return [prefix, ...inGroups(symbols.join(""))].join("-");
}

/**
 * The data symbols in a code as people type it: upper or lower case, O for 0, I or L for 1, hyphens anywhere or nowhere. One wrong
 * character, two characters swapped, or a missing part is never read as another number.
 *
 * @param prefix "WM" and a digit; the same with another digit is another version
 */
export function symbolsIn(
  text: string,
  prefix: string,
  dataSymbols: number,
): readonly number[] | CodeProblem {
  const characters = text.trim().replace(HYPHENS, "").toUpperCase();
  const start = sameLooks(characters.slice(0, prefix.length));
  if (start !== prefix) return /^WM[0-9]/.test(start) && characters.length > 3 ? "other-version" : "no-code";
  const symbols: number[] = [];
  for (let at = prefix.length; at < characters.length; at++) {
    const symbol = SYMBOLS.get(characters.charCodeAt(at));
    if (symbol === undefined) return "wrong-character";
    symbols.push(symbol);
  }
  const checked = symbols.length > 2 && isCodeWord(symbols);
  if (symbols.length !== dataSymbols + 2) {
    if (checked) return "other-catalogue";
    return symbols.length < dataSymbols + 2 ? "too-short" : "too-long";
  }
  if (!checked) return "damaged";
  return symbols.slice(0, dataSymbols);
}

/**
 * The number in some of the bits of symbols, most significant first. Plain numbers, since a BigInt for every ballot would take
 * longer than all other reading.
 *
 * @param from the first bit, from 0
 * @param width at most 53
 */
export function bitsOf(symbols: readonly number[], from: number, width: number): number {
  let number = 0;
  for (let bit = from; bit < from + width; bit++) {
    const symbol = symbols[Math.floor(bit / BITS)] ?? 0;
    number = number * 2 + ((symbol >> (BITS - 1 - (bit % BITS))) & 1);
  }
  return number;
}

/** The lengths of the groups of a code, behind its prefix. */
export const groupLengths = (dataSymbols: number): readonly number[] =>
  inGroups("0".repeat(dataSymbols + 2)).map(({ length }) => length);

const sameLooks = (text: string): string => text.replaceAll("O", "0").replaceAll(/[IL]/g, "1");

const inGroups = (symbols: string): readonly string[] =>
  Array.from({ length: Math.ceil(symbols.length / GROUP) }, (_, at) =>
    symbols.slice(at * GROUP, (at + 1) * GROUP),
  );

import { isCodeWord, withCheckSymbols } from "./check-symbols.ts";

// What the codes of answers and of ballots share: a prefix with a version, then symbols of five bits each with hyphens between
// groups of four, most significant symbol first, then two check symbols.

/** Crockford's: no I, L, O (read as 1, 1, 0) and no U. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BITS = 5;
const GROUP = 4;
/** Symbol by character code, in upper and lower case, with the characters that look like others. */
const SYMBOLS: readonly (number | undefined)[] = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code).toUpperCase().replace("O", "0").replace(/[IL]/, "1");
  const symbol = ALPHABET.indexOf(character);
  return symbol < 0 ? undefined : symbol;
});
/** What chat programs and people write for a hyphen. */
const isHyphen = (unit: number): boolean =>
  unit === 0x2d || (unit >= 0x2010 && unit <= 0x2015) || unit === 0x2212;

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
  const characters = text.trim();
  const symbols: number[] = [];
  let start = 0;
  for (let at = 0; at < characters.length; at++) {
    const unit = characters.charCodeAt(at);
    if (isHyphen(unit)) continue;
    const symbol = SYMBOLS[unit];
    if (start === prefix.length) {
      if (symbol === undefined) return "wrong-character";
      symbols.push(symbol);
    } else if (symbol === SYMBOLS[prefix.charCodeAt(start)]) start++;
    else
      return start === 2 && symbol !== undefined && symbol < 10 && characters.length > 3
        ? "other-version"
        : "no-code";
  }
  if (start < prefix.length) return "no-code";
  const checked = symbols.length > 2 && isCodeWord(symbols);
  if (symbols.length !== dataSymbols + 2) {
    if (checked) return "other-catalogue";
    return symbols.length < dataSymbols + 2 ? "too-short" : "too-long";
  }
  return checked ? symbols.slice(0, dataSymbols) : "damaged";
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
  for (let at = Math.floor(from / BITS); at * BITS < from + width; at++) {
    const symbol = (symbols[at] ?? 0) & (at * BITS < from ? 31 >> (from % BITS) : 31);
    const beyond = Math.max(0, (at + 1) * BITS - from - width);
    number = number * (1 << (BITS - beyond)) + (symbol >> beyond);
  }
  return number;
}

/** The lengths of the groups of a code, its prefix not counted. */
export const groupLengths = (dataSymbols: number): readonly number[] =>
  inGroups("0".repeat(dataSymbols + 2)).map(({ length }) => length);

const inGroups = (symbols: string): readonly string[] =>
  Array.from({ length: Math.ceil(symbols.length / GROUP) }, (_, at) =>
    symbols.slice(at * GROUP, (at + 1) * GROUP),
  );

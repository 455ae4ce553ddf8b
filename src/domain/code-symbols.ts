import type { Catalogue } from "./catalogue-schema.ts";
import { isCodeWord, withCheckSymbols } from "./check-symbols.ts";
import { fingerprintOf } from "./fingerprint.ts";

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
/**
 * What is passed over between the symbols, for a class of a regular expression: what chat programs and people write for a hyphen,
 * the full-width and the soft one among them, and blanks that nobody sees, which programs put where a line may be broken.
 */
export const PASSED_OVER = String.raw`\-\u00ad\u2010-\u2015\u2212\ufe58\ufe63\uff0d\u200b-\u200d\u2060\ufeff`;
const ONE_PASSED_OVER = new RegExp(`[${PASSED_OVER}]`);
const isPassedOver = (character: string): boolean => character === "-" || ONE_PASSED_OVER.test(character);

/** Why a text is not a code of this catalogue. */
export type CodeProblem =
  | "no-code"
  | "other-version"
  | "wrong-character"
  | "too-short"
  | "too-long"
  | "damaged"
  | "other-catalogue";

/** Fewer bits would let codes of another catalogue pass too often. */
const FEWEST_FINGERPRINT_BITS = 15;
const FINGERPRINT_BITS = 32;

/**
 * Codes that hold some numbers of a catalogue: its fingerprint, in as many bits as there is room for, then each number in its
 * bits. Two catalogues with equal rules and different words share them.
 *
 * @param prefix "WM" and a digit; the same with another digit is another version
 * @param widths of the numbers, in bits
 * @throws RangeError for more bits than two check symbols can guard, when one is written
 */
export function codeFormat(
  catalogue: Pick<Catalogue, "questions" | "patterns">,
  prefix: string,
  widths: readonly number[],
) {
  const bits = widths.reduce((sum, width) => sum + width, 0);
  const dataSymbols = Math.ceil((bits + FEWEST_FINGERPRINT_BITS) / BITS);
  /** The numbers are right-aligned in the symbols. */
  const start = dataSymbols * BITS - bits;
  const starts = widths.map((_, at) => widths.slice(0, at).reduce((sum, width) => sum + width, start));
  const fingerprint = Number.parseInt(fingerprintOf(catalogue), 16) % 2 ** Math.min(FINGERPRINT_BITS, start);
  return {
    /** How many characters are between the hyphens, after the prefix. */
    groups: inGroups("0".repeat(dataSymbols + 2)).map(({ length }) => length),
    write(numbers: readonly number[]): string {
      const data = widths.reduce(
        (sum, width, at) => (sum << BigInt(width)) | BigInt(numbers[at] ?? 0),
        BigInt(fingerprint),
      );
      return codeOf(prefix, data, dataSymbols);
    },
    /** The numbers in a code as people type it. */
    read(text: string): readonly number[] | CodeProblem {
      const symbols = symbolsIn(text, prefix, dataSymbols);
      if (typeof symbols === "string") return symbols;
      if (bitsOf(symbols, 0, start) !== fingerprint) return "other-catalogue";
      return widths.map((width, at) => bitsOf(symbols, starts[at] ?? 0, width));
    },
  };
}

/** A number as a code: `prefix-XXXX-...`. @param dataSymbols as many as hold the number, check symbols not counted */
function codeOf(prefix: string, data: bigint, dataSymbols: number): string {
  const values = Array.from({ length: dataSymbols }, (_, at) =>
    Number(BigInt.asUintN(BITS, data >> BigInt((dataSymbols - 1 - at) * BITS))),
  );
  const symbols = withCheckSymbols(values).map((symbol) => ALPHABET.charAt(symbol));
  return [prefix, ...inGroups(symbols.join(""))].join("-");
}

/**
 * The data symbols in a code as people type it: upper or lower case, O for 0, I or L for 1, hyphens anywhere or nowhere, and so what
 * nobody sees. One wrong character, two characters swapped, or a missing part is never read as another number.
 */
function symbolsIn(text: string, prefix: string, dataSymbols: number): readonly number[] | CodeProblem {
  const characters = text.trim();
  const symbols: number[] = [];
  let start = 0;
  for (let at = 0; at < characters.length; at++) {
    const symbol = SYMBOLS[characters.charCodeAt(at)];
    if (symbol === undefined && isPassedOver(characters.charAt(at))) continue;
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
function bitsOf(symbols: readonly number[], from: number, width: number): number {
  let number = 0;
  for (let at = Math.floor(from / BITS); at * BITS < from + width; at++) {
    const symbol = (symbols[at] ?? 0) & (at * BITS < from ? 31 >> (from % BITS) : 31);
    const beyond = Math.max(0, (at + 1) * BITS - from - width);
    number = number * (1 << (BITS - beyond)) + (symbol >> beyond);
  }
  return number;
}

const inGroups = (symbols: string): readonly string[] =>
  Array.from({ length: Math.ceil(symbols.length / GROUP) }, (_, at) =>
    symbols.slice(at * GROUP, (at + 1) * GROUP),
  );

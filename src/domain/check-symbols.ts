// A Reed-Solomon code over the field of 32 elements, with two check symbols: any two code words of the same length differ in
// at least three places, as long as they have at most 31 symbols. So one wrong symbol is always noticed, and so are two, which
// is what a swap makes.
// @see MacWilliams and Sloane, "The Theory of Error-Correcting Codes", chapter 10

/** x^5 + x^2 + 1, whose root is a primitive element: its powers run through all 31 elements but zero. */
const FIELD_POLYNOMIAL = 0b100101;

/** The most symbols that a code word may have, its checks included. */
export const LONGEST_WORD = 31;

/** What a code word is at the root. With zero, a word would stay one when a zero is added to it. */
const MARK = 1;

const timesRoot = (element: number): number => (element << 1) ^ (element & 16 ? FIELD_POLYNOMIAL : 0);

/** The word as a polynomial at 1 and at the root. One or two errors change at least one of them. */
function syndromes(symbols: readonly number[]): readonly [number, number] {
  let atOne = 0;
  let atRoot = 0;
  for (const symbol of symbols) {
    atOne ^= symbol;
    atRoot = timesRoot(atRoot) ^ symbol;
  }
  return [atOne, atRoot];
}

/** Whether a word, its two check symbols included, is as it was written. */
export function isCodeWord(symbols: readonly number[]): boolean {
  const [atOne, atRoot] = syndromes(symbols);
  return symbols.length <= LONGEST_WORD && atOne === 0 && atRoot === MARK;
}

/** The symbols followed by their two check symbols. @param symbols at most 29, each from 0 to 31 */
export function withCheckSymbols(symbols: readonly number[]): readonly number[] {
  if (symbols.length > LONGEST_WORD - 2) throw new RangeError(`${symbols.length} symbols are too many`);
  const [sum] = syndromes(symbols);
  for (let first = 0; first < 32; first++) {
    // The last symbol is what the sum lacks; exactly one first one also makes the other syndrome right.
    const word = [...symbols, first, sum ^ first];
    if (isCodeWord(word)) return word;
  }
  throw new Error("two check symbols always exist");
}

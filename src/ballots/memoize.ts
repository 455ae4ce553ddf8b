/** Longer texts rarely come again. */
const LONGEST = 512;
const MOST = 16_384;

/** Memoizes a pure function of a text, bounded in number and length. */
export function memoize<Result>(work: (text: string) => Result): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    // A slice keeps all of the text alive from which it was cut, and so would everything that is cut from it.
    const copy = Buffer.from(text).toString();
    const result = work(copy);
    if (results.size < MOST && copy.length <= LONGEST) results.set(copy, result);
    return result;
  };
}

/** Longer keys are rarely met again. */
const LONGEST = 512;
const MOST = 16_384;

/** The same function, which does its work once for equal texts. What is remembered is bounded in number and length. */
export function remembering<Result>(work: (text: string) => Result): (text: string) => Result {
  const results = new Map<string, Result>();
  return (text) => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const result = work(text);
    if (results.size < MOST && text.length <= LONGEST) results.set(text, result);
    return result;
  };
}

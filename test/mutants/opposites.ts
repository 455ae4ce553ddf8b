/** Words that turn a sentence into its opposite, or into another fact, when one takes the other's place. */
const PAIRS: readonly (readonly [string, string])[] = [
  ["more", "fewer"],
  ["less", "more"],
  ["most", "least"],
  ["before", "after"],
  ["first", "last"],
  ["next", "previous"],
  ["never", "always"],
  ["can", "cannot"],
  ["is", "is not"],
  ["are", "are not"],
  ["does not", "does"],
  ["do not", "do"],
  ["has no", "has"],
  ["will", "will not"],
  ["left", "right"],
  ["up", "down"],
  ["above", "below"],
  ["for", "against"],
  ["with", "without"],
  ["nobody", "everybody"],
  ["nothing", "everything"],
  ["none", "all"],
  ["every", "no"],
  ["each", "no"],
  ["strong", "weak"],
  ["high", "low"],
  ["long", "short"],
  ["longer", "shorter"],
  ["higher", "lower"],
  ["big", "small"],
  ["large", "small"],
  ["clear", "unclear"],
  ["yes", "no"],
  ["open", "closed"],
  ["new", "old"],
  ["now", "later"],
  ["only", "also"],
  ["must", "need not"],
  ["best", "worst"],
  ["earlier", "later"],
  ["top", "end"],
  ["row", "column"],
  ["question", "answer"],
  ["hidden", "shown"],
  ["show", "hide"],
  ["start", "stop"],
  ["possible", "impossible"],
  ["agree", "disagree"],
  ["true", "false"],
  ["success", "failure"],
  ["vision", "strategy"],
];

/** Kept lower case: a word is found whatever its first letter, and keeps it. */
const OPPOSITES = new Map<string, string>([
  ...PAIRS.map(([one, other]): [string, string] => [other, one]),
  ...PAIRS,
]);

const LONGEST_FIRST = [...OPPOSITES.keys()].sort((one, other) => other.length - one.length);
const WORD = new RegExp(`(?<![\\w-])(?:${LONGEST_FIRST.join("|")})(?![\\w-])`, "gi");

/** The text with one word turned into its opposite, once for each such word. */
export function turnedTexts(text: string): readonly string[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => {
    const opposite = OPPOSITES.get(word.toLowerCase()) ?? word;
    const cased = /^[A-Z]/.test(word) ? `${opposite[0]?.toUpperCase()}${opposite.slice(1)}` : opposite;
    return text.slice(0, index) + cased + text.slice(index + word.length);
  });
}

/** The opposite of a text that is one such word and nothing else, in lower case: the id of a key's action, say. */
export const turnedWord = (text: string): string | undefined => {
  const opposite = OPPOSITES.get(text);
  return opposite?.includes(" ") ? undefined : opposite;
};

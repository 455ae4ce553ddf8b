const [QUOTE, BACKSLASH, LINE_FEED] = [0x22, 0x5c, 0x0a];
const [LIST, LIST_END, OBJECT, OBJECT_END] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Levels of arrays and objects that JSON from outside may nest: what waymark reads needs fewer than ten. */
export const DEEPEST_JSON = 100;

/** How many levels of arrays and objects are open after a text, and at most within it and before it. */
type JsonDepth = Readonly<{ after: number; deepest: number }>;
export const NO_DEPTH: JsonDepth = { after: 0, deepest: 0 };

/**
 * Follows how deep JSON nests, in one pass and constant memory. To be asked before `JSON.parse`, which takes 2.6 GB for 40 MB of `[`. Text that is no JSON gets some answer.
 *
 * @param json text, or its bytes in UTF-8
 * @param before of the text before it
 * @example jsonDepth("[[1], [2]]") // { after: 0, deepest: 2 }
 */
export function jsonDepth(json: string | Uint8Array, before = NO_DEPTH): JsonDepth {
  let { after, deepest } = before;
  // An object without any other bracket, as in the lines of a survey, needs no closer look.
  const isFlat =
    typeof json === "string" &&
    json.lastIndexOf("{") === 0 &&
    json.indexOf("}") >= Math.max(1, json.length - 2) &&
    !json.includes("[") &&
    !json.includes("]");
  if (isFlat) return { after, deepest: Math.max(deepest, after + 1) };
  let inString = false;
  for (let at = 0; at < json.length; at++) {
    const unit = typeof json === "string" ? json.charCodeAt(at) : (json[at] ?? 0);
    // Most are letters: this halves the time.
    if (unit > LIST_END && unit < OBJECT) continue;
    if (unit === QUOTE) inString = !inString;
    else if (inString) {
      if (unit === BACKSLASH) at++;
      // No string of JSON goes over a line's end: what is broken must not hide what follows.
      else if (unit === LINE_FEED) inString = false;
    } else if (unit === LIST || unit === OBJECT) deepest = Math.max(deepest, ++after);
    else if ((unit === LIST_END || unit === OBJECT_END) && after > 0) after--;
  }
  return { after, deepest };
}

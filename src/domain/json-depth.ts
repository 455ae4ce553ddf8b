const [QUOTE, BACKSLASH, LINE_FEED] = [0x22, 0x5c, 0x0a];

/** Levels of arrays and objects that JSON from outside may nest: what waymark reads needs fewer than ten. */
export const DEEPEST_JSON = 100;

/**
 * Whether arrays and objects nest more than `limit` levels deep, in one pass and constant memory. To be asked before
 * `JSON.parse`, which takes 2.6 GB for 40 MB of `[`. Text that is no JSON gets some answer.
 *
 * @param json text, or its bytes in UTF-8
 * @example nestsDeeperThan("[[1], [2]]", 1) // true
 */
export function nestsDeeperThan(json: string | Uint8Array, limit: number): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < json.length; at++) {
    const unit = typeof json === "string" ? json.charCodeAt(at) : json[at];
    if (unit === QUOTE) inString = !inString;
    else if (inString) {
      if (unit === BACKSLASH) at++;
      // No string of JSON goes over a line's end: what is broken must not hide what follows.
      else if (unit === LINE_FEED) inString = false;
    } else if (unit === 0x5b || unit === 0x7b) {
      if (++depth > limit) return true;
    } else if ((unit === 0x5d || unit === 0x7d) && depth > 0) depth--;
  }
  return false;
}

// Controls, separators of lines and paragraphs, and what shows nothing or reorders what follows it: bidi, zero width, soft hyphens,
// fillers, tags. The joiners and the marks that choose a variant are not among them, since emoji and some scripts need them.
const UNSAFE = /(?!\p{Join_Control}|\p{Variation_Selector}|\u034f)[\p{Cc}\p{Zl}\p{Zp}\p{DI}\ufff9-\ufffb]/gu;

/** Text from outside, safe to print: characters that could drive or confuse a terminal are shown as `\x1b` or `\u{202e}`. */
export const escapeControl = (text: string): string =>
  text.replace(UNSAFE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u{${code.toString(16)}}`;
  });

/** The same, cut to `limit` characters with an ellipsis, so that a huge input cannot flood an error message. */
export const excerpt = (text: string, limit = 60): string => {
  const characters = Array.from(text.slice(0, limit * 2 + 2));
  return escapeControl(characters.length > limit ? `${characters.slice(0, limit).join("")}…` : text);
};

/** A path or name in quotation marks, safe to print. */
export const quoted = (path: string): string => `“${excerpt(path, 200)}”`;

/**
 * JSON in which the same characters, and those that emoji need, are `\u` escapes: the value stays what it was, and printing it
 * drives no terminal.
 *
 * @example escapeInJson('"\u202e"') // '"\\u202e"'
 */
export const escapeInJson = (json: string): string =>
  json.replace(UNSAFE_IN_JSON, (characters) =>
    [...Array(characters.length).keys()]
      .map((at) => `\\u${characters.charCodeAt(at).toString(16).padStart(4, "0")}`)
      .join(""),
  );

// Between the tokens of JSON only blanks and line breaks occur, so what is found is always within a string. `JSON.stringify`
// escapes all other C0 controls by itself.
const UNSAFE_IN_JSON = /[\u007f-\u009f\p{Zl}\p{Zp}\p{DI}\ufff9-\ufffb]/gu;

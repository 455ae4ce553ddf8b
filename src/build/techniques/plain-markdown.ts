// What `markdown-without-links.ts` puts in the place of five packages. The names are theirs.

/** Of linkify-it: nothing is looked for, since `linkify` is off. */
export class LinkifyIt {}

/** Of uc.micro: punctuation and symbols. */
export const P = /\p{P}/u;
export const S = /\p{S}/u;

/** Of mdurl: an address stays as it is written. */
export const parse = (address: string): { href: string } => ({ href: address });
export const format = ({ href }: { href: string }): string => href;
export const encode = (text: string): string => text;
export const decode = Object.assign((text: string): string => text, { defaultChars: "" });

/** Of punycode, which is asked only for the host of an address. */
// biome-ignore lint/style/noDefaultExport: it stands in for a module with a default export
export default {};

const CHARACTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: "\u00a0",
    ndash: "–",
    mdash: "—",
    hellip: "…",
    rarr: "→",
    larr: "←",
    times: "×",
    copy: "©",
    lsquo: "‘",
    rsquo: "’",
    ldquo: "“",
    rdquo: "”",
  }),
);

/** Of entities: "&amp;" as the character that it means. One with another name stays as it is. */
export const decodeHTMLStrict = (entity: string): string => CHARACTERS.get(entity.slice(1, -1)) ?? entity;

import { escapeMarkdown } from "../render/markdown-blocks.ts";

/**
 * A link to a file, called by its name.
 *
 * @param path the way to it, with slashes
 */
export const linkTo = (path: string): string =>
  `[${escapeMarkdown(path.split("/").at(-1) ?? path)}](${encodeURI(path).replace(/[()#?]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)})`;

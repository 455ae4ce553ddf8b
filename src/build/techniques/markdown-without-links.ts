import { fileURLToPath } from "node:url";
import type { Plugin } from "esbuild";

// Technique: read Markdown without what only its links and pages need.
// Gains: 45 KB of `documents.cjs`, 20 KB of the package. Waymark asks markdown-it where headings, lists and comments stand and
//   what they say. It makes no page of them, so nobody reads the addresses of links, nor looks for addresses without a link.
// How: linkify-it, mdurl and punycode are replaced by ones that leave addresses as they are; entities by one that knows
//   numbers and the names that people type; uc.micro by the engine's own tables of Unicode. Tests compare the outlines.
// Delete when: markdown-it has its parser apart from its renderer.

const STAND_IN = fileURLToPath(new URL("./plain-markdown.ts", import.meta.url));
const PARTS = ["linkify-it", "mdurl", "punycode.js", "entities", "uc.micro"];

export const markdownWithoutLinks: Plugin = {
  name: "markdown-without-links",
  setup(build) {
    const left = new Set(PARTS);
    build.onResolve(
      { filter: /^(linkify-it|mdurl|punycode\.js|entities|uc\.micro)$/ },
      ({ path, importer }) => {
        if (!/[\\/]markdown-it[\\/]/.test(importer)) return undefined;
        left.delete(path);
        return { path: STAND_IN };
      },
    );
    build.onEnd(() => {
      const [missing] = left;
      return missing ? { errors: [{ text: `markdown-it no longer imports ${missing}` }] } : {};
    });
  },
};

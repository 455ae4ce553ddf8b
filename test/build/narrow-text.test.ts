import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import fc from "fast-check";
import stringWidth, { type Options } from "string-width";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NARROW_TEXT, type NarrowSegmenter } from "../../src/build/techniques/narrow-text.ts";

type Narrow = {
  default: (text: string, options?: Options) => number;
  NarrowSegmenter: typeof NarrowSegmenter;
};

// The stand-ins load the real thing with `require`, as only a bundle can: so they are tested as a bundle.
let folder: string;
let narrow: Narrow;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "waymark-narrow-"));
  const outfile = join(folder, "narrow.cjs");
  const contents = `export { default, NarrowSegmenter } from "./narrow-text.ts";`;
  await build({
    stdin: { contents, resolveDir: "src/build/techniques" },
    bundle: true,
    platform: "node",
    format: "cjs",
    outfile,
  });
  narrow = createRequire(import.meta.url)(outfile);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const basicPlane = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
const graphemes = (segmenter: { segment: (text: string) => Intl.Segments }, text: string) => {
  const segments = segmenter.segment(text);
  return {
    all: [...segments],
    containing: [-1, 0, 1, text.length - 1, text.length].map((at) => segments.containing(at)),
  };
};

const narrowCharacter = fc.constantFrom(...basicPlane.filter((character) => NARROW_TEXT.test(character)));
const colour = fc.constantFrom("\u001b[1m", "\u001b[22m", "\u001b[38;5;12m", "\u001b[0m");
const anyCharacter = fc.oneof(
  narrowCharacter,
  colour,
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 2 }),
  fc.constantFrom(
    "\u0301",
    "\u200d",
    "\ufe0f",
    "🦆",
    "漢",
    "👩‍👩‍👧",
    "ﾞ",
    "\u009b31m",
    "\u001b]8;;x\u0007",
    "\r",
    "\n",
  ),
);
const anyText = fc.array(anyCharacter, { maxLength: 12 }).map((parts) => parts.join(""));

describe("narrow text", () => {
  it("takes one column a character, says string-width of every character that there is", () => {
    for (const character of basicPlane) {
      expect(narrow.default(character), character.charCodeAt(0).toString(16)).toBe(stringWidth(character));
    }
  });

  it("keeps that width side by side, with colours and with anything else", () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), fc.boolean(), (text, ambiguousIsNarrow, countAnsiEscapeCodes) => {
        const options = { ambiguousIsNarrow, countAnsiEscapeCodes };
        expect(narrow.default(text)).toBe(stringWidth(text));
        expect(narrow.default(text, options)).toBe(stringWidth(text, options));
      }),
      { numRuns: 3000 },
    );
  });

  it("is taken apart as Intl.Segmenter takes it apart", () => {
    const real = new Intl.Segmenter();
    const ours = new narrow.NarrowSegmenter();
    for (const character of basicPlane)
      expect(graphemes(ours, character)).toEqual(graphemes(real, character));
    fc.assert(
      fc.property(anyText, (text) => {
        expect(graphemes(ours, text)).toEqual(graphemes(real, text));
      }),
      { numRuns: 3000 },
    );
  });
});

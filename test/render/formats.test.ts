import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeControl } from "../../src/render/escape-control.ts";
import { FORMATS, toJson } from "../../src/render/formats.ts";

/** One of each kind: C0, C1, DEL, bidi, zero width, a byte order mark, a line separator, a tag, and others that show nothing. */
const SPECIMENS = [
  "\u0000",
  "\u001b",
  "\u009b",
  "\u007f",
  "\u202e",
  "\u2066",
  "\u061c",
  "\u200b",
  "\ufeff",
  "\u2028",
  "\u{e0041}",
  "\u00ad",
  "\u180e",
  "\u3164",
  "\ufff9",
  "\u{1d173}",
];

describe("JSON that a command prints", () => {
  it.each(SPECIMENS)("holds %j as an escape, and the value stays what it was", (character) => {
    const printed = toJson({ error: `a${character}b` });
    expect(printed).not.toContain(character);
    expect(printed).toMatch(/a(\\u[0-9a-f]{4})+b/);
    expect(JSON.parse(printed)).toEqual({ error: `a${character}b` });
  });

  it("is the same value for every text, as a name too", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: "binary" }), fc.string({ unit: "binary" })), (value) => {
        expect(JSON.parse(toJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it("leaves letters of every script as they are", () => {
    expect(toJson("Åsa, 東京, 👩‍🚀 “quoted”".replace("\u200d", ""))).toBe('"Åsa, 東京, 👩🚀 “quoted”"\n');
  });
});

describe("text for people", () => {
  it.each(SPECIMENS)("shows %j as characters that can be seen", (character) => {
    const shown = escapeControl(character);
    expect(shown).not.toContain(character);
    expect(shown).toMatch(/^\\(x|u\{)[0-9a-f]+\}?$/);
  });

  it("leaves letters and emoji of every script as they are", () => {
    for (const text of ["Åsa, 東京, 👩‍🚀 ❤️ “quoted”", "葛\u{e0100}", "می‌خواهم"])
      expect(escapeControl(text)).toBe(text);
  });
});

describe("the table of formats", () => {
  const output = {
    text: (columns: number) => `text ${columns}`,
    json: () => 1,
    markdown: () => "markdown",
    github: () => "github",
  };
  it("makes only the one that is asked for", () => {
    expect(FORMATS.text(output, 40)).toBe("text 40");
    expect(FORMATS.json(output, 40)).toBe("1\n");
    expect(FORMATS.markdown(output, 40)).toBe("markdown");
    expect(FORMATS.github(output, 40)).toBe("github");
  });
});

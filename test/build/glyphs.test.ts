import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NARROW_TEXT } from "../../src/build/techniques/narrow-text.ts";
import { catalogue } from "../../src/content/catalogue.ts";
import { layOutWizard } from "../../src/screens/wizard-view.tsx";
import { initialState } from "../../src/wizard/state.ts";
import { transition } from "../../src/wizard/transition.ts";
import { anyAction } from "../helpers/arbitraries.ts";
import { drawn } from "../helpers/draw.tsx";

/** Characters in the sources that are on no screen, and where they are. */
const ELSEWHERE = {
  "🔭": "headings of drafts",
  "🧭": "headings of drafts",
  "🚫": "headings of strategies",
  "█": "bars of a tally in Markdown",
};

const sources = ["src", "questions", "patterns"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    // The readers of chats know characters of every language, and show none.
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith("ballots"))
    .map((name) => readFileSync(join(folder, name), "utf8")),
);

const wideIn = (texts: readonly string[]) =>
  [...new Set(texts.flatMap((text) => [...text.replace(/[\n\t]/g, "")]))].filter(
    (character) => !NARROW_TEXT.test(character),
  );

// One character that is missing in the list costs 41 ms at its first sight, and nothing else would tell.
describe("the list of narrow characters", () => {
  it("has every character of the sources but those that are on no screen", () => {
    expect(wideIn(sources).toSorted()).toEqual(Object.keys(ELSEWHERE).toSorted());
  });

  it("has every character of a screen, whatever is pressed", () => {
    const size = { columns: 80, rows: 24, ascii: false };
    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 30 }), (actions) => {
        const end = actions.reduce(transition, initialState(catalogue));
        expect(wideIn(drawn(layOutWizard(end, size), size))).toEqual([]);
      }),
    );
  });
});

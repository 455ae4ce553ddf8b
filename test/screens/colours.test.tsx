import { renderToString } from "ink";
import { describe, expect, it, vi } from "vitest";
import { RESULT_SECTIONS } from "../../src/domain/result-sections.ts";
import { keymap } from "../../src/screens/keymap.ts";
import { roomKeymap } from "../../src/screens/room/keys.ts";
import { roomView } from "../../src/screens/room-view.tsx";
import { layOutWizard } from "../../src/screens/wizard-view.tsx";
import { limitedOutput } from "../../src/ui/limited-output.ts";
import {
  atMap,
  atResult,
  atReview,
  atWhatIf,
  initialState,
  patternsState,
  type WizardState,
} from "../../src/wizard/state.ts";
import { SCREENS } from "../helpers/room.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

vi.hoisted(() => {
  // Read when Ink's colours are loaded.
  process.env.FORCE_COLOR = "1";
});

const SIZE = { columns: 80, rows: 24, ascii: false };
const WIDE = { columns: 120, rows: 40, ascii: false };
const ANSWERS = {
  urgency: "pressing",
  horizon: "over-a-year",
  "team-span": "many-teams",
  conviction: "mixed",
  "walk-away": "no",
};
const QUESTION = initialState(catalogue);
const RESULT = atResult({ ...QUESTION, answers: ANSWERS });
const drawn = (state: WizardState) => renderToString(layOutWizard(state, SIZE).view, SIZE);

const ESC = "\u001b";
/** The texts between a colour's code and the next, by the code. */
const coloured = (frame: string) =>
  [...frame.matchAll(new RegExp(`${ESC}\\[(3[0-8]|9[0-7])m([^${ESC}]*)`, "g"))].map(([, code, text]) => ({
    code,
    text: text?.trim() ?? "",
  }));

const ACCENT = "34";
const PATTERNS = ["36", "33", "35"];

const DONE = { ...QUESTION, answers: ANSWERS };
const sections = RESULT_SECTIONS.map((section, index) => ({
  name: section.title,
  state: { ...RESULT, section: index },
}));
/** Every screen that there is, each as it is drawn in colour. */
const VIEWS = [
  ...[
    ...sections,
    { name: "question", state: QUESTION },
    { name: "help", state: { ...QUESTION, help: 0 } },
    { name: "review", state: atReview(DONE) },
    { name: "what-if", state: atWhatIf(DONE) },
    { name: "map", state: atMap(DONE, 1, 0) },
    { name: "patterns", state: patternsState(catalogue) },
  ].map(({ name, state }) => ({ name, frame: drawn(state) })),
  ...Object.entries(SCREENS).map(([name, state]) => ({
    name,
    frame: renderToString(roomView.layOut(state, SIZE).view, SIZE),
  })),
  { name: "result, wide", frame: renderToString(layOutWizard(RESULT, WIDE).view, WIDE) },
];
const HINTED = new Set(
  [...Object.values(keymap), ...Object.values(roomKeymap)].flat().map(({ hint }) => hint?.does ?? ""),
);

describe("colours", () => {
  it.each(VIEWS)("of the accent are on the glyphs that tell where one is alone: $name", ({ frame }) => {
    for (const { code, text } of coloured(frame)) if (code === ACCENT) expect(text).toMatch(/^[┃❯● ]*$/);
  });

  it.each(VIEWS)("of patterns are on glyphs and bars and never on words: $name", ({ frame }) => {
    for (const { code, text } of coloured(frame)) {
      expect([ACCENT, ...PATTERNS]).toContain(code);
      if (code !== ACCENT) expect(text).toMatch(/^[◆▲■━ ]*$/);
    }
  });

  it.each(VIEWS)("faint text is for what keys do and for sources alone: $name", ({ frame }) => {
    const faint = [...frame.matchAll(new RegExp(`${ESC}\\[2m([^${ESC}]*)`, "g"))].map(
      ([, text]) => text?.trim() ?? "",
    );
    for (const text of faint)
      if (!HINTED.has(text)) expect(text).toMatch(/ · |the talk$|our reading$|^reading$|^https?:/);
  });

  it("on a question there is one, and three on the result", () => {
    const codes = (state: WizardState) => new Set(coloured(drawn(state)).map(({ code }) => code));
    expect(codes(QUESTION)).toEqual(new Set([ACCENT]));
    expect(codes(RESULT)).toEqual(new Set(PATTERNS));
  });

  it("go with NO_COLOR, and bold text stays", () => {
    const written: string[] = [];
    const stdout = { write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream;
    limitedOutput(stdout, { ascii: false, glyphs: [], colour: false }).write(drawn(RESULT));
    expect(coloured(written.join(""))).toEqual([]);
    expect(written.join("")).toContain(`${ESC}[1m`);
  });
});

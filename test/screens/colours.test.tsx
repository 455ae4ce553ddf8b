import { renderToString } from "ink";
import { describe, expect, it, vi } from "vitest";
import { layOutWizard } from "../../src/screens/wizard-view.tsx";
import { limitedOutput } from "../../src/ui/limited-output.ts";
import { atResult, initialState, type WizardState } from "../../src/wizard/state.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

vi.hoisted(() => {
  // Read when Ink's colours are loaded.
  process.env.FORCE_COLOR = "1";
});

const SIZE = { columns: 80, rows: 24, ascii: false };
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

describe("colours", () => {
  it("on a question there is one, on the glyphs that tell where one is", () => {
    const found = coloured(drawn(QUESTION));
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(["34"]));
    for (const { text } of found) expect(text).toMatch(/^[┃❯● ]+$/);
    expect(found.length).toBeGreaterThanOrEqual(2);
  });

  it("on the result patterns have theirs, on glyphs and bars and never on words", () => {
    const found = coloured(drawn(RESULT));
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(["36", "33", "35"]));
    for (const { text } of found) expect(text).not.toMatch(/[\p{L}\p{N}]/u);
  });

  it("go with NO_COLOR, and bold text stays", () => {
    const written: string[] = [];
    const stdout = { write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream;
    limitedOutput(stdout, { ascii: false, glyphs: [], colour: false }).write(drawn(RESULT));
    expect(coloured(written.join(""))).toEqual([]);
    expect(written.join("")).toContain(`${ESC}[1m`);
  });

  it("faint text is for what keys do and for sources alone", () => {
    const faint = [...drawn(QUESTION).matchAll(new RegExp(`${ESC}\\[2m([^${ESC}]*)`, "g"))];
    expect(faint.map(([, text]) => text?.trim())).toEqual(["next", "choose", "jump", "help", "stop"]);
  });
});

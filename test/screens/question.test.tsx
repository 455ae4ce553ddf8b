import { describe, expect, it } from "vitest";
import { layOutWizard } from "../../src/screens/wizard-view.tsx";
import { atQuestion, initialState } from "../../src/wizard/state.ts";
import { drawn } from "../helpers/draw.tsx";
import { catalogue } from "../helpers/talk-catalogue.ts";

const started = { ...initialState(catalogue), answers: { urgency: "pressing" } };
const horizon = catalogue.questions.findIndex(({ id }) => id === "horizon");
const rowsAt = (columns: number, rows: number) => {
  const size = { columns, rows, ascii: false };
  const state = { ...atQuestion(started, horizon, false), cursor: 1 };
  return drawn(layOutWizard(state, size), size).map((row) => row.trimEnd());
};

describe("a question", () => {
  it("at 80x24 looks as it was designed", () => {
    expect(`${rowsAt(80, 24).join("\n")}\n`).toBe(`
  waymark  how to turn a technical vision into reality                  2 of 5

  ✓ Urgency   ● Horizon           ○ Team span    ○ Conviction  ○ Walk-away
    Pressing

  How far ahead are you planning this work?
  Up to the end of everything you have in mind, not just the next release.

      1  Under 3 months     this quarter, then done
  ┃ ❯ 2  3 to 6 months      one or two quarters, then done
      3  6 to 12 months     this year's big thing
      4  More than a year   it outlives the next reorganization

      u  Not sure           fine: you will be told whether it matters



  enter next   ↑↓ choose   1-4 u jump   ← back   ? help   ctrl-c stop
`);
  });

  it("is the same at 99 columns, and behind blanks beyond 120", () => {
    expect(rowsAt(99, 24)).toEqual(rowsAt(80, 24));
    const behind = rowsAt(200, 60).map((row) => row.slice(40));
    expect(behind).toEqual(rowsAt(120, 60));
  });

  it.each([
    [100, 24],
    [120, 40],
    [200, 60],
  ])("at %ix%i has what counts beside the options, and no pattern in it", (columns, rows) => {
    const shown = rowsAt(columns, rows);
    expect(shown.some((row) => row.includes("How far ahead") && row.includes("WHAT COUNTS"))).toBe(true);
    expect(shown.join(" ")).toContain("Every step you already");
    expect(shown.join(" ").replace("technical vision", "")).not.toMatch(/migration|vision|experiment/i);
  });

  it.each([
    [40, 12, ["How far ahead are you planning this", "More than a year", "Not sure", "2 of 5", "? help"]],
    [30, 8, ["How far ahead are you", "❯ 2", "More than a year", "Not sure"]],
    [20, 10, ["How far ahead are", "❯ 2 3 to 6 months", "u Not sure", "enter next", "? help"]],
    [20, 4, ["❯ 2 3 to 6 months"]],
  ])("at %ix%i has %j", (columns, rows, words) => {
    const shown = rowsAt(columns, rows);
    for (const each of words) expect(shown.join("\n")).toContain(each);
    // Nothing is drawn over anything else: each option has a row of its own.
    expect(shown.filter((row) => /months|year|Not sure/.test(row)).length).toBe(Math.min(5, rows - 1));
  });
});

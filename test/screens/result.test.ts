import { describe, expect, it } from "vitest";
import { analyse } from "../../src/domain/analysis.ts";
import type { Answers } from "../../src/domain/answers.ts";
import { everyProfile } from "../../src/domain/profiles.ts";
import { resultHead } from "../../src/render/result/head.ts";
import { headInOneColumn } from "../../src/screens/result/head-lines.ts";
import { layOutWizard } from "../../src/screens/wizard-view.tsx";
import { atResult, initialState } from "../../src/wizard/state.ts";
import { transition } from "../../src/wizard/transition.ts";
import { drawn } from "../helpers/draw.tsx";
import { catalogue } from "../helpers/talk-catalogue.ts";

const ANSWERS = {
  urgency: "pressing",
  horizon: "6-to-12-months",
  "team-span": "a-few-teams",
  conviction: "mixed",
  "walk-away": "no",
};
const UNSURE = Object.fromEntries(catalogue.questions.map(({ id }) => [id, "unsure"]));
const BURNING = { ...ANSWERS, conviction: "strong", urgency: "on-fire", horizon: "over-a-year" };
const MIGRATION = { ...ANSWERS, conviction: "strong", "walk-away": "yes", urgency: "calm" };

const resultOf = (answers: Answers) => atResult({ ...initialState(catalogue), answers });
const rowsAt = (columns: number, rows: number, answers: Answers = ANSWERS) => {
  const size = { columns, rows, ascii: false };
  return drawn(layOutWizard(resultOf(answers), size), size).map((row) => row.trimEnd());
};

describe("the result", () => {
  it("at 80x24 says on one screen what, how firmly, what to do, when to stop, why, and what flips it", () => {
    expect(`${rowsAt(80, 24).join("\n")}\n`).toMatchInlineSnapshot(`
      "  waymark                                                               Result

        ◆ Big Vision with Small Experiments                    leaning: leads 5 to 1
        Agree roughly where to go, then earn confidence one slice at a time.

        ◆ ━━━━━━━ 5   ▲ ━ 1   ■ ruled out: needs strong conviction and clear value

        START WITH
        1 Identify the problems
        2 Make a vision, get rough buy-in
        3 One slice of 3 to 6 months
        4 Repeat
        SHORTCUT  a vision exists already: go straight to the slice
        STOP AND RETHINK IF                           no answer shows it: ask around
        ? The team is really prioritizing efficiency of solution
        BECAUSE   more than one team and more than 6 months; the talk's default;
                  time for several slices; mixed conviction
        FLIPS IF  horizon 3 to 6 months or Under 3 months → No-Vision · conviction
                  Strong → Grand Migration
        The talk says: you don't always need the whole thing.

        [1 Result]  2 Why  3 Watch out  4 Why not  5 What flips it  6 The talk
        ←→ section  w what-if  m map  e edit  s record  y copy  q quit  ? help
      "
    `);
  });

  // All of them where room is scarcest; elsewhere one in five, which have every answer and every pattern among them.
  it.each([
    [80, 24, 1],
    [100, 30, 5],
    [120, 40, 5],
  ])("at %ix%i says all of that on one screen, whatever was answered", (columns, rows, step) => {
    const size = { columns, rows, ascii: false };
    const scrolled = everyProfile(catalogue.questions).filter(
      (answers, index) => index % step === 0 && layOutWizard(resultOf(answers), size).area.limit > 0,
    );
    expect(scrolled).toEqual([]);
  });

  it("at 80x24 says what comes first where the answers pull two ways", () => {
    expect(`${rowsAt(80, 24, BURNING).join("\n")}\n`).toMatchInlineSnapshot(`
      "  waymark                                                               Result
        ■ The Grand Migration       leaning: leads 5 to 3, the answers pull two ways
        Prove that the new way works, then move everything onto it.
        ■ ━━━━━━━━━━━━━━━━━━━━━━ 5   ◆ ━━━━━━━━━━━━━ 3   ▲ ━━━━ 1

        START WITH
        1 Articulate the vision
        2 Build a proof of concept
        3 Migrate everything onto it
        FIRST     articulate the vision and build the proof of concept with the
                  hands that the fire leaves free, and migrate nothing before it is
                  out (our reading)
        STOP AND RETHINK IF
        Some tricky legacy has to come along (already so, no reason to stop by
        itself); conviction is not strong (near); its value is not very obvious,
        clear and well-aligned (near); it is one of “most other cases” (near)
        BECAUSE   strong conviction; very obvious, clear and well-aligned value
        FLIPS IF  conviction Mixed or Low → Big Vision · horizon 3 to 6 months or
                  Under 3 months → No-Vision
        The talk says: it gets poo-pooed a lot, but it can work, within certain
        constraints. Be very careful in its deployment.
        [1 Result]  2 Why  3 Watch out  4 Why not  5 What flips it  6 The talk
        ←→ section  w what-if  m map  e edit  s record  y copy  q quit  ? help
      "
    `);
  });

  it.each([
    [120, 40],
    [200, 60],
  ])(
    "at %ix%i has two columns, all names with their bars, and the map with one's own cell",
    (columns, rows) => {
      const shown = rowsAt(columns, rows);
      const text = shown.join("\n");
      expect(text).toMatch(/START WITH +STOP AND RETHINK IF/);
      for (const { name } of catalogue.patterns) expect(text).toContain(name);
      expect(text).toMatch(/Pressing .*\[◆\].* you$/m);
      expect(text).toMatch(/It is a sensible default pattern +1 point · the talk/);
      expect(text).toContain("FLIPS IF");
    },
  );

  it("at 120x40 tells every reason for its strength beside the name", () => {
    expect(rowsAt(120, 40).join("\n")).toMatch(
      /◆ Big Vision with Small Experiments +leaning: .* small changes flip it$/m,
    );
  });

  it.each([ANSWERS, MIGRATION, BURNING, UNSURE])(
    "at 40x12 can be read to its end with the arrow down alone: %o",
    (answers) => {
      const size = { columns: 40, rows: 12, ascii: false };
      let state = transition(resultOf(answers), { type: "number", number: 1 });
      const seen: string[] = [];
      let before: typeof state | undefined;
      while (state !== before) {
        before = state;
        seen.push(...drawn(layOutWizard(state, size), size));
        state = transition(state, { type: "scroll", by: 1, limit: layOutWizard(state, size).area.limit });
      }
      for (const title of ["START WITH", "STOP AND RETHINK IF", "BECAUSE", "FLIPS IF"])
        expect(
          seen.some((row) => row.includes(title)),
          title,
        ).toBe(true);
      const words = seen.join(" ").toLowerCase();
      for (const { brief } of resultHead(catalogue, analyse(catalogue, answers)))
        for (const word of brief.toLowerCase().match(/[\p{L}\p{N}-]+/gu) ?? [])
          expect(words, brief).toContain(word);
      expect(seen.join(" ")).toContain("The talk says:");
    },
  );

  it.each([
    [80, 24],
    [40, 12],
    [120, 40],
  ])(
    "says at %ix%i with which care the riskiest pattern goes, and first that nothing is known",
    (columns, rows) => {
      const everything = (answers: typeof UNSURE) => {
        const size = { columns, rows, ascii: false };
        const start = resultOf(answers);
        const end = transition(start, {
          type: "scroll",
          by: 99,
          limit: layOutWizard(start, size).area.limit,
        });
        return [start, end]
          .flatMap((state) => drawn(layOutWizard(state, size), size))
          .join(" ")
          .replaceAll(/\s+/g, " ");
      };
      expect(everything(MIGRATION)).toContain("careful in its deployment");
      expect(everything(UNSURE)).toContain("No answer is known");
    },
  );

  it.each([
    [79, "[1 Result]  2 Why  3 Watch out  4 Why not  5 What flips it  6 The talk"],
    [60, "[1 Result]  2 Why  3 Watch  4 Not  5 Flips  6 Talk"],
    [30, "[1 Result]  2  3  4  5  6"],
    [20, "[1 Result] of 6"],
  ])("at %i columns names its sections %j", (columns, tabs) => {
    expect(rowsAt(columns, 24).map((row) => row.trim())).toContain(tabs);
  });
});

describe("what a result says first, in one column", () => {
  const parts = resultHead(catalogue, analyse(catalogue, ANSWERS));

  it.each([
    { room: 17, rows: 17, empty: 3, start: "in full", stop: "in full" },
    { room: 16, rows: 15, empty: 3, start: "in brief", stop: "in full" },
    { room: 14, rows: 14, empty: 0, start: "in full", stop: "in full" },
    { room: 13, rows: 12, empty: 0, start: "in brief", stop: "in full" },
    { room: 11, rows: 11, empty: 0, start: "in brief", stop: "in brief" },
  ])(
    "has in $room rows $empty empty ones, how to start $start and when to stop $stop",
    ({ room, ...form }) => {
      const lines = headInOneColumn(parts, 76, room, 0).map((line) =>
        line
          .map(({ text }) => text)
          .join("")
          .trim(),
      );
      expect({
        rows: lines.length,
        empty: lines.filter((line) => line === "").length,
        start: lines.includes("2 Make a vision, get rough buy-in") ? "in brief" : "in full",
        stop: lines.includes("? The team is really prioritizing efficiency of solution")
          ? "in full"
          : "in brief",
      }).toEqual(form);
      expect(lines.findIndex((line) => line.startsWith("FLIPS"))).toBe(
        lines.findIndex((line) => line.startsWith("BECAUSE")) + 2,
      );
    },
  );
});

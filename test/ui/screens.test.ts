import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/content/catalogue.ts";
import { plainText } from "../../src/render/lines.ts";
import { screen, scrollArea } from "../../src/ui/screens/screen.ts";
import { initialState, patternsState, resumeState, type WizardState } from "../../src/wizard/state.ts";
import { transition, type WizardAction } from "../../src/wizard/transition.ts";
import { answersTo, anyAction } from "../helpers/arbitraries.ts";

const walk = (...actions: readonly WizardAction[]) => actions.reduce(transition, initialState(catalogue));
const show = (state: WizardState, columns: number, rows: number, ascii = false) =>
  screen(state, { columns, rows, ascii }).map(plainText);
const choose: WizardAction = { type: "choose" };
const questionAt = (index: number, cursor: number): WizardState =>
  walk(...Array.from({ length: index }, () => choose), { type: "move", by: cursor });
const review = walk(choose, choose, choose, choose, choose);
const result = transition(
  {
    ...review,
    answers: {
      urgency: "pressing",
      horizon: "over-a-year",
      "team-span": "many-teams",
      conviction: "mixed",
      "walk-away": "unsure",
    },
  },
  choose,
);

const anyState = fc
  .tuple(answersTo(catalogue.questions), fc.array(anyAction, { maxLength: 25 }))
  .chain(([given, actions]) =>
    fc
      .constantFrom(
        initialState(catalogue, given),
        initialState(catalogue),
        patternsState(catalogue),
        resumeState(catalogue, { asked: ["urgency"], answers: given }, 7e9),
      )
      .map((start: WizardState) => actions.reduce(transition, start)),
  );

describe("any screen", () => {
  it("fits any terminal from 1x1 to 300x100, one row lower than it", () => {
    const sizes = fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 100 }), fc.boolean());
    fc.assert(
      fc.property(anyState, sizes, (state, [columns, rows, ascii]) => {
        const lines = show(state, columns, rows, ascii);
        expect(lines.length).toBeLessThanOrEqual(rows - 1);
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
      }),
      { numRuns: 400 },
    );
  });

  it("in ASCII holds nothing but ASCII, and is laid out the same", () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const lines = show(state, 80, 24, true);
        for (const line of lines) expect(line).toMatch(/^[ -~]*$/);
        expect(lines).toHaveLength(show(state, 80, 24).length);
      }),
    );
  });

  it("is empty once the session is over", () => {
    expect(show(transition(result, { type: "quit" }), 80, 24)).toEqual([]);
  });
});

describe.each([
  { columns: 80, rows: 24 },
  { columns: 40, rows: 12 },
])("at $columns x $rows", ({ columns, rows }) => {
  const cases = catalogue.questions.flatMap((question, index) =>
    [...question.options, { id: "unsure", label: "Not sure", meaning: "a real answer" }].map(
      (option, cursor) => ({
        id: question.id,
        option: option.id,
        meaning: option.meaning,
        question,
        index,
        cursor,
      }),
    ),
  );

  it.each(cases)(
    "$id shows all that it takes to answer “$option”",
    ({ question, index, cursor, meaning }) => {
      const lines = show(questionAt(index, cursor), columns, rows);
      const text = lines.join(" ").replaceAll(/\s+/g, " ");
      expect(text).toContain(`Question ${index + 1} of 5`);
      expect(text).toContain(question.title);
      expect(text).toContain(question.meaning);
      for (const { label } of question.options) expect(text).toContain(label);
      expect(text).toContain("Not sure");
      expect(text).toContain(meaning);
      expect(text).toContain("enter choose");
      expect(lines.filter((line) => line.includes("❯"))).toHaveLength(1);
    },
  );

  it("no question says which way an option leans", () => {
    for (const { index, cursor } of cases) {
      const text = show(questionAt(index, cursor), columns, rows).join(" ");
      expect(text).not.toMatch(/migration|vision|experiment/i);
    }
  });

  it("the review shows all five answers", () => {
    const text = show(review, columns, rows).join("\n");
    for (const { name } of catalogue.questions) expect(text).toContain(name);
    expect(text).toContain("❯ Show the result");
  });

  it("the result starts with the recommendation and its strength, and all of each section can be read", () => {
    const all = (section: number) => {
      let state = transition(result, { type: "number", number: section + 1 });
      const seen: string[] = [];
      for (let steps = 0; steps < 200; steps++) {
        seen.push(...show(state, columns, rows));
        const { limit } = scrollArea(state, { columns, rows, ascii: false });
        const next = transition(state, { type: "scroll", by: 1, limit });
        if (next === state) break;
        state = next;
      }
      return seen.join("\n");
    };
    const first = show(result, columns, rows);
    expect(first.slice(0, 3).join("\n")).toContain("Big Vision with Small Experiments");
    expect(first.join("\n")).toContain("clear");
    expect(all(0)).toContain("sensible default");
    expect(all(1)).toContain("efficiency");
    expect(all(2)).toContain("The Grand Migration");
    expect(all(5)).toContain("grand-migration/");
  });
});

describe("the patterns", () => {
  it("can be read to the end, page by page, and hold all that the talk says", () => {
    const size = { columns: 80, rows: 24, ascii: false };
    const seen: string[] = [];
    for (let page = 1; page <= catalogue.patterns.length + 1; page++) {
      let state = transition(patternsState(catalogue), { type: "number", number: page });
      let before: WizardState | undefined;
      while (state !== before) {
        seen.push(...show(state, 80, 24));
        before = state;
        state = transition(state, { type: "scroll", by: 1, limit: scrollArea(state, size).limit });
      }
    }
    const text = seen.join(" ");
    for (const { name, claims } of catalogue.patterns) {
      expect(text).toContain(name);
      for (const claim of claims) expect(text).toContain(claim.text.slice(0, 40));
    }
    expect(text).toContain("Jonathan Maltz");
  });
});

describe("an interrupted session", () => {
  const offer = (answers: Record<string, string>, age: number) =>
    show(
      resumeState(catalogue, { asked: catalogue.questions.map(({ id }) => id), answers }, age),
      80,
      24,
    ).join("\n");

  it.each([
    [0, "just now"],
    [-5, "just now"],
    [60_000, "1 minute ago"],
    [3 * 60_000, "3 minutes ago"],
    [5_400_000, "1 hour ago"],
    [3 * 86_400_000, "3 days ago"],
  ])("%i ms old is offered as from %s", (age, words) => {
    expect(offer({ urgency: "calm", horizon: "unsure", "team-span": "one-team" }, age)).toContain(
      `You were at question 4 of 5, ${words}.`,
    );
  });

  it("with all answers is offered as such", () => {
    const all = Object.fromEntries(catalogue.questions.map(({ id }) => [id, "unsure"]));
    expect(offer(all, 0)).toContain("You had answered all questions, just now.");
  });
});

describe("at 20 columns", () => {
  it("questions, review and result can be used", () => {
    for (const [index] of catalogue.questions.entries()) {
      const lines = show(questionAt(index, 1), 20, 24);
      expect(lines[0]).toContain(`Question ${index + 1} of 5`);
      expect(lines.some((line) => line.startsWith("❯ 2  "))).toBe(true);
    }
    expect(show(review, 20, 24).join("\n")).toContain("Under 3 months");
    expect(show(result, 20, 24).join("\n")).toContain("[Why]");
  });
});

describe("help", () => {
  const help = (state: WizardState, rows = 60) =>
    show(transition(state, { type: "help" }), 80, rows).join("\n");

  it("says what the focused option would say, for and against which pattern", () => {
    expect(help(questionAt(0, 2))).toContain("What “On fire” would say");
    expect(help(questionAt(0, 2))).toMatch(/\+ ▲ The No-Vision Strategy: Things are on fire/);
    expect(help(questionAt(0, 2))).toMatch(/− ◆ Big Vision with Small Experiments/);
    expect(help(questionAt(0, 3))).toContain("Nothing for or against any pattern.");
  });

  it("says which other answers a claim takes", () => {
    expect(help(questionAt(2, 2))).toContain("only with horizon “6 to 12 months” or “More than a year”");
  });

  it("lists the keys of the screen beneath", () => {
    expect(help(review)).toContain("change the answer with that number");
    expect(help(result)).toContain("a summary stays in the terminal");
  });
});

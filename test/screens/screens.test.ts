import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import type { Answers } from "../../src/domain/answers.ts";
import type { Pattern } from "../../src/domain/catalogue-schema.ts";
import type { Saving } from "../../src/domain/saving.ts";
import { layOutWizard } from "../../src/screens/wizard-view.tsx";
import type { WizardAction } from "../../src/wizard/actions.ts";
import {
  atMap,
  atResult,
  initialState,
  patternsState,
  type ResultState,
  resumeState,
  type WizardState,
} from "../../src/wizard/state.ts";
import { transition } from "../../src/wizard/transition.ts";
import { answersTo, anyAction, anySize } from "../helpers/arbitraries.ts";
import { drawn } from "../helpers/draw.tsx";
import { catalogue } from "../helpers/talk-catalogue.ts";

const walk = (...actions: readonly WizardAction[]) => actions.reduce(transition, initialState(catalogue));
const show = (state: WizardState, columns: number, rows: number, ascii = false) =>
  drawn(layOutWizard(state, { columns, rows, ascii }), { columns, rows, ascii });
const flowing = (lines: readonly string[]) => lines.join(" ").replaceAll(/\s+/g, " ");
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

const resultFor = (answers: Answers): ResultState => atResult({ ...initialState(catalogue), answers });

const anyState = fc
  .tuple(answersTo(catalogue.questions), fc.array(anyAction, { maxLength: 25 }))
  .chain(([given, actions]) =>
    fc
      .constantFrom(
        initialState(catalogue, given),
        initialState(catalogue),
        resultFor(given),
        transition(resultFor(given), { type: "what-if" }),
        transition(resultFor(given), { type: "map" }),
        patternsState(catalogue),
        resumeState(catalogue, { asked: ["urgency"], answers: given }, 7e9),
      )
      .map((start: WizardState) => actions.reduce(transition, start)),
  );

describe("any screen", () => {
  it("fits any terminal from 1x1 to 300x100, one row lower than it", () => {
    fc.assert(
      fc.property(anyState, anySize, (state, [columns, rows, ascii]) => {
        const lines = show(state, columns, rows, ascii);
        expect(lines.length).toBeLessThanOrEqual(rows - 1);
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
      }),
      { numRuns: 150 },
    );
  });

  it("in ASCII holds nothing but ASCII, and is laid out the same", () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const lines = show(state, 80, 24, true);
        for (const line of lines) expect(line).toMatch(/^[ -~]*$/);
        expect(lines.length).toBe(show(state, 80, 24).length);
      }),
      { numRuns: 50 },
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
    [
      ...question.options,
      {
        id: "unsure",
        label: "Not sure",
        meaning: `fine: you ${columns < 80 ? "are" : "will be"} told whether it matters`,
      },
    ].map((option, cursor) => ({
      id: question.id,
      option: option.id,
      meaning: option.meaning,
      question,
      index,
      cursor,
    })),
  );

  it.each(cases)(
    "$id shows all that it takes to answer “$option”",
    ({ question, index, cursor, meaning }) => {
      const lines = show(questionAt(index, cursor), columns, rows);
      const text = lines.join(" ").replaceAll(/\s+/g, " ");
      expect(text).toContain(`${index + 1} of 5`);
      expect(text).toContain(question.title);
      expect(text).toContain(question.meaning);
      for (const { label } of question.options) expect(text).toContain(label);
      expect(text).toContain("Not sure");
      expect(text).toContain(meaning);
      expect(text).toContain("enter next");
      expect(lines.filter((line) => line.includes("❯"))).toHaveLength(1);
    },
  );

  it("no question says which way an option leans", () => {
    for (const { index, cursor } of cases) {
      const text = show(questionAt(index, cursor), columns, rows).join(" ");
      const promise = "how to turn a technical vision into reality";
      expect(text.replace(promise, "")).not.toMatch(/migration|vision|experiment/i);
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
        const { limit } = layOutWizard(state, { columns, rows, ascii: false }).area;
        const next = transition(state, { type: "scroll", by: 1, limit });
        if (next === state) break;
        state = next;
      }
      return seen.join("\n");
    };
    const first = show(result, columns, rows);
    expect(first.slice(0, 5).join("\n")).toContain("Big Vision with Small Experiments");
    expect(first.join("\n")).toContain("clear");
    for (const title of ["START WITH", "STOP AND RETHINK IF", "BECAUSE", "FLIPS IF"])
      expect(all(0)).toContain(title);
    expect(all(1)).toContain("sensible default");
    expect(all(2)).toContain("efficiency");
    expect(all(3)).toContain("The Grand Migration");
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
        state = transition(state, { type: "scroll", by: 1, limit: layOutWizard(state, size).area.limit });
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
      expect(lines.join("\n")).toContain(`${index + 1} of 5`);
      expect(lines.some((line) => line.startsWith("❯ 2 "))).toBe(true);
    }
    expect(show(review, 20, 24).join("\n")).toContain("Under 3 months");
    expect(show(result, 20, 24).join("\n")).toContain("[1 Result]");
  });
});

describe("the keys of the result", () => {
  it.each([
    [80, 24, "←→ section  w what-if  m map  e edit  s record  y copy  q quit  ? help"],
    [40, 12, "←→ section  q quit  ? help"],
  ])("are on one row at %ix%i, under the names of the sections", (columns, rows, keys) => {
    const lines = show(result, columns, rows).filter((line) => line.trim() !== "");
    expect(
      lines
        .at(-1)
        ?.trim()
        .replace(/ +↓ \d+ more$/, ""),
    ).toBe(keys);
    expect(lines.at(-2)).toContain("[1 Result]  2");
  });
});

describe("a result that is written down", () => {
  const saving = (outcome: Saving): readonly string[] =>
    [
      [80, 24],
      [40, 12],
      [20, 10],
    ].map(([columns = 0, rows = 0]) =>
      show({ ...resultFor(result.answers), saving: outcome }, columns, rows).join("\n"),
    );

  it("says what was written, or why nothing was, above the section that is open", () => {
    for (const seen of saving({ step: "written", file: "docs/decisions/0001-x.md" }))
      expect(seen).toMatch(/Wrote.*START WITH/s);
    for (const seen of saving({ step: "failed", reason: "The disk is full." }))
      expect(seen).toMatch(/Nothing was\s+written\..*START WITH/s);
  });
});

describe("what-if", () => {
  const whatIf = transition(result, { type: "what-if" });
  const tried = [{ type: "first" }, { type: "change", by: 1 }].reduce(
    (state, action) => transition(state, action as WizardAction),
    whatIf,
  );

  it.each([
    [80, 24],
    [40, 12],
  ])("at %ix%i shows the recommendation, three bars and all five answers", (columns, rows) => {
    const lines = show(whatIf, columns, rows).join("\n");
    expect(lines).toContain("◆ Big Vision with Small Experiments");
    const patterns: readonly Pattern[] = catalogue.patterns;
    for (const { name, shortName = name } of patterns)
      expect(lines).toMatch(new RegExp(`^ *[◆▲■] ${columns < 80 ? shortName : name} .*[\\d–]$`, "m"));
    expect(lines).toMatch(columns < 80 ? / Big Vision +━+ +5$/m : / Small Experiments +━+ +5$/m);
    for (const { name } of catalogue.questions) expect(lines).toMatch(new RegExp(`^ *(┃ ❯)? *${name} `, "m"));
    expect(lines).toContain("┃ ❯ Urgency     ‹ Pressing ›");
  });

  it("marks what differs from one's own answers, with the own answer beside it where there is room", () => {
    expect(show(tried, 80, 24).join("\n")).toMatch(/Urgency +‹ On fire › +yours: Pressing/);
    expect(show(tried, 40, 12).join("\n")).toMatch(/Urgency +‹ On fire ›\*/);
    for (const columns of [40, 60])
      expect(show(tried, columns, 24).join("\n")).toMatch(/Urgency +‹ On fire ›\*.*\* Yours: Pressing$/ms);
    expect(show(transition(tried, { type: "move", by: 1 }), 40, 16)).toContain(" * Changed");
    expect(show(whatIf, 80, 24).join("\n")).not.toContain("yours");
    expect(show(whatIf, 40, 12).join("\n")).not.toContain("*");
  });

  it("says what one's own answers give while they give another pattern", () => {
    const far = transition(transition(tried, { type: "move", by: 1 }), { type: "number", number: 1 });
    const lines = show(far, 80, 24).join("\n");
    expect(lines).toMatch(/▲ The No-Vision Strategy +(clear|lean|close)/);
    expect(lines).toMatch(
      /With your own answers: ◆ Big Vision with Small Experiments \((clear|lean|close)\)/,
    );
  });

  it("says exactly what is the same as with one's own answers", () => {
    const calm = transition(whatIf, { type: "number", number: 1 });
    for (const [state, strength] of [
      [calm, "clear too"],
      [tried, "clear"],
    ] as const)
      expect(show(state, 80, 24).join("\n")).toContain(
        `The same pattern as with your own answers; there it is ${strength}.`,
      );
  });

  it("marks which reasons are our reading, and shows no Grand Migration without its care", () => {
    expect(flowing(show(whatIf, 80, 40))).toMatch(/several slices of 3 to 6 months \(1 point; our reading\)/);
    expect(flowing(show(whatIf, 80, 40))).toContain("default pattern (1 point)");
    const migration = transition(resultFor({ ...result.answers, conviction: "strong" }), { type: "what-if" });
    for (const [columns, rows] of [
      [120, 24],
      [80, 16],
      [40, 24],
    ] as const)
      expect(flowing(show(migration, columns, rows))).toContain("Be very careful in its deployment.");
  });

  it("hints the map, which gives way before the keys that keep what is tried and put it back", () => {
    expect(show(whatIf, 80, 24).at(-1)).toMatch(/ enter keep +r reset +m map +esc back +\? help$/);
    expect(show(whatIf, 70, 12).at(-1)).toMatch(/ enter keep +r reset +esc back/);
  });

  it("gives the reasons as much room as there is, and says how many are left out", () => {
    const shown = (rows: number) => show(whatIf, 80, rows).join("\n");
    expect(shown(40)).toContain("+ It is a sensible default pattern (1 point)");
    expect(shown(40)).not.toMatch(/and \d more/);
    expect(shown(20)).toMatch(/and \d more/);
  });

  it("keeps each pattern in its place, and bars comparable, while answers change", () => {
    const bars = (state: WizardState) =>
      show(state, 80, 24).filter((line) => /^ {2}[◆▲■] (?!.*leads ).*( \d|–|−\d+)$/.test(line));
    const order = bars(tried).map((line) => line.trim().charAt(0));
    expect(order).toEqual(["◆", "▲", "■"]);
    const length = (line = "") => line.replaceAll(/[^━]/g, "").length;
    expect(length(bars(tried)[0])).toBeLessThan(length(bars(whatIf)[0]));
  });
});

describe("the strength of what is tried and of a cell of the map", () => {
  const on = (screen: "what-if" | "map", urgency: string) =>
    transition(resultFor({ ...result.answers, urgency }), { type: screen });

  it.each(["what-if", "map"] as const)("has its reason on any screen of 80 columns: %s", (screen) => {
    for (const rows of [8, 12, 24, 40])
      for (const columns of [80, 100, 120]) {
        expect(flowing(show(on(screen, "calm"), columns, rows))).toContain("clear: leads 5 to −9");
        const pulled = flowing(show(on(screen, "on-fire"), columns, rows));
        expect(pulled).toContain("leaning: leads 4 to −5, the answers pull two ways");
      }
  });

  it.each(["what-if", "map"] as const)("is a word where the reason has no room: %s", (screen) => {
    expect(show(on(screen, "calm"), 40, 12).join("\n")).toMatch(/^ clear: leads 5 to −9$/m);
    expect(show(on(screen, "on-fire"), 40, 12).join("\n")).toMatch(/^ leaning$/m);
  });
});

describe("the map", () => {
  const map = transition(result, { type: "map" });

  it.each([
    [80, 24],
    [40, 12],
    [20, 24],
  ])("at %ix%i is a grid with one's own position marked, and says what the cell says", (columns, rows) => {
    const lines = show(map, columns, rows).join("\n");
    expect(lines.match(/[◆▲■]/g)?.length).toBeGreaterThanOrEqual(12);
    expect(lines).toContain("[◆");
    expect(lines).toContain("◆ Big Vision with");
    const away = show(transition(map, { type: "change", by: -1 }), columns, rows).join("\n");
    expect(away).toContain("(◆");
    expect(away).toContain("[◆");
    // One cell alone is marked as one's own, and one as being under the cursor; either may be two rows high.
    for (const mark of [/\[(?=[◆▲■])/g, /\((?=[◆▲■])/g])
      expect(away.split("\n").filter((line) => line.match(mark)?.length === 1).length).toBeLessThanOrEqual(2);
    expect(away).not.toMatch(/[[(][◆▲■].*[[(][◆▲■].*[[(][◆▲■]/);
  });

  it("has the names of its columns wherever they leave room for what the cell says", () => {
    const conviction = show(atMap(result, 3, 2), 40, 12).join("\n");
    expect(conviction).toMatch(/Low +Mixed +Strong/);
    expect(conviction).toContain("Team span “Many teams” and conviction");
    expect(show(map, 40, 12).join("\n")).toMatch(/Urgency +1 +2 +3 +4/);
  });

  it.each([
    [80, 24, 2],
    [120, 40, 4],
  ])("at %ix%i has cells %i rows high, with one's own named once", (columns, rows, high) => {
    const cells = show(map, columns, rows).filter((line) => /[◆▲■]{6}/.test(line));
    expect(cells).toHaveLength(3 * high);
    expect(cells.filter((line) => line.includes(" you "))).toHaveLength(1);
  });

  it("says where another pattern begins, and what the other answers are", () => {
    const lines = show(transition(map, { type: "move", by: -1 }), 80, 24)
      .join("\n")
      .replaceAll(/\s+/g, " ");
    expect(lines).toContain(
      "The nearest change: horizon “3 to 6 months” instead of “More than a year”: the No-Vision Strategy.",
    );
    expect(lines).toContain(
      "The others stay: team span “Many teams” · conviction “Mixed” · walk-away “Not sure”",
    );
  });

  it("has a row of its own for an answer that is not known", () => {
    const walkAway = Array.from({ length: 6 }).reduce<WizardState>(
      (state) => transition(state, { type: "axes", by: 1 }),
      map,
    );
    expect(show(walkAway, 80, 24).join("\n")).toMatch(/Not sure/);
  });

  it("without room for a grid still says what the cell says", () => {
    const lines = show(map, 12, 24).join("\n").replaceAll(/\s+/g, " ");
    expect(lines).toContain("Urgency “Pressing”");
    expect(lines).not.toContain("[◆");
  });
});

describe("the offer to stop early", () => {
  const at = (given: Answers) =>
    show(initialState(catalogue, given), 80, 24).join("\n").replaceAll(/\s+/g, " ");
  const four = {
    urgency: "pressing",
    horizon: "over-a-year",
    "team-span": "many-teams",
    conviction: "mixed",
  };

  it("comes once no open answer can change the result, and does not say which result", () => {
    expect(at(four)).toContain(
      "The one answer still open cannot change which pattern is recommended any more. Press r to see it now.",
    );
    expect(at(four)).not.toMatch(/Migration|Vision|Experiments/);
  });

  it("says what the open answers can still change", () => {
    const burning = { urgency: "on-fire", horizon: "3-to-6-months" };
    expect(at(burning)).toContain(
      "The 3 answers still open cannot change which pattern is recommended any more, but they can still change how clear it is, what to watch out for and what pulls two ways.",
    );
  });

  it("does not come before", () => {
    expect(at({})).not.toContain("cannot change");
    expect(at({ urgency: "calm" })).not.toContain("cannot change");
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
    expect(help(result)).toContain("a summary of your own result stays in the");
  });
});

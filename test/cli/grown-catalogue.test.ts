import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { catalogueSchema } from "../../src/domain/catalogue-schema.ts";
import { converse } from "../../src/plain/conversation.ts";
import { layOutWizard } from "../../src/screens/wizard-view.tsx";
import type { WizardAction } from "../../src/wizard/actions.ts";
import { initialState, patternsState, type WizardState } from "../../src/wizard/state.ts";
import { createWizardStore } from "../../src/wizard/store.ts";
import { transition } from "../../src/wizard/transition.ts";
import { codeOf } from "../helpers/ballots.ts";
import { drawn } from "../helpers/draw.tsx";
import { fakeIo } from "../helpers/fake-io.ts";
import { grownCatalogue } from "../helpers/grown-catalogue.ts";

const { questions, patterns } = grownCatalogue;
const ANSWERS = {
  urgency: "calm",
  horizon: "over-a-year",
  "team-span": "many-teams",
  conviction: "mixed",
  "walk-away": "partly",
  money: "none",
};
const FLAGS = Object.entries(ANSWERS).flatMap(([id, option]) => [`--${id}`, option]);
const SIZE = { columns: 80, rows: 24, ascii: false };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "waymark-grown-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

let runs = 0;
async function waymark(argv: readonly string[], env: Record<string, string> = {}) {
  const io = fakeIo({
    env,
    glyphs: patterns.map(({ style }) => style),
    // Each run is another voter's.
    random: (bytes) => new Uint8Array(bytes).fill(++runs),
  });
  const code = await run(argv, io, { catalogue: grownCatalogue, version: "1.2.3" });
  return { code, out: io.stdout.text, err: io.stderr.text };
}
async function json(...argv: readonly string[]) {
  const { code, out, err } = await waymark([...argv, "--json"]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return JSON.parse(out);
}

const screen = (state: WizardState): string => drawn(layOutWizard(state, SIZE), SIZE).join("\n");
const reached = (state: WizardState, ...types: readonly ("choose" | "what-if" | "map" | "help" | "back")[]) =>
  types.reduce<WizardState>((before, type) => transition(before, { type }), state);
const answered = questions.reduce<WizardState>((state, { id, options }) => {
  const number =
    options.findIndex((option) => option.id === Object.entries(ANSWERS).find(([of]) => of === id)?.[1]) + 1;
  return [
    { type: "number", number } satisfies WizardAction,
    { type: "choose" } satisfies WizardAction,
  ].reduce(transition, state);
}, initialState(grownCatalogue));

describe("with one more question and one more pattern", () => {
  it("the catalogue is valid", () => {
    expect(catalogueSchema.safeParse(grownCatalogue).error).toBeUndefined();
  });

  it("the screens ask it and lead to the pattern", () => {
    const { money: _, ...others } = ANSWERS;
    const last = initialState(grownCatalogue, others);
    expect(screen(initialState(grownCatalogue))).toContain(`1 of ${questions.length}`);
    expect(screen(initialState(grownCatalogue))).toContain("1-5 u jump");
    expect(screen(last)).toContain("Is there money for the work?");
    expect(screen(answered)).toContain("1-6 change");
    expect(screen(answered)).toMatch(/Money +None/);
    expect(screen(reached(answered, "help"))).toContain("1-6: change the answer with that number");
    const result = reached(answered, "choose");
    expect(result.screen).toBe("result");
    expect(screen(result)).toContain("▼ Save First");
    expect(screen(reached(result, "what-if"))).toContain("▼ Save First");
    const page = transition(patternsState(grownCatalogue), { type: "section", by: patterns.length - 1 });
    expect(screen(page)).toContain("Earn what the work costs before it begins.");
  });

  it("the map shows any two questions", () => {
    let state = reached(answered, "choose", "map");
    const pairs = new Set<string>();
    for (let step = 0; step < questions.length * (questions.length - 1); step++) {
      expect(screen(state)).toMatch(/[[(][◆▲■▼]/u);
      if (state.screen === "map") pairs.add(`${state.x} ${state.y}`);
      state = transition(state, { type: "axes", by: 1 });
    }
    expect(pairs.size).toBe((questions.length * (questions.length - 1)) / 2);
  });

  it("the conversation asks it too", async () => {
    const store = createWizardStore(initialState(grownCatalogue));
    const said: string[] = [];
    const lines = (async function* () {
      yield* ["1", "4", "3", "2", "2", "1", ""];
    })();
    await converse(store, lines, (line) => said.push(line));
    expect(said[0]).toContain("waymark asks 6 questions");
    expect(store.getState().answers).toEqual(ANSWERS);
    expect(said.join("\n")).toContain("Save First");
  });

  it("the result is there as text, in ASCII, as JSON and as Markdown", async () => {
    expect((await waymark(FLAGS)).out).toMatch(/^▼ Save First /);
    expect((await waymark(FLAGS, { LANG: "C" })).out).toMatch(/^v Save First /);
    const result = await json(...FLAGS);
    expect(result.recommendation.pattern).toBe("save-first");
    expect(result.answers).toEqual(ANSWERS);
    expect((await waymark([...FLAGS, "--markdown"])).out).toMatch(/^# (▼ )?Save First/);
    expect((await waymark(["explain", ...FLAGS])).out).toContain("Save First");
    expect((await waymark(["patterns", "save-first"])).out).toContain("Earn what the work costs");
  });

  it("the printed map has it, and its picture the shape", async () => {
    const map = await json("map", ...FLAGS, "--x", "money", "--y", "urgency");
    expect(map.columns).toEqual(["none", "a-little", "half", "most", "all"]);
    const { out } = await waymark(["map", ...FLAGS, "--x", "money", "--svg", "-"]);
    expect(out).toContain('d="M-13 -13L13 -13L0 13Z" class="waymark-white-shape"');
  });

  it("the help counts them", async () => {
    const { out } = await waymark(["--help"]);
    expect(out).toContain("six questions, then a pattern");
    expect(out).toContain("one is answered, five are asked");
    expect(out).toContain("what the talk says of the four");
    expect(out).toContain("\nSix questions, one minute:");
  });

  it("ballots hold all answers, and are counted", async () => {
    const { ballot: code } = await json("ballot", ...FLAGS);
    expect((await json(code)).answers).toEqual(ANSWERS);
    const { ballot: other } = await json("ballot", ...FLAGS, "--money", "all");
    const tally = await json("tally", code, other);
    expect(tally.ballots).toBe(2);
    expect(tally.spread.map(({ question }: { question: string }) => question)).toEqual(
      questions.map(({ id }) => id),
    );
  });

  it("a ballot from before says that the questions were others", async () => {
    const { code, err } = await waymark([codeOf()]);
    expect(code).toBe(2);
    expect(err).toMatch(/questions/);
  });

  it("its decision goes on record, and into drafts that can be checked", async () => {
    const { file } = await json("record", ...FLAGS, "--out", folder, "--date", "2026-11-23");
    const record = readFileSync(file, "utf8");
    expect(record).toContain("The purse was opened for something else");
    expect(
      (await json("revisit", file, ...FLAGS, "--money", "all", "--date", "2026-12-23", "--no-input")).from,
    ).toBe("save-first");
    await json("draft", ...FLAGS, "--out", folder);
    expect(readdirSync(folder)).toContain("STRATEGY.md");
    const { out } = await waymark(["check", join(folder, "STRATEGY.md")]);
    expect(out).toContain("What it costs");
  });
});

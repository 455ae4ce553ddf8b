import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/content/catalogue.ts";
import { roomView } from "../../src/screens/room-view.tsx";
import { layOutWizard } from "../../src/screens/wizard-view.tsx";
import {
  atMap,
  atResult,
  atReview,
  atWhatIf,
  initialState,
  patternsState,
  resumeState,
} from "../../src/wizard/state.ts";
import { drawn } from "../helpers/draw.tsx";
import { SCREENS } from "../helpers/room.ts";

const answers = {
  urgency: "pressing",
  horizon: "6-to-12-months",
  "team-span": "a-few-teams",
  conviction: "mixed",
  "walk-away": "no",
};
const started = initialState(catalogue);
const done = { ...started, answers };
const pulled = {
  ...started,
  answers: { ...answers, urgency: "on-fire", horizon: "over-a-year", "team-span": "many-teams" },
};
const READ_ONLY =
  "“docs/decisions” cannot be written to: it is in a folder that is read-only. Give another folder with --dir.";
const LONG_NAME = "docs/decisions/0001-move-everything-of-ours-onto-the-new-platform-and-be-done.md";
const room = (name: string) => {
  const state = SCREENS[name];
  if (!state) throw new Error(`there is no screen ${name}`);
  return state;
};

/** What each screen must show at every size: what it is about, what is chosen, and the key to go on. */
const CASES = [
  { name: "question", state: started, words: ["How urgent is the", "❯ 1", "On fire", "enter next"] },
  { name: "review", state: atReview(done), words: ["❯ Show the result", "enter next"] },
  {
    name: "resume",
    state: resumeState(catalogue, { asked: ["urgency"], answers: {} }, 0),
    words: ["❯ 1 Continue", "2 Start over", "enter next"],
  },
  {
    name: "result",
    state: atResult(done),
    words: ["◆ Big Vision with", "leaning", "START WITH", "1 Result]", "? help"],
  },
  {
    name: "result that pulls two ways",
    state: atResult(pulled),
    words: ["◆ Big Vision with", "leaning", "START WITH", "1 Result]", "? help"],
  },
  {
    name: "result that could not be written down",
    state: { ...atResult(pulled), saving: { step: "failed", reason: READ_ONLY } as const },
    words: ["◆ Big Vision with", "leaning", "Nothing was written.", "START WITH", "1 Result]", "? help"],
  },
  {
    name: "result that was written down",
    state: { ...atResult(done), saving: { step: "written", file: LONG_NAME } as const },
    words: ["◆ Big Vision with", "leaning", "Wrote “docs", "START WITH", "1 Result]", "? help"],
  },
  {
    name: "result that could not be copied",
    state: { ...atResult(done), copy: "unable" as const },
    words: ["◆ Big Vision with", "leaning", "Nothing can be", "START WITH", "1 Result]", "? help"],
  },
  { name: "what-if", state: atWhatIf(done), words: ["◆ Big Vision with", "❯ Urgency", "‹ Pressing ›"] },
  { name: "map", state: atMap(done, 1, 0), words: ["Horizon", "[◆", "◆ Big Vision"] },
  {
    name: "patterns",
    state: patternsState(catalogue),
    words: ["1 Big Vision]", "Big Vision with", "? help"],
  },
  { name: "help", state: { ...started, help: 0 }, words: ["How urgent is the", "esc close"] },
];

const ROOM_CASES = [
  { name: "nobody has voted", words: ["Nobody has voted", "n next person"] },
  { name: "gathering", words: ["3 ballots so far", "❯ ✓ Ada", "n next person"] },
  { name: "a name is asked for", words: ["Who votes next?", "❯ Cy_", "enter go on"] },
  { name: "handed over", words: ["Cy, it is your turn", "enter start"] },
  { name: "handed back", words: ["Thank you, Cy", "enter go on"] },
  { name: "asked whether to reveal", words: ["Reveal 3 ballots?", "Y reveal"] },
  { name: "revealed", words: ["■ The Grand", "[Talk about]", "c confirm"] },
  { name: "a topic", words: ["How urgent is the", "5:00"] },
  { name: "voting again", words: ["How urgent is the", "❯ ✓ Ada", "enter hand over"] },
  { name: "confirming", words: ["Is this what the", "■ The Grand", "enter confirm"] },
];

const SIZES = [
  [20, 10],
  [40, 12],
  [80, 24],
  [120, 40],
  [200, 60],
] as const;

describe.each(SIZES)("at %ix%i", (columns, rows) => {
  const size = { columns, rows, ascii: false };
  const check = (shown: readonly string[], words: readonly string[]) => {
    const text = shown.join(" ").replaceAll(/\s+/g, " ");
    for (const each of words) expect(text).toContain(each);
    expect(shown.length).toBeLessThan(rows);
    for (const row of shown) expect(stringWidth(row)).toBeLessThanOrEqual(columns);
  };

  it.each(CASES)("the screen $name has $words", ({ state, words }) => {
    check(drawn(layOutWizard(state, size), size), words);
  });

  it.each(ROOM_CASES)("the room's screen “$name” has $words", ({ name, words }) => {
    check(drawn(roomView.layOut(room(name), size), size), words);
  });

  it.each(CASES.filter(({ name }) => name !== "help"))("the help is hinted: $name", ({ state }) => {
    expect(drawn(layOutWizard(state, size), size).join("\n")).toContain("? help");
  });

  // Where a name is typed, a question mark is a character like any other.
  it.each(ROOM_CASES.filter(({ name }) => name !== "a name is asked for"))(
    "the help of a room is hinted: $name",
    ({ name }) => {
      expect(drawn(roomView.layOut(room(name), size), size).join("\n")).toContain("? help");
    },
  );

  it.each(ROOM_CASES)("scrolling in a room is hinted exactly where there is more: $name", ({ name }) => {
    const layout = roomView.layOut(room(name), size);
    const shown = drawn(layout, size).join("\n");
    if (layout.area.limit === 0) expect(shown).not.toMatch(/scroll|[↑↓] \d+ more/);
    else expect(shown).toContain(`↓ ${layout.area.limit} more`);
  });

  it.each(ROOM_CASES.filter(({ name }) => columns >= 100 && ["revealed", "a topic"].includes(name)))(
    "what is talked about is beside the answers: $name",
    ({ name }) => {
      const shown = drawn(roomView.layOut(room(name), size), size);
      expect(
        shown.some((row) => /(Voted: Ada|0 of 3 ballots).* {3,}(You differ|1 Hear first)/.test(row)),
      ).toBe(true);
    },
  );

  it.each(CASES)("the hint of more is true: $name", ({ state }) => {
    const layout = layOutWizard(state, size);
    const shown = drawn(layout, size).join("\n");
    const { limit } = layout.area;
    if (limit === 0) expect(shown).not.toMatch(/[↑↓] \d+ more/);
    else expect(shown).toContain(`↓ ${limit} more`);
  });
});

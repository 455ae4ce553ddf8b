import { describe, expect, it } from "vitest";
import type { RoomAction } from "../../src/room/actions.ts";
import { type RoomState, roomResumeState, TIMER } from "../../src/room/state.ts";
import { roomTransition } from "../../src/room/transition.ts";
import { keymap, type Mode } from "../../src/screens/keymap.ts";
import { type RoomMode, roomKeymap } from "../../src/screens/room/keys.ts";
import { actionFor, type Binding, isSuspend } from "../../src/ui/bindings.ts";
import {
  atMap,
  atQuestion,
  atResult,
  atReview,
  atWhatIf,
  initialState,
  patternsState,
  resumeState,
  type WizardState,
} from "../../src/wizard/state.ts";
import { transition } from "../../src/wizard/transition.ts";
import { number, THREE, text, vote, walked } from "../helpers/room.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

/** Keys with blanks between them, and what each of them makes of the state; "same" for the very same state. */
type Effects = Readonly<Record<string, object | "same" | "stops the process">>;
type Case<State> = Readonly<{ state: State; effects: Effects }>;

const area = () => ({ limit: 30, page: 10 });

const ALWAYS: Effects = {
  "ctrl+c": { screen: "left", how: "interrupted" },
  "ctrl+z": "stops the process",
};
const HELP: Effects = { ...ALWAYS, "?": { help: 0 } };
/** From line 15 of 30, of which ten are visible. */
const SCROLL: Effects = {
  "up k": { scroll: 14 },
  "down j": { scroll: 16 },
  pageup: { scroll: 6 },
  "pagedown space": { scroll: 24 },
  "home g": { scroll: 0 },
  "end G": { scroll: 30 },
};
const BACK = "left esc b backspace delete shift+tab";

const burning = { urgency: "on-fire", horizon: "3-to-6-months" };
const all = { ...burning, "team-span": "one-team", conviction: "low", "walk-away": "no" };
const done = { ...initialState(catalogue), answers: all };
const exploring = { answers: all };

const resume = resumeState(catalogue, { asked: ["urgency"], answers: {} }, 0);

const WIZARD: Readonly<Record<Mode, Case<WizardState> | readonly Case<WizardState>[]>> = {
  resume: [
    {
      state: { ...resume, cursor: 1 },
      effects: {
        ...HELP,
        enter: { screen: "question", index: 0, asked: catalogue.questions.map(({ id }) => id) },
        "up k ctrl+p": { cursor: 0 },
        "down j ctrl+n": { cursor: 0 },
        "home g": { cursor: 0 },
        "1": { cursor: 0 },
      },
    },
    { state: resume, effects: { "end G": { cursor: 1 }, "2": { cursor: 1 } } },
  ],
  question: [
    {
      state: { ...atQuestion({ ...done, answers: burning }, 1, false), cursor: 2 },
      effects: {
        ...HELP,
        "enter space": { index: 2, answers: { urgency: "on-fire", horizon: "6-to-12-months" } },
        "up k ctrl+p": { cursor: 1 },
        "down j ctrl+n": { cursor: 3 },
        "home g": { cursor: 0 },
        "end G u": { cursor: 4 },
        "1": { cursor: 0 },
        "2": { cursor: 1 },
        "4": { cursor: 3 },
        "5 6 7 8 9": "same",
        [BACK]: { screen: "question", index: 0, cursor: 2 },
        "right l tab": { index: 2, answers: burning },
        r: { screen: "result", answers: { ...burning, conviction: "unsure" } },
      },
    },
    { state: atQuestion({ ...done, answers: burning }, 1, false), effects: { "3": { cursor: 2 } } },
  ],
  review: {
    state: { ...atReview({ ...done, purpose: "ballot" }), cursor: 2 },
    effects: {
      ...HELP,
      enter: { screen: "question", index: 2, changing: true },
      "up k ctrl+p": { cursor: 1 },
      "down j ctrl+n": { cursor: 3 },
      "home g": { cursor: 0 },
      "end G": { cursor: 5 },
      ...Object.fromEntries(
        catalogue.questions.map((_, index) => [index + 1, { screen: "question", index, changing: true }]),
      ),
      "6 7 8 9": "same",
      [BACK]: { screen: "question", index: 4, changing: false },
      "right l tab": { screen: "left", how: "finished" },
      y: { screen: "left", how: "copying" },
    },
  },
  result: {
    state: { ...atResult(done), section: 2, scroll: 15 },
    effects: {
      ...HELP,
      ...SCROLL,
      "left h shift+tab": { section: 1, scroll: 0 },
      "right l tab": { section: 3, scroll: 0 },
      "1": { section: 0 },
      "2": { section: 1 },
      "3": { section: 2, scroll: 0 },
      "4": { section: 3 },
      "5": { section: 4 },
      "6": { section: 5 },
      w: { screen: "what-if", trial: all, cursor: 0 },
      m: { screen: "map", x: 1, y: 0 },
      "e esc b backspace delete": { screen: "review" },
      s: { screen: "left", how: "recording" },
      y: { screen: "result", copy: "asked" },
      q: { screen: "left", how: "finished" },
    },
  },
  "what-if": {
    state: { ...atWhatIf(done), cursor: 1, trial: { ...all, conviction: "strong" } },
    effects: {
      ...HELP,
      "up k": { ...exploring, cursor: 0 },
      "down j": { ...exploring, cursor: 2 },
      "home g": { ...exploring, cursor: 0 },
      "end G": { ...exploring, cursor: 4 },
      "left h": { ...exploring, cursor: 1, trial: { horizon: "under-3-months", conviction: "strong" } },
      "right l space": { ...exploring, cursor: 1, trial: { horizon: "6-to-12-months" } },
      "1": { trial: { horizon: "under-3-months" } },
      "2": "same",
      "3": { trial: { horizon: "6-to-12-months" } },
      "4": { trial: { horizon: "over-a-year" } },
      "5 6 7 8 9": "same",
      u: { ...exploring, trial: { horizon: "unsure" } },
      m: { screen: "map", tried: { trial: { conviction: "strong" } } },
      enter: { screen: "result", answers: { ...all, conviction: "strong" } },
      r: { screen: "what-if", trial: all },
      "esc b w backspace delete": { screen: "result", ...exploring },
      q: { screen: "left", how: "finished", ...exploring },
    },
  },
  map: {
    // Horizon along the columns, urgency down the rows; the most urgent first; one's own cell is column 1 of row 0.
    state: { ...atMap(done, 1, 0), cell: { column: 2, row: 1 } },
    effects: {
      ...HELP,
      "up k": { cell: { column: 2, row: 0 } },
      "down j": { cell: { column: 2, row: 2 } },
      "left h": { cell: { column: 1, row: 1 } },
      "right l": { cell: { column: 3, row: 1 } },
      "home g": { cell: { column: 0, row: 1 } },
      "end G": { cell: { column: 3, row: 1 } },
      tab: { x: 2, y: 0 },
      "shift+tab": { x: 4, y: 3 },
      enter: { screen: "result", answers: { ...all, urgency: "pressing", horizon: "6-to-12-months" } },
      r: { screen: "map", cell: { column: 1, row: 0 } },
      w: { screen: "what-if", ...exploring },
      "esc b m backspace delete": { screen: "result", ...exploring },
      q: { screen: "left", how: "finished", ...exploring },
    },
  },
  patterns: {
    state: { ...patternsState(catalogue), section: 1, scroll: 15 },
    effects: {
      ...HELP,
      ...SCROLL,
      "left h shift+tab": { section: 0, scroll: 0 },
      "right l tab": { section: 2, scroll: 0 },
      "1": { section: 0 },
      "2": { section: 1, scroll: 0 },
      "3": { section: 2 },
      "4": { section: 3 },
      "5 6 7 8 9": "same",
      "q esc": { screen: "left", how: "finished" },
    },
  },
  help: {
    state: { ...atResult(done), section: 2, help: 15 },
    effects: {
      ...ALWAYS,
      ...Object.fromEntries(
        Object.entries(SCROLL).map(([keys, effect]) => [
          keys,
          { help: (effect as { scroll: number }).scroll },
        ]),
      ),
      [`? q enter ${BACK}`]: { screen: "result", section: 2, help: undefined },
    },
  },
};

const revealed = walked(THREE, "reveal");
const topic = { ...walked(revealed, number(2)), scroll: 15 } as RoomState;
const entry = walked(THREE, "person", text("Cy"));
const roomBack = "esc b backspace delete";

const FOUR = walked(THREE, ...vote("Cy"));
const offered = roomResumeState(catalogue, { ballots: THREE.ballots, before: undefined }, 0);

const ROOM: Readonly<Record<RoomMode, Case<RoomState> | readonly Case<RoomState>[]>> = {
  resume: [
    {
      state: { ...offered, cursor: 1 },
      effects: {
        ...HELP,
        enter: { screen: "gathering", ballots: [] },
        "up k ctrl+p": { cursor: 0 },
        "down j ctrl+n": { cursor: 0 },
        "home g": { cursor: 0 },
        "1": { cursor: 0 },
      },
    },
    { state: offered, effects: { "end G": { cursor: 1 }, "2": { cursor: 1 } } },
  ],
  gathering: {
    state: { ...walked(FOUR, { type: "first" }, { type: "remove" }), cursor: 1 } as RoomState,
    effects: {
      ...HELP,
      "up k ctrl+p home g": { cursor: 0 },
      "down j ctrl+n end G": { cursor: 2 },
      n: { screen: "entry", what: "name" },
      c: { screen: "entry", what: "code" },
      d: { screen: "gathering", ballots: { length: 2 } },
      u: { screen: "gathering", ballots: FOUR.ballots },
      r: { screen: "ask-reveal" },
    },
  },
  entry: {
    state: entry,
    effects: {
      ...ALWAYS,
      enter: { screen: "hand-over", name: "Cy" },
      "backspace delete": { screen: "entry", text: "C" },
      esc: { screen: "gathering" },
    },
  },
  "hand-over": {
    state: walked(entry, "choose"),
    effects: {
      ...HELP,
      enter: { screen: "voting" },
      [roomBack]: { screen: "gathering", ballots: THREE.ballots },
    },
  },
  "hand-back": {
    state: { ...walked(entry, "choose"), screen: "hand-back", again: false } as RoomState,
    effects: { ...HELP, enter: { screen: "gathering" } },
  },
  "ask-reveal": {
    state: walked(THREE, "ask-reveal"),
    effects: {
      ...HELP,
      Y: { screen: "revealed", before: THREE.ballots },
      y: { screen: "ask-reveal", notice: { kind: "small-y" } },
      [`enter n ${roomBack}`]: { screen: "gathering", before: undefined },
    },
  },
  revealed: {
    state: { ...revealed, section: 1, scroll: 15 } as RoomState,
    effects: {
      ...HELP,
      ...SCROLL,
      "left h shift+tab": { section: 0, scroll: 0 },
      "right l tab": { section: 2, scroll: 0 },
      ...Object.fromEntries(
        catalogue.questions.map((_, question) => [question + 1, { screen: "topic", question }]),
      ),
      "6 7 8 9": "same",
      c: { screen: "confirm" },
      [roomBack]: { screen: "gathering", before: THREE.ballots },
    },
  },
  topic: {
    state: topic,
    effects: {
      ...HELP,
      ...SCROLL,
      "left h shift+tab": { screen: "topic", question: 0 },
      "right l tab": { screen: "topic", question: 2 },
      v: { screen: "re-vote", question: 1 },
      t: { timer: { left: TIMER.left, running: false } },
      "+ =": { timer: { left: TIMER.left + 60, running: true } },
      [roomBack]: { screen: "revealed" },
    },
  },
  "re-vote": {
    state: { ...walked(topic, "re-vote"), cursor: 1 } as RoomState,
    effects: {
      ...HELP,
      "up k ctrl+p home g": { cursor: 0 },
      "down j ctrl+n end G": { cursor: 2 },
      enter: { screen: "hand-over", name: "Bob", question: 1 },
      [roomBack]: { screen: "topic", question: 1 },
    },
  },
  confirm: {
    state: walked(revealed, "confirm"),
    effects: { ...HELP, enter: { screen: "left", how: "finished" }, [roomBack]: { screen: "revealed" } },
  },
};

const named = (name: string): string => (name === "space" ? " " : name);
const keysIn = (effects: Effects): readonly string[] =>
  Object.keys(effects).flatMap((keys) => keys.split(" ").map(named));

/** Everything about the keys of one mode, in whichever of both kinds of session. */
function holds<State extends object, Action>(
  mode: string,
  bindings: readonly Binding<Action>[],
  given: Case<State> | readonly Case<State>[],
  change: (state: State, action: Action) => State,
): void {
  const cases = [given].flat() as readonly Case<State>[];
  it(`tells what every key does: ${mode}`, () => {
    expect(cases.flatMap(({ effects }) => keysIn(effects)).toSorted()).toEqual(
      bindings.flatMap(({ keys }) => keys).toSorted(),
    );
  });

  const each = cases.flatMap(({ state, effects }) =>
    Object.entries(effects).flatMap(([keys, effect]) =>
      keys.split(" ").map((name) => ({ name, state, effect })),
    ),
  );
  it.each(each)(`${mode}: $name`, ({ name, state, effect }) => {
    // An effect that is there before the key would be there without it.
    if (typeof effect === "object") expect(state).not.toMatchObject(effect);
    const action = actionFor(bindings, named(name), area);
    if (action === undefined) throw new Error(`${name} has no meaning`);
    if (isSuspend(action)) return expect(effect).toBe("stops the process");
    const after = change(state, action);
    if (effect === "same") expect(after).toBe(state);
    else expect(after).toMatchObject(effect as object);
  });
}

describe("a key", () => {
  for (const mode of Object.keys(WIZARD) as Mode[]) holds(mode, keymap[mode], WIZARD[mode], transition);
});

describe("a key in a room", () => {
  const { effects } = WIZARD.help as Case<WizardState>;
  const [, closes = {}] = Object.entries(effects).find(([keys]) => keys.startsWith("?")) ?? [];
  const helpInRoom: Case<RoomState> = {
    state: { ...revealed, help: 15 },
    effects: Object.fromEntries(
      Object.entries(effects).map(([keys, effect]) => [
        keys,
        effect === closes ? { screen: "revealed", help: undefined } : effect,
      ]),
    ),
  };
  holds("help", keymap.help as readonly Binding<RoomAction>[], helpInRoom, roomTransition);
  for (const mode of Object.keys(ROOM) as (keyof typeof ROOM)[])
    holds(mode, roomKeymap[mode], ROOM[mode], roomTransition);
});

/** What the sentence about a key must say, by what the key does. */
const SAYS: Readonly<Record<string, RegExp>> = {
  first: /^first/,
  last: /^last/,
  number: /number|that (row|option)/,
  unsure: /not sure/,
  choose: /^(answer with|go on|continue|keep these|start answering|hand the machine|the group confirms)/,
  back: /^(back|more ballots|done)/,
  forward: /^go on/,
  finish: /^show the result now/,
  "what-if": /^what if/,
  map: /map/,
  reset: /^reset/,
  record: /^write a decision record/,
  copy: /copy/,
  quit: /^quit/,
  help: /^(help|close the help)/,
  interrupt: /^stop at once$/,
  person: /^the next person votes/,
  code: /^type a ballot code/,
  remove: /^take the ballot .* out/,
  "put-back": /^put the ballot back/,
  "ask-reveal": /^ask whether to reveal/,
  reveal: /^reveal/,
  erase: /^erase the last/,
  confirm: /^confirm/,
  "re-vote": /^vote again/,
  timer: /^stop the timer, or let it run/,
  longer: /^one minute more/,
};
const BACKWARDS =
  /^(previous|row above|column to the left|the answer before|the question before|the two questions before)|^scroll up|^to the top/;
const FORWARDS = /^(next|row below|column to the right|the next|two other)|^scroll down|^to the end/;

describe("the sentence about a key", () => {
  const bindings = [...Object.values(keymap), ...Object.values(roomKeymap)].flat() as readonly Binding<{
    type: string;
    by?: number;
  }>[];

  it.each(bindings.map(({ keys, does, act }) => ({ does, action: act(keys[0] ?? "", area) })))(
    "says what it does: $does",
    ({ does, action }) => {
      if (isSuspend(action)) expect(does).toMatch(/^suspend/);
      else if ("by" in action && action.by !== undefined)
        expect(does).toMatch(action.by < 0 ? BACKWARDS : FORWARDS);
      else expect(does).toMatch(SAYS[action.type] ?? /there is no such action/);
    },
  );
});

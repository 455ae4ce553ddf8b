import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { savedStart } from "../../src/cli/sessions/draft-keeper.ts";
import type { Answers } from "../../src/domain/answers.ts";
import type { WizardAction } from "../../src/wizard/actions.ts";
import { createWizardStore } from "../../src/wizard/store.ts";
import { fakeIo } from "../helpers/fake-io.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

let state: string;
beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), "waymark-keeper-"));
});
afterEach(() => rmSync(state, { recursive: true, force: true }));

const MINUTES = 60_000;
const choose: WizardAction = { type: "choose" };
const files = () => readdirSync(join(state, "waymark"));

/** A session of one process at one time, on the drafts that others have left. */
function session(pid: number, minute: number, given: Answers = {}) {
  const io = fakeIo({ env: { XDG_STATE_HOME: state }, pid, now: () => minute * MINUTES });
  const start = savedStart(catalogue, given, io);
  const store = createWizardStore(start.initial);
  store.subscribe(start.onChange);
  return {
    store,
    does: (...actions: WizardAction[]) => actions.forEach(store.dispatch),
    notes: io.stderr.text,
  };
}

describe("an interrupted session", () => {
  it("is offered at the next start, with its place and age, and goes on with its answers", () => {
    session(1, 0).does(choose, choose, choose, { type: "interrupt" });
    const next = session(2, 3);
    expect(next.store.getState()).toMatchObject({ screen: "resume", age: 3 * MINUTES });
    next.does(choose);
    expect(next.store.getState()).toMatchObject({
      screen: "question",
      index: 3,
      answers: { urgency: "calm", horizon: "under-3-months", "team-span": "one-team" },
    });
    expect(files()).toEqual(["draft-2.json"]);
  });

  it("is kept after each answer, not only at the end", () => {
    session(1, 0).does(choose);
    expect(session(2, 1).store.getState()).toMatchObject({ earlier: { answers: { urgency: "calm" } } });
  });

  it("keeps what flags had answered from being asked again", () => {
    session(1, 0, { horizon: "unsure" }).does(choose, { type: "interrupt" });
    const next = session(2, 1);
    next.does(choose);
    expect(next.store.getState()).toMatchObject({
      screen: "question",
      index: 2,
      asked: ["urgency", "team-span", "conviction", "walk-away"],
    });
  });

  it("goes on at the review when all was answered", () => {
    session(1, 0).does(choose, choose, choose, choose, choose);
    const next = session(2, 1);
    next.does(choose);
    expect(next.store.getState().screen).toBe("review");
  });

  it("is kept while its result is put on record, until it is finished", () => {
    const { does } = session(1, 0);
    does(choose, choose, choose, choose, choose, choose, { type: "record" });
    expect(files()).toEqual(["draft-1.json"]);
    const finished = session(2, 1);
    finished.does(choose, choose, { type: "quit" });
    expect(files()).toEqual([]);
  });

  it("is forgotten by starting again", () => {
    session(1, 0).does(choose);
    const next = session(2, 1);
    next.does({ type: "number", number: 2 }, choose);
    expect(next.store.getState()).toMatchObject({ screen: "question", index: 0, answers: {} });
    expect(files()).toEqual([]);
  });

  it("is still there when the offer itself is interrupted", () => {
    session(1, 0).does(choose);
    session(2, 1).does({ type: "interrupt" });
    expect(session(3, 2).store.getState().screen).toBe("resume");
  });

  it("is not offered to somebody who gives answers already", () => {
    session(1, 0).does(choose);
    expect(session(2, 1, { urgency: "on-fire" }).store.getState().screen).toBe("question");
  });

  it("is done with when the command that it printed is finished, and only then", () => {
    session(1, 0).does(choose, { type: "interrupt" });
    const other = session(2, 1, { urgency: "on-fire" });
    other.does(choose, choose, choose, choose, choose, { type: "quit" });
    expect(files()).toEqual(["draft-1.json"]);
    const same = session(3, 2, { urgency: "calm" });
    same.does(choose, choose, choose, choose, choose, { type: "quit" });
    expect(files()).toEqual([]);
  });

  it("takes older ones with it when it is started again", () => {
    session(1, 0).does(choose);
    session(2, 1, { horizon: "unsure" }).does(choose);
    expect(files()).toHaveLength(2);
    session(3, 2).does({ type: "number", number: 2 }, choose);
    expect(files()).toEqual([]);
  });
});

describe("a session", () => {
  it("that is finished leaves nothing", () => {
    session(1, 0).does(choose, choose, choose, choose, choose, choose, { type: "quit" });
    expect(files()).toEqual([]);
  });

  it("without an answer leaves nothing", () => {
    session(1, 0).does({ type: "move", by: 1 }, { type: "interrupt" });
    expect(session(2, 1).store.getState().screen).toBe("question");
  });

  it("that is not to be saved starts at the first question and writes nothing", () => {
    session(1, 0).does(choose);
    const io = fakeIo({ env: { XDG_STATE_HOME: state }, pid: 2 });
    const { initial, onChange } = savedStart(catalogue, {}, io, false);
    expect(initial).toMatchObject({ screen: "question", index: 0 });
    const store = createWizardStore(initial);
    store.subscribe(onChange);
    store.dispatch(choose);
    expect(io.stderr.text).toBe("");
    expect(files()).toEqual(["draft-1.json"]);
  });

  it("names a draft that it refuses, with control characters made visible", () => {
    session(1, 0).does(choose);
    writeFileSync(join(state, "waymark", "draft-1.json"), "{");
    const { notes, store } = session(2, 1);
    expect(notes).toBe(
      `note: the draft “${join(state, "waymark", "draft-1.json")}” is not used: it is damaged; delete it if you do not need it\n`,
    );
    expect(store.getState().screen).toBe("question");
  });
});

import { describe, expect, it, vi } from "vitest";
import type { Saving } from "../../src/domain/saving.ts";
import type { WizardAction } from "../../src/wizard/actions.ts";
import type { Recorder } from "../../src/wizard/recorder.ts";
import { initialState, resultState } from "../../src/wizard/state.ts";
import { createWizardStore } from "../../src/wizard/store.ts";
import { transition } from "../../src/wizard/transition.ts";
import { CALM_ANSWERS } from "../helpers/ballots.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const FILE = "docs/decisions/0001-x.md";
const asking: Saving = { step: "asking", file: FILE };
const written: Saving = { step: "written", file: FILE };
const failed: Saving = { step: "failed", reason: "The disk is full." };

/** A session at its result, whose recorder answers when it is told to. */
function atResult() {
  const waiting: ((saving: Saving) => void)[] = [];
  const answer = () => new Promise<Saving>((resolve) => waiting.push(resolve));
  const recorder = { name: vi.fn<Recorder["name"]>(answer), write: vi.fn<Recorder["write"]>(answer) };
  const store = createWizardStore(resultState(catalogue, CALM_ANSWERS), recorder);
  const saving = () => {
    const state = store.getState();
    return state.screen === "result" ? state.saving : undefined;
  };
  const act = (type: "record" | "choose" | "back" | "interrupt" | "quit") => store.dispatch({ type });
  const tell = async (outcome: Saving) => {
    waiting.shift()?.(outcome);
    await Promise.resolve();
  };
  return { store, recorder, saving, act, tell };
}

describe("a result on its way into a record", () => {
  it("is named and asked about before it is written, and stays on the screen", async () => {
    const { recorder, saving, act, tell } = atResult();
    act("record");
    expect(saving()).toEqual({ step: "naming" });
    await tell(asking);
    expect(saving()).toEqual(asking);
    expect(recorder.write).not.toHaveBeenCalled();
    act("choose");
    expect(saving()).toEqual({ step: "writing", file: FILE });
    expect(recorder.write).toHaveBeenCalledExactlyOnceWith(CALM_ANSWERS, FILE);
    await tell(written);
    expect(saving()).toEqual(written);
    expect(recorder.name).toHaveBeenCalledExactlyOnceWith(CALM_ANSWERS);
  });

  it("is not written where somebody says no", async () => {
    const { recorder, saving, act, tell } = atResult();
    act("record");
    await tell(asking);
    act("back");
    expect(saving()).toBeUndefined();
    expect(recorder.write).not.toHaveBeenCalled();
  });

  it("that could not be written says why, loses nothing, and can be tried again", async () => {
    const { store, recorder, saving, act, tell } = atResult();
    act("record");
    await tell(asking);
    act("choose");
    await tell(failed);
    expect(saving()).toEqual(failed);
    expect(store.getState().answers).toBe(CALM_ANSWERS);
    act("record");
    await tell(asking);
    act("choose");
    await tell(written);
    expect(saving()).toEqual(written);
    expect(recorder.write).toHaveBeenCalledTimes(2);
  });

  it("holds up everything but Ctrl-C while a file is named and written", async () => {
    const { store, act, tell } = atResult();
    act("record");
    for (const type of ["quit", "back", "choose", "record", "what-if", "map"] as const) {
      const before = store.getState();
      store.dispatch({ type });
      expect(store.getState()).toBe(before);
    }
    await tell(asking);
    act("choose");
    act("interrupt");
    expect(store.getState()).toMatchObject({ screen: "left", how: "interrupted" });
    await tell(written);
    expect(store.getState()).toMatchObject({ screen: "left", how: "interrupted" });
  });

  it("is not heard of where nobody has asked", () => {
    const state = resultState(catalogue, CALM_ANSWERS);
    expect(transition(state, { type: "saving", saving: written })).toBe(state);
  });

  it("is not offered where a document follows from the answers anyway", () => {
    const choose: WizardAction = { type: "choose" };
    const result = transition(initialState(catalogue, CALM_ANSWERS, "document"), choose);
    expect(result.screen).toBe("result");
    expect(transition(result, { type: "record" })).toBe(result);
  });
});

import { createStore, type StoreApi } from "zustand/vanilla";
import { codesOf } from "../domain/codes.ts";
import type { WizardAction } from "./actions.ts";
import type { WizardState } from "./state.ts";
import { transition } from "./transition.ts";

/** The one home of a session's state. Made per run by the command, never at import. */
export type SessionStore<State, Action> = Readonly<
  Pick<StoreApi<State>, "getState" | "getInitialState" | "subscribe">
> & {
  readonly dispatch: (action: Action) => void;
};

/** A store whose state changes only by a pure transition. */
export function createSessionStore<State, Action>(
  initial: State,
  transition: (state: State, action: Action) => State,
): SessionStore<State, Action> {
  const { getState, getInitialState, setState, subscribe } = createStore(() => initial);
  return {
    getState,
    getInitialState,
    subscribe,
    dispatch: (action) => setState((state) => transition(state, action), true),
  };
}

export type WizardStore = SessionStore<WizardState, WizardAction>;

/**
 * @param copy sends a code to the clipboard, where there is a way to it; without it a copy that is asked for is never made
 * @returns whether it was sent
 */
export function createWizardStore(initial: WizardState, copy?: (code: string) => boolean): WizardStore {
  const store = createSessionStore(initial, transition);
  const dispatch: WizardStore["dispatch"] = (action) => {
    store.dispatch(action);
    const state = store.getState();
    if (copy && state.screen === "result" && state.copy === "asked")
      store.dispatch({ type: "copied", sent: copy(codeOf(state)) });
  };
  return { ...store, dispatch };
}

/** The code of a session's answers; empty while one is open. */
export const codeOf = ({ catalogue, answers }: WizardState): string =>
  codesOf(catalogue).encode(answers) ?? "";

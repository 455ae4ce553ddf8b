import { createStore, type StoreApi } from "zustand/vanilla";
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

export const createWizardStore = (initial: WizardState): WizardStore =>
  createSessionStore(initial, transition);

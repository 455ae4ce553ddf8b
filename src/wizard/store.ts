import { createStore, type StoreApi } from "zustand/vanilla";
import type { WizardState } from "./state.ts";
import { transition, type WizardAction } from "./transition.ts";

/** The one home of a session's state. Made per run by the command, never at import. */
export type WizardStore = Readonly<
  Pick<StoreApi<WizardState>, "getState" | "getInitialState" | "subscribe">
> & {
  readonly dispatch: (action: WizardAction) => void;
};

export function createWizardStore(initial: WizardState): WizardStore {
  const { getState, getInitialState, setState, subscribe } = createStore(() => initial);
  return {
    getState,
    getInitialState,
    subscribe,
    dispatch: (action) => setState((state) => transition(state, action), true),
  };
}

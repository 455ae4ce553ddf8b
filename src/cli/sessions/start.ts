import type { WizardState } from "../../wizard/state.ts";

/** Where a session starts, and what it tells of each of its changes. */
export type Start = Readonly<{
  initial: WizardState;
  onChange: (state: WizardState, before: WizardState) => void;
  /** Drafts that are refused and left alone, with the reason. */
  notes: readonly string[];
}>;

/** A session that leaves nothing behind. */
export const unsavedStart = (initial: WizardState): Start => ({
  initial,
  onChange: () => {},
  notes: [],
});

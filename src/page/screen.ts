import type { WizardAction } from "../wizard/actions.ts";
import type { WizardState } from "../wizard/state.ts";
import type { Voter } from "./voter.ts";

/** What every screen of the page gets. */
export type ScreenProps<State extends WizardState = WizardState> = Readonly<{
  state: State;
  /** Does one action after the other. */
  act: (...actions: readonly WizardAction[]) => void;
  voter: Voter;
  /** Goes on with another session, and with the same voter. */
  restart: (state: WizardState) => void;
}>;

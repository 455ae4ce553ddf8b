import type { WizardState } from "../wizard/state.ts";
import type { Io } from "./io.ts";
import { wantsAscii } from "./terminal.ts";

// Both front ends are loaded only when they are needed: the screen brings Ink and React with it.

type OnChange = (state: WizardState, before: WizardState) => void;

/** A session on a screen, from a first state on. @returns the state in which it ended */
export async function showOnScreen(initial: WizardState, io: Io, onChange: OnChange): Promise<WizardState> {
  const { showWizard } = await import("../ui/show-wizard.tsx");
  return showWizard(initial, { ...io, ascii: wantsAscii(io), onChange });
}

/** A session line by line, from a first state on. @returns the state in which it ended */
export async function askInPlainWords(
  initial: WizardState,
  io: Io,
  onChange: OnChange,
): Promise<WizardState> {
  const { talkOverTerminal } = await import("../plain/talk-over-terminal.ts");
  return talkOverTerminal(initial, { ...io, onChange });
}

import type { Answers } from "../domain/answers.ts";
import type { Catalogue } from "../domain/catalogue-schema.ts";
import type { WizardState } from "../wizard/state.ts";
import type { Io } from "./io.ts";
import { wantsAscii } from "./terminal.ts";

// Both front ends are loaded only when they are needed: the screen brings Ink and React with it.

/** A session on a screen, from a first state on. @returns the state in which it ended */
export async function showOnScreen(initial: WizardState, io: Io): Promise<WizardState> {
  const { showWizard } = await import("../ui/show-wizard.tsx");
  return showWizard(initial, { ...io, ascii: wantsAscii(io) });
}

/** Asks line by line. @returns the state in which the session ended */
export async function askInPlainWords(catalogue: Catalogue, given: Answers, io: Io): Promise<WizardState> {
  const { talkOverTerminal } = await import("../plain/talk-over-terminal.ts");
  return talkOverTerminal(catalogue, given, io);
}

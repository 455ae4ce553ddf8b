import type { WizardState } from "../wizard/state.ts";
import type { WizardStore } from "../wizard/store.ts";
import { questionHelp, questionPhrases, resultPhrases, resumePhrases, reviewPhrases } from "./phrases.ts";
import { actionsFor } from "./replies.ts";

/**
 * The wizard as a conversation: prints lines, reads lines, and does nothing else to the terminal. Made for screen readers
 * and dumb terminals. Ends with the store in the state `left`; input that ends early counts as an interruption.
 *
 * @param lines what is typed, a line at a time
 * @param say prints one line
 */
export async function converse(
  store: WizardStore,
  lines: AsyncIterable<string>,
  say: (line: string) => void,
): Promise<void> {
  for (const phrase of phrasesFor(store.getState())) say(phrase);
  for await (const line of lines) {
    const before = store.getState();
    const actions = actionsFor(before, line);
    if (actions[0]?.type === "help") {
      for (const phrase of helpFor(before)) say(phrase);
      continue;
    }
    for (const action of actions) store.dispatch(action);
    const after = store.getState();
    if (after.screen === "left") return;
    if (after === before)
      say(actions.length === 0 ? "That is none of the answers here." : "There is nothing to go back to.");
    say("");
    for (const phrase of phrasesFor(after)) say(phrase);
  }
  store.dispatch({ type: "interrupt" });
}

function phrasesFor(state: WizardState): readonly string[] {
  switch (state.screen) {
    case "resume":
      return resumePhrases(state);
    case "question":
      return questionPhrases(state);
    case "review":
      return reviewPhrases(state);
    case "result":
      return resultPhrases(state);
    case "patterns":
    case "left":
      return [];
  }
}

const helpFor = (state: WizardState): readonly string[] => [
  ...(state.screen === "question" ? questionHelp(state) : []),
  state.screen === "result"
    ? "Press Enter to finish, or b to change answers."
    : "Type b to go back, q to stop.",
];

import type { WizardState } from "../wizard/state.ts";
import type { WizardStore } from "../wizard/store.ts";
import { mapPhrases, whatIfHelp, whatIfPhrases } from "./exploring-phrases.ts";
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
  // Whoever has heard the result has what they came for.
  const { screen } = store.getState();
  const hasHeard = screen === "result" || screen === "what-if" || screen === "map";
  store.dispatch({ type: hasHeard ? "quit" : "interrupt" });
}

/** What is said of a state. */
export function phrasesFor(state: WizardState): readonly string[] {
  switch (state.screen) {
    case "resume":
      return resumePhrases(state);
    case "question":
      return questionPhrases(state);
    case "review":
      return reviewPhrases(state);
    case "result":
      return resultPhrases(state);
    case "what-if":
      return whatIfPhrases(state);
    case "map":
      return mapPhrases(state);
    case "patterns":
    case "left":
      return [];
  }
}

/** What is said when help is asked for. */
export function helpFor(state: WizardState): readonly string[] {
  switch (state.screen) {
    case "question":
      return [...questionHelp(state), "Type b to go back, q to stop."];
    case "review":
      return [
        `Type the number of an answer to change it; the others stay as they are. Press Enter ${state.purpose === "ballot" ? "to finish the ballot" : "for the result"}.`,
      ];
    case "what-if":
      return whatIfHelp(state);
    case "map":
      return [
        "Each sentence is a row of the map: what is recommended for which answers, the others left as they are.",
      ];
    case "result":
      return [
        "Clear: at most one answer that is one step away leads to another pattern. Lean: more than one, but fewer than half. Close: half or more, or two patterns have as many points.",
        "Press Enter to finish, b to change an answer, w to try other answers without changing yours, m for a map of two questions, s to finish and write a decision record.",
      ];
    default:
      return ["Type 1 to go on with the earlier answers, 2 to start again without them, q to stop."];
  }
}

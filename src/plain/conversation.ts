import { excerpt } from "../render/escape-control.ts";
import { answerLabel } from "../render/words.ts";
import { wizardHelpPhrases, wizardPhrases } from "../screens/phrases.ts";
import { sectionPhrases } from "../screens/result/phrases.ts";
import type { WizardAction } from "../wizard/actions.ts";
import { selectQuestion } from "../wizard/selectors.ts";
import type { WizardState } from "../wizard/state.ts";
import type { WizardStore } from "../wizard/store.ts";
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
  const first = store.getState();
  for (const phrase of [...openingPhrases(first), ...wizardPhrases(first)]) say(phrase);
  for await (const line of lines) {
    const before = store.getState();
    const actions = actionsFor(before, line);
    if (actions[0]?.type === "help") {
      for (const phrase of wizardHelpPhrases(before)) say(phrase);
      continue;
    }
    for (const action of actions) store.dispatch(action);
    const after = store.getState();
    if (after.screen === "left") return;
    for (const phrase of repliesTo(line, before, actions, after)) say(phrase);
  }
  // Whoever has heard the result has what they came for, unless a document was to follow. Before the result, quitting does nothing.
  if (first.purpose === "result") store.dispatch({ type: "quit" });
  store.dispatch({ type: "interrupt" });
}

/** What is said to a line: what it was taken for, and where that has led to. After a typing error, only what can be typed. */
function repliesTo(
  line: string,
  before: WizardState,
  actions: readonly WizardAction[],
  after: WizardState,
): readonly string[] {
  if (after === before)
    return [
      actions[0]?.type === "back" ? "There is nothing to go back to." : notAnAnswer(line),
      ...wizardPhrases(after).slice(-1),
    ];
  if (before.screen === "result" && after.screen === "result") return sectionPhrases(after);
  return [...answeredPhrases(before, actions, after), "", ...wizardPhrases(after)];
}

/** The reply to a line that means nothing, with the line. */
export const notAnAnswer = (line: string): string =>
  `${line.trim() === "" ? "An empty line" : `“${excerpt(line.trim(), 40)}”`} is not an answer here.`;

/** What begins a conversation: what this is, and how it is talked to. Nothing where there is a result to hear at once. */
function openingPhrases({ screen, purpose, asked }: WizardState): readonly string[] {
  if (screen === "result") return [];
  const questions = asked.length === 1 ? "one question" : `${asked.length} questions`;
  // The offer to go on says itself how many are still to be asked.
  const asks = screen === "resume" ? "" : `asks ${questions}, then `;
  const leads = {
    result: "recommends a way to turn your technical vision into reality",
    document: "goes on to the document that rests on them",
    ballot: "gives you your ballot as a code",
  }[purpose];
  return [`waymark ${asks}${leads}. Type an answer and press Enter; ? for help at any time.`, ""];
}

/** Repeats each answer that the last line gave, even one that is the same as before: "Urgency: Pressing." */
export function answeredPhrases(
  before: WizardState,
  actions: readonly Readonly<{ type: string }>[],
  after: WizardState,
): readonly string[] {
  if (before.screen !== "question") return [];
  const typed = actions.at(-1)?.type === "choose" ? selectQuestion(before).id : undefined;
  return after.catalogue.questions.flatMap((question) => {
    const answer = after.answers[question.id];
    return answer === undefined || (answer === before.answers[question.id] && question.id !== typed)
      ? []
      : [`${question.name}: ${answerLabel(question, answer)}.`];
  });
}

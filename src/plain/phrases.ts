import { answerLabel } from "../render/words.ts";
import type { WizardState } from "../wizard/state.ts";

/** What begins a conversation: what this is, and how it is talked to. Nothing where there is a result to hear at once. */
export function openingPhrases({ screen, purpose, asked }: WizardState): readonly string[] {
  if (screen === "result") return [];
  const questions = asked.length === 1 ? "one question" : `${asked.length} questions`;
  const leads = {
    result: "recommends a way to turn your technical vision into reality",
    document: "goes on to the document that rests on them",
    ballot: "gives you your ballot as a code",
  }[purpose];
  return [
    `waymark asks ${questions}, then ${leads}. Type an answer and press Enter; ? for help at any time.`,
    "",
  ];
}

/** Each answer that was given by the last line, repeated: "Urgency: Pressing." */
export const answeredPhrases = (before: WizardState, after: WizardState): readonly string[] =>
  before.screen === "question"
    ? after.catalogue.questions.flatMap((question) => {
        const answer = after.answers[question.id];
        return answer === undefined || answer === before.answers[question.id]
          ? []
          : [`${question.name}: ${answerLabel(question, answer)}.`];
      })
    : [];

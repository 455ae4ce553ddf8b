import { type Answers, chosenOption } from "../../../domain/answers.ts";
import type { Change, Turn } from "../../../domain/changes.ts";
import { stepsOf } from "../../../domain/changes.ts";
import { answerLabel, listWords, upperFirst } from "../../words.ts";

/** Changed answers, without what they lead to: `Horizon “Over a year” instead of “3 to 6 months”`. */
export const turnWords = ({ changes }: Turn, answers: Answers): string =>
  upperFirst(listWords(changes.map((change) => changeWords(change, answers))));

function changeWords({ question, to }: Change, answers: Answers): string {
  const from = chosenOption(question, answers);
  const now = from ? ` instead of “${from.label}”` : "";
  return `${question.name.toLowerCase()} “${answerLabel(question, to)}”${now}`;
}

/** The first of the turns, and those that take as many answers and steps. They come in that order. */
export function smallest(turns: readonly Turn[]): readonly Turn[] {
  const [first] = turns;
  return turns.filter(
    (turn) => first && turn.changes.length === first.changes.length && stepsOf(turn) === stepsOf(first),
  );
}

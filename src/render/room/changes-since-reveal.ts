import type { Group } from "../../domain/group.ts";
import { type Block, group, item, paragraph } from "../blocks.ts";
import { ballotWords } from "../tally/tally-words.ts";
import { answerLabel, STRENGTH_WORDS } from "../words.ts";

/** What a group said when its ballots were first revealed, beside what it says now. */
export function changesSinceReveal(before: Group, now: Group): readonly Block[] {
  const was = before.recommendation;
  const is = now.recommendation;
  const same = was.pattern === is.pattern && was.strength === is.strength;
  const answers = now.spreads.flatMap(({ question, group: answer }, index) => {
    const old = before.spreads[index]?.group;
    return old === answer
      ? []
      : [
          item(
            "step",
            `${question.name}: “${answerLabel(question, old)}”, now “${answerLabel(question, answer)}”`,
          ),
        ];
  });
  return [
    paragraph(
      same
        ? `As at the first reveal: ${is.pattern.name} (${STRENGTH_WORDS[is.strength]}).`
        : `At the first reveal: ${was.pattern.name} (${STRENGTH_WORDS[was.strength]}), from ${ballotWords(before.ballots)}. Now: ${is.pattern.name} (${STRENGTH_WORDS[is.strength]}), from ${ballotWords(now.ballots)}.`,
    ),
    ...(answers.length > 0
      ? group("The group's answers that moved", answers)
      : [paragraph("None of the group's answers has moved.")]),
  ];
}

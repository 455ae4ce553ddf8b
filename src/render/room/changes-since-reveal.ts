import type { Group } from "../../domain/group.ts";
import { profileAt } from "../../domain/profiles.ts";
import type { RoomChange } from "../../domain/room-ballots.ts";
import { type Block, group, item, paragraph } from "../blocks.ts";
import { excerpt } from "../escape-control.ts";
import type { TallyReport } from "../tally/tally-report.ts";
import { ballotWords, numberWords } from "../tally/tally-words.ts";
import { answerLabel, listWords, STRENGTH_WORDS } from "../words.ts";

/**
 * What a room's group said when its ballots were first revealed, beside what it says now; and who has changed their answers.
 * Nothing before that, and for ballots from elsewhere.
 */
export const changesSinceReveal = (report: TallyReport): readonly Block[] =>
  report.since
    ? [...movedBlocks(report.since.before, report.group), ...changedBlocks(report, report.since.changes)]
    : [];

function movedBlocks(before: Group, now: Group): readonly Block[] {
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

/** Who voted otherwise, and who came later; where nobody is named, how many. */
function changedBlocks(
  { catalogue, anonymous }: TallyReport,
  changes: readonly RoomChange[],
): readonly Block[] {
  if (changes.length === 0) return [];
  if (anonymous) return [paragraph(`Changed or added since: ${ballotWords(changes.length)}.`)];
  const nameless = changes.filter(({ name }) => name === undefined).length;
  return group("Who changed", [
    ...changes.flatMap(({ name, before, now }) =>
      name === undefined ? [] : [item("step", `${excerpt(name, 40)}: ${answersMoved(before, now)}`)],
    ),
    ...(nameless > 0 ? [item("step", `${numberWords(nameless)} without a name`)] : []),
  ]);

  function answersMoved(before: number | undefined, now: number): string {
    if (before === undefined) return "voted after the reveal";
    const [was, is] = [profileAt(catalogue.questions, before), profileAt(catalogue.questions, now)];
    return listWords(
      catalogue.questions
        .filter(({ id }) => was[id] !== is[id])
        .map(
          (question) =>
            `${question.name.toLowerCase()} “${answerLabel(question, was[question.id])}”, now “${answerLabel(question, is[question.id])}”`,
        ),
    );
  }
}

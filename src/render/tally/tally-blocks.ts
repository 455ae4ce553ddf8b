import type { Question } from "../../domain/catalogue-schema.ts";
import { namedIn, type Topic } from "../../domain/discussion.ts";
import { type Block, type Chapter, group, heading, item, paragraph } from "../blocks.ts";
import { talkSource } from "../patterns.ts";
import { nothingKnown } from "../result/sections/nothing-known.ts";
import { tensionBlocks } from "../result/sections/watch-out.ts";
import { changesSinceReveal } from "../room/changes-since-reveal.ts";
import { answerLabel, listWords, nameWithin, upperFirst } from "../words.ts";
import { rollBlocks } from "./roll-blocks.ts";
import type { TallyReport } from "./tally-report.ts";
import {
  ballotWords,
  differWords,
  dividedWords,
  hearFirstWords,
  listeningWords,
  nameWords,
  numberWords,
  RULE_WORDS,
  turningWords,
} from "./tally-words.ts";

/** What is told in words before all charts. */
export const tallyChapters = (report: TallyReport): readonly Chapter[] =>
  [
    { title: "Nothing is known", blocks: nothingKnown(report.catalogue, report.group) },
    { title: "What pulls two ways", blocks: tensionBlocks(report.group.recommendation) },
    { title: "Who voted", blocks: rollBlocks(report) },
    { title: "What to talk about", blocks: discussionBlocks(report) },
    { title: "Before and now", blocks: changesSinceReveal(report) },
  ].filter(({ blocks }) => blocks.length > 0);

/**
 * What to talk about, what all agree on, and last what cannot change anything.
 *
 * @param numbered whether questions carry the numbers by which a room's keys open them
 */
export function discussionBlocks(report: TallyReport, numbered = false): readonly Block[] {
  const { discussion, group: whole, catalogue } = report;
  const { matters, together, dependent, settled, agreed } = discussion;
  const number = (question: Question) => (numbered ? `${catalogue.questions.indexOf(question) + 1} ` : "");
  const names = (topics: readonly Topic[]) =>
    listWords(topics.map(({ question }) => `${number(question)}${question.name.toLowerCase()}`));
  const inLine = (topic: Topic) => `${number(topic.question)}${topic.question.name}: ${campsInLine(topic)}`;
  return [
    paragraph(differWords(discussion)),
    ...matters.flatMap((topic) => topicBlocks(report, topic, number(topic.question))),
    ...group(
      "Only together",
      together.map((set) =>
        item("plain", `${upperFirst(names(set))} could change it together, though none of them can alone.`),
      ),
    ),
    ...group(
      "Only where another answer changes too",
      dependent.map((topic) => item("plain", inLine(topic))),
    ),
    ...(agreed.length === 0 || agreed.length === whole.spreads.length
      ? []
      : group("All agree", [
          item(
            "absent",
            listWords(
              agreed.map(
                (question) =>
                  `${question.name.toLowerCase()} “${answerLabel(question, whole.recommendation.answers[question.id])}”`,
              ),
            ),
          ),
        ])),
    ...group(
      "Cannot change it, whichever of these answers is taken",
      settled.map((topic) => item("absent", inLine(topic))),
    ),
  ];
}

/** One question on which the ballots differ: the camps, whom to hear first, and what to ask. */
export function topicBlocks(report: TallyReport, topic: Topic, number = ""): readonly Block[] {
  const { question, camps, sides } = topic;
  return [
    heading(`${number}${question.name}: ${question.title}`),
    paragraph(`${turningWords(topic, report.group.ballots)}.`),
    ...camps.map((camp) => {
      const voters = namedIn(report, question, camp);
      const names = voters.map(({ name, count, asCount }) =>
        asCount ? `${numberWords(count)} beside ${name}` : name,
      );
      const nameless = voters.reduce((left, { count }) => left - count, camp.ballots);
      return item(
        camp.turns ? "found" : "plain",
        `${answerLabel(question, camp.answer)}: ${ballotWords(camp.ballots)}`,
        [
          ...(names.length > 0 ? [nameWords(names, nameless)] : []),
          `${camp.turns ? "would make it" : "stays"} ${nameWithin(camp.pattern)}`,
        ],
      );
    }),
    item("step", `${hearFirstWords(report, topic)}.`),
    ...sides.map((camp) =>
      item(
        "step",
        `Ask “${answerLabel(question, camp.answer)}” as the talk does: ${listeningWords(question, camp)}`,
      ),
    ),
  ];
}

const campsInLine = ({ question, camps }: Topic): string =>
  camps.map(({ answer, ballots }) => `${answerLabel(question, answer)} ${numberWords(ballots)}`).join(", ");

/** How the result comes about, where it could mislead, and whose patterns these are. */
export function ruleBlocks({ catalogue, group: whole }: TallyReport): readonly Block[] {
  const divided = dividedWords(whole);
  return [
    ...(divided === undefined ? [] : [paragraph(divided)]),
    paragraph(RULE_WORDS),
    talkSource(catalogue),
  ];
}

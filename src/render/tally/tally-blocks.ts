import type { Topic } from "../../domain/discussion.ts";
import { type Block, group, heading, item, paragraph } from "../blocks.ts";
import { answerLabel, listWords } from "../words.ts";
import type { TallyReport } from "./tally-report.ts";
import {
  ballotWords,
  differWords,
  dividedWords,
  hearFirstWords,
  listenedTo,
  listeningWords,
  namesOf,
  nameWords,
  numberWords,
  RULE_WORDS,
  turningWords,
} from "./tally-words.ts";

/** What to talk about, what cannot change anything, and what all agree on. */
export function discussionBlocks(report: TallyReport): readonly Block[] {
  const { discussion, group: whole } = report;
  const { matters, together, settled, agreed } = discussion;
  const names = (topics: readonly Topic[]) =>
    listWords(topics.map(({ question }) => question.name.toLowerCase()));
  return [
    paragraph(differWords(discussion)),
    ...matters.flatMap((topic) => topicBlocks(report, topic)),
    ...group(
      "Only together",
      together.map((pair) =>
        item("plain", `${sentence(names(pair))} could change it together, though neither can alone.`),
      ),
    ),
    ...group(
      "Cannot change it, as the other answers stand",
      settled.map((topic) => item("absent", `${topic.question.name}: ${campsInLine(topic)}`)),
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
  ];
}

/** One question on which the ballots differ: the camps, whom to hear first, and what to ask. */
export function topicBlocks(report: TallyReport, topic: Topic): readonly Block[] {
  const { question, camps } = topic;
  return [
    heading(`${question.name}: ${question.title}`),
    paragraph(`${turningWords(topic, report.group.ballots)}.`),
    ...camps.map((camp) => {
      const names = namesOf(report, question, camp);
      return item(
        camp.turns ? "found" : "plain",
        `${answerLabel(question, camp.answer)}: ${ballotWords(camp.ballots)}`,
        [
          ...(names.length > 0 ? [nameWords(names)] : []),
          `${camp.turns ? "would make it" : "stays"} ${camp.pattern.name}`,
        ],
      );
    }),
    item("step", `${hearFirstWords(report, topic)}.`),
    ...listenedTo(topic).map((camp) =>
      item("step", `To “${answerLabel(question, camp.answer)}”: ${listeningWords(question, camp)}`),
    ),
  ];
}

const campsInLine = ({ question, camps }: Topic): string =>
  camps.map(({ answer, ballots }) => `${answerLabel(question, answer)} ${numberWords(ballots)}`).join(", ");

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** How the result comes about and where it could mislead. */
export function ruleBlocks({ group: whole }: TallyReport): readonly Block[] {
  const divided = dividedWords(whole);
  return [...(divided === undefined ? [] : [paragraph(divided)]), paragraph(RULE_WORDS)];
}

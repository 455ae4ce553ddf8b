import type { Question } from "../../domain/catalogue-schema.ts";
import { codesOf } from "../../domain/codes.ts";
import { type Camp, type Discussion, namesIn, type Topic, topicsIn } from "../../domain/discussion.ts";
import { type Group, isDivided } from "../../domain/group.ts";
import { profileAt } from "../../domain/profiles.ts";
import { pathWord } from "../command.ts";
import { excerpt } from "../escape-control.ts";
import { stopped } from "../phrase.ts";
import { cautionWords, orderWords } from "../result/head.ts";
import { nothingKnown } from "../result/sections/nothing-known.ts";
import { strengthWords } from "../result/strength.ts";
import { answerLabel, countWord, listWords, nameWithin, upperFirst } from "../words.ts";
import type { TallyReport } from "./tally-report.ts";

/** "10,000,000": the same in every locale. */
export const numberWords = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ",");

/** "1 ballot", "8 ballots". */
export const ballotWords = (ballots: number): string =>
  `${numberWords(ballots)} ${ballots === 1 ? "ballot" : "ballots"}`;

/** "Ada, Bob and 3 more", "Ada and 2 without a name", safe to print; empty for nobody. "1 more" takes as long as a name. */
export const nameWords = (names: readonly string[], nameless = 0, most = 5): string => {
  const shown = names.slice(0, names.length === most + 1 ? names.length : most);
  const more = names.length - shown.length;
  return listWords([
    ...shown.map((name) => excerpt(name, 40)),
    ...(more > 0 ? [`${numberWords(more)} more`] : []),
    ...(nameless > 0 ? [`${numberWords(nameless)} without a name`] : []),
  ]);
};

const small = (question: Question): string => question.name.toLowerCase();

/** What the group differs on and which of it matters: the first thing that a facilitator wants to know. */
export function differWords(discussion: Discussion): string {
  const { matters, together } = discussion;
  const differing = topicsIn(discussion).length;
  if (differing === 0) return "All ballots agree on every question.";
  const on = `You differ on ${differing === 1 ? "one question" : `${countWord(differing)} questions`}`;
  const names = listWords(matters.map(({ question }) => small(question)));
  if (matters.length === 0) {
    return together.length === 0
      ? `${on}; ${differing === 1 ? "it" : "they"} cannot change the recommendation.`
      : `${on}; none of it changes the recommendation alone.`;
  }
  if (differing === 1) return `${on}, ${names}, and it matters.`;
  if (matters.length === differing) return `${on}; all of them matter: ${names}.`;
  const most = `${names} ${matters.length === 1 ? "matters" : "matter"}`;
  const [one, ...more] = new Set([...together.flat(), ...discussion.dependent]);
  if (!one) return `${on}; only ${most}.`;
  const which = more.length > 0 ? "others" : small(one.question);
  const others = `${which} only ${together.length > 0 ? "together" : "where another answer changes too"}`;
  return `${on}; ${most} alone, ${others}.`;
}

/** How much a question matters: "3 of 8 ballots give an answer that would change the recommendation if all gave it". */
export const turningWords = ({ turning }: Topic, ballots: number): string =>
  `${numberWords(turning)} of ${ballotWords(ballots)} ${turning === 1 ? "gives" : "give"} an answer that would change the recommendation if everybody gave it`;

/** The most people who are named to be heard first. */
const MOST_VOICES = 2;

/** Who of those furthest from the others is to be heard first; empty where they are too many to be named, or have no names. */
export function firstVoices(
  report: TallyReport,
  { question, outliers }: Topic,
  camp: Camp,
): readonly string[] {
  const names = namesIn(report, question, camp);
  return names.length === camp.ballots && camp.ballots <= MOST_VOICES / outliers.length ? names : [];
}

/** Who is to be heard first: names where they are known and few, else the answer. */
export function hearFirstWords(report: TallyReport, topic: Topic): string {
  const who = topic.outliers.map((camp) => {
    const names = firstVoices(report, topic, camp);
    const label = `“${answerLabel(topic.question, camp.answer)}”`;
    if (names.length > 0) return `${nameWords(names)} (${label})`;
    return camp.ballots === 1 ? `whoever answered ${label}` : `somebody who answered ${label}`;
  });
  return `Hear first: ${who.join("; ")}`;
}

/** How firm the group's recommendation is, and where there are ties, in one sentence. */
export const groupStrengthWords = (group: Group): string =>
  `${upperFirst([strengthWords(group.recommendation), ...tieWords(group)].join("; "))}.`;

/** What is told with the group's recommendation: that nothing is known, what comes first, and with which care the pattern goes. */
export const besideRecommendation = ({ catalogue, group }: TallyReport): readonly string[] => [
  ...nothingKnown(catalogue, group).map(({ text }) => stopped(text)),
  ...orderWords(group.recommendation),
  ...cautionWords(group.recommendation.pattern),
];

/** The questions on which two camps of equal size leave no middle: "urgency is a tie between “Calm” and “On fire”". */
export const tieWords = ({ spreads }: Group): readonly string[] =>
  spreads.flatMap(({ question, tie }) => {
    const camps = tie?.map((answer) => `“${answerLabel(question, answer)}”`);
    return camps ? [`${small(question)} is a tie between ${listWords(camps)}`] : [];
  });

/** The talk's listening sentence, filled in with what one camp says. */
export const listeningWords = (question: Question, { answer }: Camp): string =>
  `I hear you saying that ${heardWords(question, answer)}. To clarify, are you disagreeing with the vision, or are you concerned we don't have the right strategy?`;

function heardWords(question: Question, answer: string): string {
  const option = question.options.find(({ id }) => id === answer);
  return option?.heard ?? `${small(question)} is ${(option?.label ?? answer).toLowerCase()}`;
}

/** Where the ballots one by one lead elsewhere than their answers together, or as often; undefined where they do not. */
export function dividedWords(group: Group): string | undefined {
  const { foremost, shares, ballots, recommendation } = group;
  const most = shares.find(({ pattern }) => pattern === foremost[0])?.ballots ?? 0;
  const isTied = foremost.length > 1;
  if (!isDivided(group) && !isTied) return undefined;
  const say = isDivided(group) ? "say otherwise" : "are tied";
  const which = `${listWords(foremost.map(nameWithin))}${isTied ? " each" : ""}`;
  return `Taken one by one, the ballots ${say}: ${numberWords(most)} of ${numberWords(ballots)} lead to ${which}. Their answers taken together lead to ${nameWithin(recommendation.pattern)}.`;
}

/** How the group's recommendation comes about. */
export const RULE_WORDS =
  "The group's answer to a question is the middle one of those who are sure; it is “not sure” when more than half of all are, or when the middle falls between two answers. The recommendation follows from these answers as from one person's.";

export const PARTIAL_WORDS = "Partial: reading was stopped before the end, so these are not all ballots.";

/**
 * What a room can do with its confirmed tally; nothing for ballots from elsewhere. A record tells the camps, which saved counts
 * hold: by its code alone, a group that is divided is “not sure”. So where people differ, their ballots are saved first.
 */
export function nextSteps(
  { since, code, saved, discussion, catalogue, box, anonymous }: TallyReport,
  invocation: string,
): readonly string[] {
  if (!since) return [];
  const { encode } = codesOf(catalogue);
  const codes = [...box.tally].flatMap(([profile, count]) =>
    Array<string>(count).fill(encode(profileAt(catalogue.questions, profile)) ?? ""),
  );
  const isLost = saved === undefined && topicsIn(discussion).length > 0;
  const file = isLost ? "tally.json" : saved;
  const decision = file === undefined ? code : pathWord(file);
  return [
    ...(isLost ? [`Save what you differ on: ${invocation} tally ${codes.join(" ")} --save ${file}`] : []),
    `Record the decision: ${invocation} record ${decision}`,
    `Draft the documents: ${invocation} draft ${decision}`,
    `Vote again: ${invocation} room${anonymous ? " --anonymous" : ""}`,
  ];
}

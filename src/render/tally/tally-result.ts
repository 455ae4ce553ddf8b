import type { BallotBox, Voter } from "../../domain/ballot-box.ts";
import type { Catalogue, Question } from "../../domain/catalogue-schema.ts";
import { namesIn, type Topic } from "../../domain/discussion.ts";
import { fingerprintOf } from "../../domain/fingerprint.ts";
import { isDivided } from "../../domain/group.ts";
import { profileAt } from "../../domain/profiles.ts";
import { sharedNames } from "../../domain/roll.ts";
import type { SinceReveal } from "../../domain/room-ballots.ts";
import { ballotsIn, type Tally } from "../../domain/tally.ts";
import type { TallyResult } from "../../schemas/tally.ts";
import { nothingKnown } from "../result/sections/nothing-known.ts";
import { resultMeasures } from "../result/to-result.ts";
import { refusedWords } from "./ballot-problems.ts";
import type { TallyReport } from "./tally-report.ts";
import { firstVoices, listeningWords } from "./tally-words.ts";

/** By this, `waymark tally` knows what waymark wrote. */
const KIND = "waymark-tally" as const;

type Countable = Pick<TallyReport, "catalogue" | "partial"> &
  Readonly<{ box: Pick<BallotBox, "tally" | "voters"> }>;

/**
 * A tally as a file that other tallies can be merged with: a count for each profile, the marks of those ballots that have one,
 * so that a ballot in several tallies counts once, and no names. `waymark tally` reads it like any other input.
 *
 * Where nobody may be told apart there are no marks: then ballots that two tallies share are counted twice when merged.
 */
export const tallyFile = ({ catalogue, box, partial }: Countable): string => {
  const { tally, voters } = box;
  const head = JSON.stringify({
    schemaVersion: 1,
    ...tallyHead(catalogue, tally),
    ...(partial ? { partial } : {}),
  });
  const lines = (rows: readonly object[]) => rows.map((row) => `  ${JSON.stringify(row)}`).join(",\n");
  const marked = marksOf(catalogue, voters);
  const marks = marked.length === 0 ? "" : `,"marked":[\n${lines(marked)}\n]`;
  // One profile a line, so that two versions of a tally can be compared.
  return `${head.slice(0, -1)},"counts":[\n${lines(countsOf(catalogue, tally))}\n]${marks}}\n`;
};

/** Everything as the public contract has it: what `waymark tally --json` prints. It can be merged like a tally's file. */
export function toTallyResult(report: TallyReport): TallyResult {
  const { catalogue, box, group, discussion, code, refused, refusals, partial } = report;
  const { pattern, strength, answers, measures } = group.recommendation;
  const ids = (questions: readonly Question[]) => questions.map(({ id }) => id);
  return {
    schemaVersion: 1,
    ...tallyHead(catalogue, box.tally),
    partial,
    roll: rollResult(report),
    ...(report.since ? { before: beforeResult(report.since, report) } : {}),
    group: {
      recommendation: {
        pattern: pattern.id,
        name: pattern.name,
        strength,
        measures: resultMeasures(measures),
      },
      answers,
      cautions: pattern.cautions,
      nothingKnown: nothingKnown(catalogue, group).map(({ text }) => text),
      ballot: code,
      divided: isDivided(group),
      foremost: group.foremost.map(({ id }) => id),
    },
    discussion: {
      matters: discussion.matters.map((topic) => topicResult(report, topic)),
      together: discussion.together.map((pair) => ids(pair.map(({ question }) => question))),
      dependent: ids(discussion.dependent.map(({ question }) => question)),
      settled: ids(discussion.settled.map(({ question }) => question)),
      agreed: ids(discussion.agreed),
    },
    individuals: group.shares.map(({ pattern: { id, name }, ballots }) => ({ pattern: id, name, ballots })),
    spread: group.spreads.map(({ question, answers: spread, group: middle, tie }) => ({
      question: question.id,
      group: middle,
      tie: tie ?? null,
      answers: spread,
    })),
    replaced: box.voters.flatMap(({ name, votes }) =>
      name !== undefined && votes > 1 ? [{ name, votes }] : [],
    ),
    notCounted: {
      total: refusals,
      listed: refused.map((each) => ({
        source: each.source,
        line: each.line ?? null,
        reason: each.problem.kind,
        text: refusedWords(each),
      })),
    },
    counts: countsOf(catalogue, box.tally),
    marked: marksOf(catalogue, box.voters),
  };
}

/** What a room's group said at its first reveal, and who has changed their answers or come since. */
function beforeResult({ before, changes }: SinceReveal, { catalogue, anonymous }: TallyReport) {
  const { ballots, recommendation } = before;
  const answersOf = (profile: number) => profileAt(catalogue.questions, profile);
  return {
    ballots,
    pattern: recommendation.pattern.id,
    strength: recommendation.strength,
    answers: recommendation.answers,
    changed: anonymous
      ? changes.length
      : changes.map((change) => ({
          ...(change.name === undefined ? {} : { name: change.name }),
          ...(change.before === undefined ? {} : { before: answersOf(change.before) }),
          now: answersOf(change.now),
        })),
  };
}

const rollResult = ({ roll, box, missing, anonymous }: TallyReport) => ({
  voters: roll.voters,
  ...(anonymous
    ? {}
    : {
        names: roll.names.map(({ name, ballots, votes, asCount }) => ({ name, ballots, votes, asCount })),
        shared: sharedNames(roll).map(({ name }) => name),
        renamed: box.voters.flatMap(({ name = "", nameBefore, mark }) =>
          mark && nameBefore !== undefined ? [{ from: nameBefore, to: name, revision: mark.revision }] : [],
        ),
        alsoBeside: box.voters.flatMap(({ name = "", alsoBeside = [] }) =>
          alsoBeside.length > 0 ? [{ name, others: alsoBeside }] : [],
        ),
      }),
  withoutName: roll.withoutName,
  withoutMark: roll.withoutMark,
  asCounts: roll.asCounts,
  ...(missing === undefined ? {} : { missing }),
});

const topicResult = (report: TallyReport, topic: Topic) => {
  const { question, camps, turning, outliers, group, sides } = topic;
  return {
    question: question.id,
    group,
    turning,
    camps: camps.map((camp) => ({
      answer: camp.answer,
      ballots: camp.ballots,
      pattern: camp.pattern.id,
      changes: camp.turns,
      ...(report.anonymous ? {} : { names: namesIn(report, question, camp) }),
    })),
    hearFirst: outliers.map((camp) => ({
      answer: camp.answer,
      ...(report.anonymous ? {} : { names: firstVoices(report, topic, camp) }),
    })),
    prompts: sides.map((camp) => ({ to: camp.answer, text: listeningWords(question, camp) })),
  };
};

const tallyHead = (catalogue: Catalogue, tally: Tally) => ({
  kind: KIND,
  catalogue: fingerprintOf(catalogue),
  ballots: ballotsIn(tally),
});

/** In the order of voters: that of their votes would tell who they are. */
function marksOf({ questions }: Catalogue, voters: readonly Voter[]) {
  const profiles = new Set(voters.map(({ profile }) => profile));
  const answers = new Map([...profiles].map((profile) => [profile, profileAt(questions, profile)]));
  return voters
    .flatMap(({ mark, profile }) => (mark ? [{ ...mark, answers: answers.get(profile) ?? {} }] : []))
    .sort((a, b) => a.voter - b.voter);
}

const countsOf = ({ questions }: Catalogue, tally: Tally) =>
  [...tally].map(([profile, count]) => ({ ...profileAt(questions, profile), count }));

import { type RecordDetails, renderRecord, titleFor } from "../../src/documents/render-record.ts";
import { analyse } from "../../src/domain/analysis.ts";
import type { Answers } from "../../src/domain/answers.ts";
import type { Pattern } from "../../src/domain/catalogue-schema.ts";
import { type Decision, decisionOn } from "../../src/domain/decision.ts";
import type { Group } from "../../src/domain/group.ts";
import { recommend } from "../../src/domain/recommendation.ts";
import { reviewDay } from "../../src/domain/review.ts";
import { catalogue } from "./talk-catalogue.ts";

/** Answers that lead to each of the three patterns. */
export const LEADING = {
  "big-vision-small-experiments": {
    urgency: "calm",
    horizon: "over-a-year",
    "team-span": "many-teams",
    conviction: "mixed",
    "walk-away": "partly",
  },
  "no-vision-strategy": {
    urgency: "on-fire",
    horizon: "3-to-6-months",
    "team-span": "one-team",
    conviction: "low",
    "walk-away": "no",
  },
  "grand-migration": {
    urgency: "pressing",
    horizon: "over-a-year",
    "team-span": "many-teams",
    conviction: "strong",
    "walk-away": "yes",
  },
} as const satisfies Readonly<Record<string, Answers>>;

const DECIDED = "2026-11-23";

export function patternNamed(id: string): Pattern {
  const found = catalogue.patterns.find((pattern) => pattern.id === id);
  if (!found) throw new Error(`there is no pattern ${id}`);
  return found;
}

export function decide(
  answers: Answers,
  more: Partial<Pick<Decision, "ballots" | "pattern">> = {},
): Decision {
  const recommendation = recommend(catalogue, answers);
  const reviewBy = reviewDay(patternNamed(more.pattern ?? recommendation.pattern.id), DECIDED);
  return decisionOn(catalogue, recommendation, { date: DECIDED, reviewBy, ballots: undefined, ...more });
}

/** A decision as the program writes it down. */
export const rendered = (decision: Decision, details: Partial<RecordDetails> = {}, group?: Group): string =>
  renderRecord(
    catalogue,
    decision,
    {
      ...analyse(catalogue, decision.answers),
      ...(group && { recommendation: group.recommendation }),
      group,
    },
    {
      id: "a-record-of-a-test",
      status: "accepted",
      title: "A title",
      context: undefined,
      because: undefined,
      deciders: [],
      supersedes: undefined,
      ...details,
    },
  );

/** A record as the program writes it where somebody says what it is about. */
export function recordOf(answers: Answers = LEADING["big-vision-small-experiments"]): string {
  const decision = decide(answers);
  return rendered(decision, { context: "A mill.", title: titleFor(patternNamed(decision.pattern)) });
}

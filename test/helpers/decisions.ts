import { catalogue } from "../../src/content/catalogue.ts";
import { documentPlans } from "../../src/content/document-plans.ts";
import { renderRecord } from "../../src/documents/render-record.ts";
import type { Answers } from "../../src/domain/answers.ts";
import { type Decision, decisionOn } from "../../src/domain/decision.ts";
import { recommend } from "../../src/domain/recommendation.ts";
import { planFor, reviewDay } from "../../src/domain/review.ts";

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

export const DECIDED = "2026-11-23";

export function decide(answers: Answers, ballots?: number): Decision {
  const recommendation = recommend(catalogue, answers);
  const reviewBy = reviewDay(planFor(documentPlans, recommendation.pattern.id), DECIDED);
  return decisionOn(catalogue, recommendation, { date: DECIDED, reviewBy, ballots });
}

/** A record as the program writes it. */
export function recordOf(answers: Answers = LEADING["big-vision-small-experiments"]): string {
  const decision = decide(answers);
  return renderRecord(catalogue, planFor(documentPlans, decision.pattern), decision, { deciders: [] });
}

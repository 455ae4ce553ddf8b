import { LogicEngine } from "json-logic-engine";
import { Engine } from "json-rules-engine";
import type { Answers } from "../../../src/domain/answers.ts";
import type { Claim, Pattern } from "../../../src/domain/catalogue-schema.ts";
import { isRequired } from "../../../src/domain/ranking.ts";
import type { Content } from "../../../src/domain/rules.ts";
import { UNSURE } from "../../../src/domain/unsure.ts";

// The catalogue's rules for two engines of others, each in a form that suits it.

/** Far below what any claims can add up to: a pattern that may not be recommended is last, and still ranked by points. */
const INELIGIBLE = -1000;

/** The pattern with the most points, the earlier one where two are level. This part is plain code for all of them. */
function bestOf({ patterns }: Content, points: readonly number[]): string {
  let winner = 0;
  for (let index = 1; index < points.length; index++) {
    if ((points[index] ?? 0) > (points[winner] ?? 0)) winner = index;
  }
  return patterns[winner]?.id ?? "";
}

/** The points of every pattern as one compiled expression, which is all that json-logic-engine is asked to do. */
export function jsonLogic(content: Content): (answers: Answers) => string {
  const points = new LogicEngine().build(content.patterns.map(pointsLogic));
  return (answers) => bestOf(content, points(answers) as readonly number[]);
}

const pointsLogic = ({ claims }: Pattern): unknown => ({
  "+": claims.flatMap((claim) => {
    const held = claim.points;
    const missed = isRequired(claim) ? INELIGIBLE : 0;
    return held === missed ? [] : [claimLogic(claim, held, missed)];
  }),
});

function claimLogic({ when = [] }: Claim, held: number, missed: number): unknown {
  const conditions = when.map(({ question, anyOf }) => {
    const is = anyOf.map((option) => ({ "===": [{ var: question }, option] }));
    return is.length === 1 ? is[0] : { or: is };
  });
  if (conditions.length === 0) return held;
  return { if: [conditions.length === 1 ? conditions[0] : { and: conditions }, held, missed] };
}

/** One rule a claim, as json-rules-engine has it: what holds comes back as events, whose points are added up. */
export function jsonRules(content: Content): (answers: Answers) => Promise<string> {
  const { questions, patterns } = content;
  const engine = new Engine([], { allowUndefinedFacts: true });
  const start = patterns.map(({ claims }) =>
    claims.reduce(
      (sum, claim) =>
        sum + (isRequired(claim) ? INELIGIBLE : 0) + (claim.when?.length === 0 ? claim.points : 0),
      0,
    ),
  );
  for (const [index, { claims }] of patterns.entries()) {
    for (const claim of claims) {
      const points = claim.points - (isRequired(claim) ? INELIGIBLE : 0);
      if (!claim.when || claim.when.length === 0 || points === 0) continue;
      engine.addRule({
        conditions: {
          all: claim.when.map(({ question, anyOf }) => ({ fact: question, operator: "in", value: anyOf })),
        },
        event: { type: "claim", params: { index, points } },
      });
    }
  }
  return async (answers) => {
    const { events } = await engine.run(
      Object.fromEntries(questions.map(({ id }) => [id, answers[id] ?? UNSURE])),
    );
    const points = [...start];
    for (const { params } of events) {
      const { index, points: more } = params as { index: number; points: number };
      points[index] = (points[index] ?? 0) + more;
    }
    return bestOf(content, points);
  };
}

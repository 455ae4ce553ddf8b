import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/content/catalogue.ts";
import { documentPlans } from "../../src/content/document-plans.ts";
import { patternPlanSchema } from "../../src/domain/document-plan-schema.ts";

describe("what is written down for the patterns", () => {
  it("is there for each of them, and valid", () => {
    expect(documentPlans.map(({ pattern }) => pattern)).toEqual(catalogue.patterns.map(({ id }) => id));
    for (const plan of documentPlans) expect(patternPlanSchema.safeParse(plan).error).toBeUndefined();
  });

  it.each(documentPlans)(
    "has a tripwire for each failure mode of $pattern, each from one of its claims",
    (plan) => {
      const claims = catalogue.patterns.find(({ id }) => id === plan.pattern)?.claims ?? [];
      const watched = plan.tripwires.map(({ claim }) => claim as string);
      expect(watched.filter((claim) => !claims.some(({ id }) => id === claim))).toEqual([]);
      const failures = claims.filter(({ kind }) => kind === "failure-mode").map(({ id }) => id);
      expect(failures.filter((id) => !watched.includes(id))).toEqual([]);
    },
  );

  it.each(documentPlans)(
    "looks at no tripwire of $pattern later than at its review",
    ({ tripwires, review }) => {
      for (const { months } of tripwires) expect(months).toBeLessThanOrEqual(review.months);
    },
  );

  it.each([
    ["big-vision-small-experiments", 6],
    ["no-vision-strategy", 3],
    ["grand-migration", 3],
  ])("reviews %s after %i months", (pattern, months) => {
    expect(documentPlans.find((plan) => plan.pattern === pattern)?.review.months).toBe(months);
  });

  it("has the parts of a strategy as the talk defines it, and no vision only where the pattern has none", () => {
    for (const { strategy, vision, pattern } of documentPlans) {
      const ids = strategy.parts.map(({ id }) => id as string);
      for (const id of ["problem", "policy", "steps", "non-goals"]) expect(ids).toContain(id);
      expect("none" in vision).toBe(pattern === "no-vision-strategy");
    }
  });

  it("is refused with a prompt that would end its own comment", () => {
    const [plan] = documentPlans;
    const broken = {
      ...plan,
      strategy: { lead: "X", parts: [{ id: "a", title: "A", prompts: ["-->"], source: "talk" }] },
    };
    expect(patternPlanSchema.safeParse(broken).success).toBe(false);
  });
});

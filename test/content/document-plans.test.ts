import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/content/catalogue.ts";
import { patternPlanSchema } from "../../src/domain/document-plan-schema.ts";

describe("what is written down for the patterns", () => {
  it.each(catalogue.patterns)(
    "has a tripwire for each failure mode of $id, each from one of its claims",
    ({ claims, plan }) => {
      const watched = plan.tripwires.map(({ claim }) => claim as string);
      expect(watched.filter((claim) => !claims.some(({ id }) => id === claim))).toEqual([]);
      const failures = claims.filter(({ kind }) => kind === "failure-mode").map(({ id }) => id);
      expect(failures.filter((id) => !watched.includes(id))).toEqual([]);
    },
  );

  it.each(catalogue.patterns)(
    "looks at no tripwire of $id later than at its review",
    ({ plan: { tripwires, review } }) => {
      for (const { months } of tripwires) expect(months).toBeLessThanOrEqual(review.months);
    },
  );

  it.each([
    ["big-vision-small-experiments", 6],
    ["no-vision-strategy", 3],
    ["grand-migration", 3],
  ])("reviews %s after %i months", (pattern, months) => {
    expect(catalogue.patterns.find(({ id }) => id === pattern)?.plan.review.months).toBe(months);
  });

  it("has the parts of a strategy as the talk defines it, and no vision only where the pattern has none", () => {
    for (const { id: pattern, plan } of catalogue.patterns) {
      const { strategy, vision } = plan;
      const ids = strategy.parts.map(({ id }) => id as string);
      for (const id of ["problem", "policy", "steps", "non-goals"]) expect(ids).toContain(id);
      expect("none" in vision).toBe(pattern === "no-vision-strategy");
    }
  });

  it("marks as ours each part that the talk does not name, or whose words are ours", () => {
    const ours = catalogue.patterns.map(({ id, plan: { strategy, vision } }) => {
      const parts = [...("parts" in vision ? vision.parts : []), ...strategy.parts];
      return [id, parts.filter(({ source }) => source === "interpretation").map((part) => part.id)];
    });
    expect(Object.fromEntries(ours)).toEqual({
      "big-vision-small-experiments": ["worth", "not", "confidence", "repeat"],
      "no-vision-strategy": [],
      "grand-migration": ["worth", "not", "evidence", "proof", "end"],
    });
  });

  it("is refused with a prompt that would end its own comment", () => {
    const plan = catalogue.patterns[0]?.plan;
    const broken = {
      ...plan,
      strategy: { lead: "X", parts: [{ id: "a", title: "A", prompts: ["-->"], source: "talk" }] },
    };
    expect(patternPlanSchema.safeParse(broken).success).toBe(false);
  });

  it("is refused where two tripwires, or two parts of a document, have one id", () => {
    const plan = catalogue.patterns[0]?.plan;
    if (!plan) throw new Error("there is no pattern");
    const twice = (strategy: typeof plan.strategy) => [...strategy.parts, ...strategy.parts.slice(0, 1)];
    for (const broken of [
      { ...plan, tripwires: [...plan.tripwires, ...plan.tripwires.slice(0, 1)] },
      { ...plan, strategy: { ...plan.strategy, parts: twice(plan.strategy) } },
    ])
      expect(patternPlanSchema.safeParse(broken).error?.message).toContain("an id is used twice");
    expect(patternPlanSchema.safeParse(plan).success).toBe(true);
  });
});

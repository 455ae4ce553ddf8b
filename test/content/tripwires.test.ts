import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/content/catalogue.ts";
import { holds } from "../../src/domain/claims.ts";
import { everyProfile } from "../../src/domain/profiles.ts";
import { reviewDay, tripwiresFrom } from "../../src/domain/review.ts";

const DATE = "2026-11-30";
const profiles = [...everyProfile(catalogue.questions)];

describe.each(catalogue.patterns)("the tripwires of $id", (pattern) => {
  const reviewBy = reviewDay(pattern, DATE);
  const watched = (answers: (typeof profiles)[number], day = reviewBy) =>
    tripwiresFrom(pattern, { answers, date: DATE, reviewBy: day });

  it("watch every failure mode, every required constraint, and every other claim that holds it up and could give way", () => {
    for (const answers of profiles) {
      const claims = watched(answers).map(({ claim }) => claim);
      for (const claim of pattern.claims) {
        const upholds = claim.kind === "success-mode" || claim.kind === "constraint";
        const needed = claim.kind === "constraint" && claim.required;
        if (claim.kind === "failure-mode" || needed || (upholds && holds(claim, answers)))
          expect(claims, claim.id).toContain(claim.id);
      }
    }
  });

  it("watch nothing that an answer has ruled out from the first day on", () => {
    for (const answers of profiles) {
      for (const { claim: id } of watched(answers)) {
        const claim = pattern.claims.find((each) => each.id === id);
        const optional = claim?.kind === "success-mode" || (claim?.kind === "constraint" && !claim.required);
        if (claim?.when && optional) expect(holds(claim, answers), id).toBe(true);
      }
    }
  });

  it("are due after the decision, in order, and no later than its review, whatever day that is", () => {
    for (const day of [reviewBy, "2026-12-24", "2026-11-30", "2029-01-01"]) {
      const days = watched({}, day).map(({ due }) => due);
      expect(days).toEqual([...days].sort());
      for (const due of days) {
        expect(due >= DATE).toBe(true);
        expect(due <= day).toBe(true);
      }
    }
  });
});

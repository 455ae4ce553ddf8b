import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/content/catalogue.ts";
import { holds } from "../../src/domain/claims.ts";
import { everyProfile } from "../../src/domain/profiles.ts";
import { reviewDay, tripwiresFrom } from "../../src/domain/review.ts";

const DATE = "2026-11-30";
const profiles = [...everyProfile(catalogue.questions)];

/** Under which answers a tripwire has happened before the work begins; none where what it watches comes only with the work. */
const ALREADY: Readonly<Record<string, Readonly<Record<string, readonly string[]>> | "never">> = {
  "effort-on-efficiency": "never",
  "buy-in-withdrawn": "never",
  "one-team-left": { "team-span": ["one-team"] },
  "slice-not-used": "never",
  "vision-asked-for": "never",
  "other-teams-needed": "never",
  "problem-came-back": "never",
  "fire-is-out": { urgency: ["calm", "pressing"] },
  "beyond-6-months": { horizon: ["6-to-12-months", "over-a-year"] },
  "conviction-lost": "never",
  "value-questioned": "never",
  "proof-missing": "never",
  "legacy-returns": { "walk-away": ["no", "partly"] },
};

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

  it("have none that has happened, or whose day has come, on the day of the decision, whatever was answered", () => {
    for (const answers of profiles) {
      for (const day of [reviewBy, "2026-12-01", "2029-01-01"]) {
        const tripwires = watched(answers, day);
        expect(tripwires.length).toBeGreaterThan(0);
        for (const { id, due } of tripwires) {
          const already = ALREADY[id];
          expect(already, `${id} is in the table`).toBeDefined();
          if (already !== undefined && already !== "never")
            for (const [question, options] of Object.entries(already))
              expect(options, id).not.toContain(answers[question]);
          expect(due > DATE && due <= day, `${id} on ${due}`).toBe(true);
        }
      }
    }
  });

  it("are in the order of their days, whatever the day of the review", () => {
    for (const day of [reviewBy, "2026-12-24", "2029-01-01"]) {
      const days = watched({}, day).map(({ due }) => due);
      expect(days).toEqual([...days].sort());
    }
  });
});

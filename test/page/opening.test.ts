import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codesOf } from "../../src/domain/codes.ts";
import { profileAt, profileCount } from "../../src/domain/profiles.ts";
import { addressOf, opening } from "../../src/page/opening.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const profiles = profileCount(catalogue.questions);
const anyAnswers = fc.nat(profiles - 1).map((profile) => profileAt(catalogue.questions, profile));

const FIRST = { screen: "question", index: 0, answers: {} };

describe("the address of a page", () => {
  it("opens the result of the answers that it was made of", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const address = addressOf(catalogue, answers, "https://example.org/waymark.html#old");
        expect(address).toMatch(/^https:\/\/example\.org\/waymark\.html#WM1-/);
        expect(opening(catalogue, "result", new URL(address).hash.slice(1))).toMatchObject({
          state: { screen: "result", answers },
          problem: "",
        });
      }),
    );
  });

  it("opens the result of the answers in a ballot as well", () => {
    const answers = profileAt(catalogue.questions, 7);
    const ballot = codesOf(catalogue).encode(answers, { voter: 1, revision: 1 }) ?? "";
    expect(opening(catalogue, "result", ballot)).toMatchObject({ state: { screen: "result", answers } });
  });

  it("opens the first question where it has no fragment", () => {
    expect(opening(catalogue, "result", "")).toMatchObject({ state: FIRST, problem: "" });
  });

  it("opens the first question of a page that asks blind, whatever its fragment", () => {
    const code = codesOf(catalogue).encode(profileAt(catalogue.questions, 7)) ?? "";
    for (const fragment of ["", "ballot", code])
      expect(opening(catalogue, "ballot", fragment)).toMatchObject({
        state: { ...FIRST, purpose: "ballot" },
        problem: "",
      });
  });

  it("makes any page ask blind where its fragment says so", () => {
    expect(opening(catalogue, "result", "ballot")).toMatchObject({
      state: { ...FIRST, purpose: "ballot" },
      problem: "",
    });
  });

  it.each([
    ["WM1-R09R-7AE", "is damaged: its end is missing"],
    ["WM1-R09R-7AEB", "is damaged: a character is wrong, or two are swapped"],
    ["%3Cscript%3Ealert(1)%3C/script%3E", "is neither a ballot nor a code of answers"],
    [`WM1-R09R-7AEA${"-".repeat(1000)}`, "is damaged: it has too many characters"],
    ["x".repeat(1_000_000), "is neither a ballot nor a code of answers"],
  ])("says what is wrong with a fragment, in a sentence, and asks instead", (fragment, words) => {
    const { state, problem } = opening(catalogue, "result", fragment);
    expect(state).toMatchObject(FIRST);
    expect(problem).toContain(words);
    expect(problem.length).toBeLessThan(250);
  });

  it("takes any text, and opens a result or says why not", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: "binary" }), (fragment) => {
        const { state, problem } = opening(catalogue, "result", fragment);
        expect(state.screen === "result").toBe(problem === "");
      }),
    );
  });
});

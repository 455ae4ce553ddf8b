import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/content/catalogue.ts";
import type { Answers } from "../../src/domain/answers.ts";
import { recommend } from "../../src/domain/recommendation.ts";
import { converse } from "../../src/plain/conversation.ts";
import { initialState } from "../../src/wizard/state.ts";
import { createWizardStore } from "../../src/wizard/store.ts";
import { answersTo } from "../helpers/arbitraries.ts";

async function* typed(lines: readonly string[]): AsyncIterable<string> {
  yield* lines;
}

/** A whole conversation: what was said, and how it ended. */
async function talk(lines: readonly string[], given: Answers = {}) {
  const store = createWizardStore(initialState(catalogue, given));
  const said: string[] = [];
  await converse(store, typed(lines), (line) => said.push(line));
  return { said, text: said.join("\n"), end: store.getState() };
}

describe("the linear conversation", () => {
  it("asks five questions, repeats the answers, and says the result", async () => {
    const { text, end } = await talk(["3", "2", "1", "1", "u", "", ""]);
    expect(end).toMatchObject({
      screen: "left",
      how: "finished",
      answers: {
        urgency: "on-fire",
        horizon: "3-to-6-months",
        "team-span": "one-team",
        conviction: "low",
        "walk-away": "unsure",
      },
    });
    expect(text).toContain("Question 5 of 5.");
    expect(text).toContain("Recommendation: The No-Vision Strategy. Strength: clear.");
    expect(text).toContain("5. Walk-away: Not sure.");
  });

  it("never prints an escape sequence, and only adds lines", async () => {
    const { said } = await talk([
      "?",
      "3",
      "?",
      "b",
      "x",
      "2",
      "2",
      "2",
      "2",
      "2",
      "3",
      "1",
      "",
      "?",
      "b",
      "",
      "",
    ]);
    expect(said.length).toBeGreaterThan(40);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that there is none is what this checks
    for (const line of said) expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
  });

  it.each([["2"], ["pressing"], ["Pressing"], ["  2  "]])("takes %j for the second option", async (word) => {
    expect((await talk([word])).end.answers).toEqual({ urgency: "pressing" });
  });

  it.each([["u"], ["unsure"], ["Not sure"]])("takes %j for “not sure”", async (word) => {
    expect((await talk([word])).end.answers).toEqual({ urgency: "unsure" });
  });

  it.each(["", "0", "4", "99", "yes", "-1", "1e1", "é", "x".repeat(10_000)])(
    "does not take %j for an answer, and says so",
    async (word) => {
      const { text, end } = await talk([word]);
      expect(end.answers).toEqual({});
      expect(text).toContain("That is none of the answers here.");
    },
  );

  it("goes back with the old answer kept by Enter", async () => {
    const { text, end } = await talk(["3", "b", "", "2"]);
    expect(text).toContain("Your answer so far: On fire. Enter keeps it.");
    expect(end.answers).toEqual({ urgency: "on-fire", horizon: "3-to-6-months" });
  });

  it("says that there is nothing before the first question", async () => {
    expect((await talk(["b"])).text).toContain("There is nothing to go back to.");
  });

  it("changes one answer in the review without asking the others again", async () => {
    const { said, end } = await talk(["3", "2", "1", "1", "u", "conviction", "3", "", ""]);
    expect(said.filter((line) => line.startsWith("Question "))).toHaveLength(5);
    expect(end.answers.conviction).toBe("strong");
  });

  it("helps only when asked, with what each option would say", async () => {
    expect((await talk([])).text).not.toMatch(/Migration|Vision/);
    expect((await talk(["?"])).text).toContain(
      "On fire speaks for The No-Vision Strategy, 3 points, the talk",
    );
  });

  it.each([[["q"]], [["1", "quit"]], [[]], [["1"]], [["1", "\u0003"]]])(
    "counts as interrupted after %j",
    async (lines) => {
      expect((await talk(lines)).end).toMatchObject({ screen: "left", how: "interrupted" });
    },
  );

  it("counts as finished when the input ends behind the result", async () => {
    expect((await talk(["1", "1", "1", "1", "1", ""])).end).toMatchObject({
      screen: "left",
      how: "finished",
    });
  });

  it("explains the strength on the result, and how to change an answer in the review", async () => {
    const { text } = await talk(["1", "1", "1", "1", "1", "?", "", "?"]);
    expect(text).toContain("Type the number of an answer to change it");
    expect(text).toContain("Lean: more than one, but fewer than half.");
  });

  it("does not ask what is given", async () => {
    const { text } = await talk(["1"], { urgency: "calm", horizon: "over-a-year" });
    expect(text).toContain("Question 1 of 3.");
    expect(text).not.toContain("How urgent");
  });

  it("recommends what the engine does, for all answers", async () => {
    await fc.assert(
      fc.asyncProperty(answersTo(catalogue.questions), async (answers) => {
        const complete = Object.fromEntries(
          catalogue.questions.map(({ id }) => [id, answers[id] ?? "unsure"]),
        );
        const { text } = await talk([...Object.values(complete), "", ""]);
        const { pattern, strength } = recommend(catalogue, complete);
        expect(text).toContain(`Recommendation: ${pattern.name}. Strength: ${strength}.`);
      }),
    );
  });
});

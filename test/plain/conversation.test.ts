import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers } from "../../src/domain/answers.ts";
import { recommend } from "../../src/domain/recommendation.ts";
import { converse } from "../../src/plain/conversation.ts";
import { STRENGTH_WORDS } from "../../src/render/words.ts";
import { initialState, resultState, resumeState, type WizardState } from "../../src/wizard/state.ts";
import { createWizardStore } from "../../src/wizard/store.ts";
import { answersTo } from "../helpers/arbitraries.ts";
import { CALM_ANSWERS } from "../helpers/ballots.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const ALL = ["2", "4", "3", "2", "2"];

async function* typed(lines: readonly string[]): AsyncIterable<string> {
  yield* lines;
}

/** A whole conversation: what was said, and how it ended. */
async function talk(
  lines: readonly string[],
  given: Answers = {},
  start: WizardState = initialState(catalogue, given),
) {
  const store = createWizardStore(start);
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
    expect(text).toContain("Recommendation: The No-Vision Strategy. Strength: clear: leads ");
    expect(text).toContain("5. Walk-away: Not sure.");
  });

  it("begins with what it is and how it is talked to", async () => {
    expect((await talk([])).said[0]).toBe(
      "waymark asks 5 questions, then recommends a way to turn your technical vision into reality. Type an answer and press Enter; ? for help at any time.",
    );
    expect((await talk([], { urgency: "calm" })).said[0]).toContain("waymark asks 4 questions,");
  });

  it("leaves the number of questions to the offer to go on with an earlier session", async () => {
    const earlier = { asked: ["urgency", "horizon", "walk-away"], answers: { urgency: "calm" } };
    const { said } = await talk([], {}, resumeState(catalogue, earlier, 0));
    expect(said[0]).toMatch(/^waymark recommends a way to turn your technical vision into reality\. Type /);
    expect(said).toContain("You were at question 2 of 3, just now.");
  });

  it("repeats each answer, by whichever word it was given, and one that is kept not", async () => {
    expect((await talk(["2"])).said).toContain("Urgency: Pressing.");
    expect((await talk(["pressing", "u"])).said).toContain("Horizon: Not sure.");
    const { said } = await talk(["2", "b", ""]);
    expect(said.filter((line) => line === "Urgency: Pressing.")).toHaveLength(1);
    const again = (await talk(["2", "b", "2"])).said;
    expect(again.filter((line) => line === "Urgency: Pressing.")).toHaveLength(2);
  });

  it("says only the mistake and what can be typed after a typing error", async () => {
    const { said } = await talk(["9"]);
    expect(said.slice(-2)).toEqual([
      "“9” is not an answer here.",
      "Type a number or u; ? for help, b to go back, q to stop.",
    ]);
    expect(said.filter((line) => line === "Question 1 of 5.")).toHaveLength(1);
  });

  it("says at the end of every help what can be typed", async () => {
    for (const lines of [[], ALL, [...ALL, ""], [...ALL, "", "w"], [...ALL, "", "m"]]) {
      const before = (await talk(lines)).said.at(-1);
      const { said } = await talk([...lines, "?"]);
      expect(said.at(-1)).toBe(before);
      expect(said.at(-1)).toMatch(/^(Type|Press) /);
    }
  });

  it("says a short result first, and a section when its number is typed", async () => {
    const short = (await talk([...ALL, ""])).said;
    expect(short.slice(short.findIndex((line) => line.startsWith("Recommendation: "))).length).toBeLessThan(
      15,
    );
    expect(short).not.toContain("Why.");
    expect(short.at(-1)).toContain(
      "Type 1 for when to stop and the reasons in short, 2 for why, 3 for watch out,",
    );
    const { said } = await talk([...ALL, "", "2", "3", "7"]);
    expect(said).toContain("Why.");
    expect(said).toContain("Watch out.");
    expect(said.filter((line) => line.startsWith("Recommendation: "))).toHaveLength(1);
    expect(said.slice(-2)).toEqual(["“7” is not an answer here.", short.at(-1)]);
  });

  it("ends every line with a stop, so that a voice pauses there", async () => {
    const everything = [
      ...ALL,
      "",
      "1",
      "2",
      "3",
      "4",
      "5",
      "6",
      "?",
      "w",
      "?",
      "1 3",
      "m",
      "?",
      "n",
      "b",
      "b",
    ];
    for (const answers of [
      ["2", "4", "3", "2", "2"],
      ["u", "u", "u", "u", "u"],
    ]) {
      const { said } = await talk(["?", "nonsense", "b", ...answers, ...everything.slice(5)]);
      expect(said.length).toBeGreaterThan(120);
      // A sentence that a list completes has a colon; a heading has none.
      const leads = /^\S+( \S+){4,}:$/;
      for (const line of said) if (!leads.test(line)) expect(line).toMatch(/^$|[.?!]["”)]*$/);
    }
  });

  it("starts at a result with nothing but that", async () => {
    const { said } = await talk([], {}, resultState(catalogue, CALM_ANSWERS));
    expect(said[0]).toMatch(/^Recommendation: The Grand Migration\. Strength: clear: leads \d to \d\.$/);
  });

  it("is left for a record, and goes on with what became of it", async () => {
    const { end } = await talk([...ALL, "", "s", "q"]);
    expect(end).toMatchObject({ screen: "left", how: "recording", answers: { urgency: "pressing" } });
    for (const [saving, words] of [
      [{ step: "written", file: "docs/decisions/0001-x.md" }, "Wrote “docs/decisions/0001-x.md”."],
      [{ step: "declined" }, "Nothing was written."],
      [
        { step: "failed", reason: "The disk is full." },
        "Nothing was written. The disk is full. To try again, type s.",
      ],
    ] as const) {
      const { said, end: left } = await talk(["q"], {}, { ...resultState(catalogue, CALM_ANSWERS), saving });
      expect(said).toEqual([words, expect.stringMatching(/^Type 1 for .* s to write a decision record/)]);
      expect(left).toMatchObject({ screen: "left", how: "finished" });
    }
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
      expect(text).toContain(
        word === ""
          ? "An empty line is not an answer here."
          : `“${word.slice(0, 40)}${word.length > 40 ? "…" : ""}” is not an answer here.`,
      );
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
    expect((await talk(["?"])).text).toMatch(
      /^What “On fire” would say\.\n(?:.+\n)?For: The No-Vision Strategy: .+ \(3 points; the talk\)\.$/m,
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

  it("counts as interrupted when it ends before the document that was to follow", async () => {
    const start = { ...resultState(catalogue, CALM_ANSWERS), purpose: "document" } as const;
    expect((await talk([], {}, start)).end).toMatchObject({ screen: "left", how: "interrupted" });
  });

  it("explains the strength on the result, and how to change an answer in the review", async () => {
    const { text } = await talk(["1", "1", "1", "1", "1", "?", "", "?"]);
    expect(text).toContain("type a number to change that answer");
    expect(text).toContain("Clear, leaning or close is the weakest of several measures");
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
        expect(text).toContain(`Recommendation: ${pattern.name}. Strength: ${STRENGTH_WORDS[strength]}: `);
      }),
    );
  });
});

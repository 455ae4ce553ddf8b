import { describe, expect, it } from "vitest";
import { converse } from "../../src/plain/conversation.ts";
import { initialState } from "../../src/wizard/state.ts";
import { createWizardStore } from "../../src/wizard/store.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const FIVE = ["2", "4", "3", "2", "2", ""];

/** What is said to these lines, and the states on the way. */
async function talk(lines: readonly string[]) {
  const store = createWizardStore(initialState(catalogue));
  const said: string[] = [];
  const states = [store.getState()];
  store.subscribe((state) => states.push(state));
  await converse(
    store,
    (async function* () {
      yield* lines;
    })(),
    (line) => said.push(line),
  );
  return { text: said.join("\n"), states, end: store.getState() };
}

describe("what-if in words", () => {
  it("tries an answer by number or by name, and says what it would give", async () => {
    for (const line of ["2 2", "horizon 3-to-6-months", "Horizon 3 to 6 months"]) {
      const { text, end } = await talk([...FIVE, "w", line, "1 3"]);
      expect(text).toContain("2. Horizon: 3 to 6 months. Yours: More than a year.");
      expect(text).toContain("Recommendation: The No-Vision Strategy.");
      expect(text).toContain("With your own answers: Big Vision with Small Experiments.");
      expect(end).toMatchObject({ screen: "left", how: "finished", answers: { horizon: "over-a-year" } });
    }
  });

  it("takes the answers with t, puts them back with r", async () => {
    expect((await talk([...FIVE, "w", "1 3", "t"])).end.answers.urgency).toBe("on-fire");
    expect((await talk([...FIVE, "w", "1 3", "r", "t"])).end.answers.urgency).toBe("pressing");
    expect((await talk([...FIVE, "w", "1 3", "b"])).end.answers.urgency).toBe("pressing");
  });

  it.each(["7 1", "1 9", "urgency", "nonsense", "1  "])(
    "does not understand %j, and says so",
    async (line) => {
      const { text, states } = await talk([...FIVE, "w", line]);
      expect(text).toContain(`“${line.trim()}” is not an answer here.`);
      expect(states.at(-2)).toMatchObject({ screen: "what-if" });
    },
  );

  it("lists all answers when asked", async () => {
    expect((await talk([...FIVE, "w", "?"])).text).toContain(
      "1. Urgency: 1 Calm, 2 Pressing, 3 On fire, u Not sure.",
    );
  });
});

describe("the map in words", () => {
  it("is a sentence a row, with one's own position", async () => {
    const { text } = await talk([...FIVE, "m"]);
    expect(text).toContain("Map of urgency and horizon.");
    expect(text).toContain(
      "Urgency “On fire”: The No-Vision Strategy with horizon “Under 3 months” and “3 to 6 months”; Big Vision with Small Experiments with horizon “6 to 12 months” and “More than a year”.",
    );
    expect(text).toContain("Urgency “Calm”: Big Vision with Small Experiments with any horizon.");
    expect(text).toContain("You are at urgency “Pressing” and horizon “More than a year”.");
  });

  it("goes on to other questions with n, and ends the session with q", async () => {
    const { text, end } = await talk([...FIVE, "m", "n", "q"]);
    expect(text).toContain("Map of urgency and team span.");
    expect(end).toMatchObject({ screen: "left", how: "finished" });
  });
});

describe("the map of what is tried in words", () => {
  it("stands at what is tried, and comes back to it", async () => {
    const { text, states } = await talk([...FIVE, "w", "1 3", "m", "b"]);
    expect(text).toContain(
      "The answers that you try are at urgency “On fire” and horizon “More than a year”.",
    );
    expect(states.at(-2)).toMatchObject({ screen: "what-if", trial: { urgency: "on-fire" } });
  });
});

describe("stopping early in words", () => {
  it("is offered when nothing open can change the result, and only then", async () => {
    const { text, end } = await talk([...FIVE.slice(0, 4), "r", "q"]);
    expect(text).toContain(
      "The one answer still open cannot change which pattern is recommended any more. Type r for the result.",
    );
    expect(end).toMatchObject({ screen: "left", how: "finished", answers: { "walk-away": "unsure" } });
    expect((await talk(["r"])).text).toContain("“r” is not an answer here.");
  });
});

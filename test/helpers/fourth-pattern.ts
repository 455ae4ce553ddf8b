import type { Pattern } from "../../src/domain/catalogue-schema.ts";

/** A pattern as a file in `patterns/` would bring it. Without an answer about money it is never recommended. */
export const saveFirst = {
  id: "save-first",
  name: "Save First",
  tagline: "Earn what the work costs before it begins.",
  style: {
    glyph: "▼",
    ascii: "v",
    shape: [
      [-1, -1],
      [1, -1],
      [0, 1],
    ],
    colour: "white",
  },
  steps: ["Find what can be left undone.", "Put aside what that saves."],
  claims: [
    {
      id: "no-money",
      kind: "constraint",
      required: true,
      text: "There is no money",
      unmet: "needs an empty purse",
      failure: "There is money after all",
      when: [{ question: "money", anyOf: ["none"] }],
      points: 5,
      source: "interpretation",
    },
    {
      id: "time-to-save",
      kind: "success-mode",
      text: "There is time to save",
      when: [{ question: "urgency", anyOf: ["calm"] }],
      points: 5,
      source: "interpretation",
    },
    {
      id: "spent-elsewhere",
      kind: "failure-mode",
      text: "What was saved is spent elsewhere",
      points: 0,
      source: "interpretation",
    },
  ],
  examples: ["The summer in which nobody bought a server."],
  summary: ["Slow, and paid for."],
  cautions: ["Prices rise."],
  notes: [],
  plan: {
    review: { months: 6, event: "Half of the money is there", source: "interpretation" },
    tripwires: [
      {
        id: "purse-was-opened",
        claim: "spent-elsewhere",
        text: "The purse was opened for something else",
        months: 2,
      },
    ],
    vision: { none: "There is no VISION.md: there is nothing to see yet." },
    strategy: {
      lead: "How the money comes together.",
      parts: [{ id: "problem", title: "What it costs", prompts: ["How much?"], source: "interpretation" }],
    },
  },
} satisfies Pattern;

import type { DocumentPart } from "../../src/domain/document-plan-schema.ts";

// What every vision and every strategy has, as the talk defines the two.

export const visionParts = {
  endState: {
    id: "end-state",
    title: "Where the system should end up",
    prompts: [
      "The system as people will find it when all is done, in three to ten sentences. Name your north star.",
      "Write what will be true, not what you will do: steps belong in STRATEGY.md.",
    ],
    source: "talk",
  },
  horizon: {
    id: "horizon",
    title: "By when",
    prompts: [
      "In how many years, or in which one? Too near, and it is a plan; too far, and nobody is pulled by it.",
    ],
    source: "talk",
  },
  worth: {
    id: "worth",
    title: "Why it is worth it",
    prompts: [
      "What gets better, for whom? A vision should excite people and bring collaborators to your cause.",
      "Would somebody who has other things to do want to help?",
    ],
    source: "interpretation",
  },
  ties: {
    id: "ties",
    title: "What it breaks ties about",
    prompts: ["Name two or three decisions that people argue about, and which way this vision decides each."],
    source: "talk",
  },
  not: {
    id: "not",
    title: "What it is not",
    prompts: ["What could be mistaken for this vision, and is not part of it?"],
    source: "interpretation",
  },
} as const satisfies Readonly<Record<string, DocumentPart>>;

export const strategyParts = {
  focus: {
    id: "focus",
    title: "The part of the vision that it zeroes in on",
    prompts: ["One part of VISION.md, named so that everything else is clearly left for later."],
    source: "talk",
  },
  problem: {
    id: "problem",
    title: "The problem",
    prompts: [
      "What stops you from getting there today? Name the obstacle itself, not the absence of your solution.",
      "Facing the challenge is the hard part: would the people who suffer from it say it in the same words?",
    ],
    source: "talk",
  },
  policy: {
    id: "policy",
    title: "The guiding policy",
    prompts: [
      "How will you go about the problem? A policy rules things out: somebody should be able to disagree with it.",
      "Not a goal: a figure and a date say what you hope for, and nothing about how.",
    ],
    source: "talk",
  },
  steps: {
    id: "steps",
    title: "Concrete steps",
    prompts: ["What is done first, by whom, and how do you see that it is done?"],
    source: "talk",
  },
  nonGoals: {
    id: "non-goals",
    title: "Non-goals",
    prompts: [
      "Strategy is about saying no. What would be good to do, and will not be done now?",
      "Name what somebody has asked for; what nobody wants anyway is no non-goal.",
    ],
    source: "talk",
  },
} as const satisfies Readonly<Record<string, DocumentPart>>;

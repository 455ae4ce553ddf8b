import type { Pattern } from "../src/domain/catalogue-schema.ts";

// Facts: talk, slides on pattern 3 and the closing summary.
export const bigVisionSmallExperiments = {
  id: "big-vision-small-experiments",
  name: "Big Vision with Small Experiments",
  tagline: "Agree roughly where to go, then earn confidence one slice at a time.",
  steps: [
    "Identify the problems facing the team.",
    "Make a vision about how to solve them, and get rough buy-in that it is directionally right.",
    "Determine a vertical slice of value to deliver within that vision, and execute on it for 3 to 6 months.",
    "Repeat.",
  ],
  claims: [
    {
      id: "sensible-default",
      kind: "default",
      text: "It is a sensible default pattern",
      when: [],
      points: 1,
      source: "talk",
    },
    {
      id: "rough-idea",
      kind: "success-mode",
      text: "The problem is big and ambiguous, and you have a rough idea of how to move forward",
      points: 0,
      source: "talk",
    },
    {
      id: "several-teams-long-horizon",
      kind: "success-mode",
      text: "The work is expected to span more than one team and more than a 6 month horizon",
      when: [
        { question: "team-span", anyOf: ["a-few-teams", "many-teams"] },
        { question: "horizon", anyOf: ["6-to-12-months", "over-a-year"] },
      ],
      // That the work is long counts below as well, since it does so for one team too.
      points: 2,
      source: "talk",
    },
    {
      id: "efficiency-first",
      kind: "failure-mode",
      text: "The team is really prioritizing efficiency of solution",
      points: 0,
      source: "talk",
    },
    {
      id: "existing-vision",
      kind: "shortcut",
      text: "The pattern can be shortcut if there is an existing vision",
      points: 0,
      source: "talk",
    },
    {
      id: "several-slices",
      kind: "tendency",
      text: "The horizon is long enough for several slices of 3 to 6 months",
      when: [{ question: "horizon", anyOf: ["6-to-12-months", "over-a-year"] }],
      points: 1,
      source: "interpretation",
    },
    {
      id: "several-teams-short-horizon",
      kind: "tendency",
      text: "More than one team needs a shared direction, though the horizon is short",
      when: [
        { question: "team-span", anyOf: ["a-few-teams", "many-teams"] },
        { question: "horizon", anyOf: ["under-3-months", "3-to-6-months"] },
      ],
      points: 1,
      source: "interpretation",
    },
    {
      id: "too-short-for-a-slice",
      kind: "tendency",
      text: "One slice takes 3 to 6 months, longer than all the work",
      when: [{ question: "horizon", anyOf: ["under-3-months"] }],
      points: -2,
      source: "interpretation",
    },
    {
      id: "conviction-to-build",
      kind: "tendency",
      text: "Mixed conviction may be enough for rough buy-in, and slices can build the rest",
      when: [{ question: "conviction", anyOf: ["mixed"] }],
      points: 1,
      source: "interpretation",
    },
    {
      id: "no-time-for-a-vision",
      kind: "tendency",
      text: "A fire leaves little time for making a vision first",
      when: [{ question: "urgency", anyOf: ["on-fire"] }],
      points: -1,
      source: "interpretation",
    },
  ],
  examples: [],
  summary: [
    "Spends more time establishing a fuzzy directional vision, but embraces a strategy of building confidence in it over time.",
    "A sensible default pattern, but you don't always need the whole thing.",
  ],
  cautions: ["You don't always need the whole thing."],
  notes: [
    "“3 to 6 months” is the length of one slice here, not of the whole work.",
    "The talk lists an existing vision under failure modes; we read it as a shortcut, not as a failure.",
  ],
} satisfies Pattern;

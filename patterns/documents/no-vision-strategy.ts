import type { PatternPlan } from "../../src/domain/document-plan-schema.ts";
import { strategyParts } from "./common-parts.ts";

export const noVisionPlan = {
  review: {
    months: 3,
    event: "The first 3 months are over",
    source: "interpretation",
  },
  tripwires: [
    {
      id: "vision-asked-for",
      claim: "wants-a-big-vision",
      text: "Somebody who decides over the team's money or people has asked where all this is going",
      months: 1,
    },
    {
      id: "other-teams-needed",
      claim: "many-people-long-time",
      text: "Work on one of the three problems at the top has stopped to wait for the plans of other teams",
      months: 2,
    },
    {
      id: "problem-came-back",
      claim: "less-sustainable",
      text: "A problem that was struck off the list is on it again",
      months: 3,
    },
    {
      id: "fire-is-out",
      claim: "on-fire",
      text: "Nothing on the list has to be answered within days any more",
      months: 3,
    },
    {
      id: "beyond-6-months",
      claim: "horizon-3-to-6-months",
      text: "Work has been put on the list that will take longer than 6 months",
      months: 3,
    },
  ],
  vision: {
    none: "There is no VISION.md on purpose: this pattern invests very little time in setting a vision and solves today's problems instead.",
  },
  strategy: {
    lead: "A strategy without a vision document: a list of problems, ranked, and the most important ones solved in a locally optimal way.",
    parts: [
      {
        id: "no-vision",
        title: "Why there is no vision document",
        prompts: [
          "Which is true here: things are on fire; not enough is known to create a vision; the horizon is 3 to 6 months?",
        ],
        source: "talk",
      },
      {
        id: "problems",
        title: "The problems, stack-ranked",
        prompts: [
          "All problems facing the team, the most important first. A rank has one holder: no two firsts.",
        ],
        given: ["1. …\n2. …\n3. …"],
        source: "talk",
      },
      {
        ...strategyParts.problem,
        prompts: [
          "The problems at the top of the list, as a problem statement: what hurts, whom, how often, and what stops you from ending it?",
        ],
      },
      {
        ...strategyParts.policy,
        prompts: [
          "How will you go about them in a locally optimal way, without waiting for a direction?",
          "A policy rules things out. A figure and a date say what you hope for, and nothing about how.",
        ],
      },
      strategyParts.steps,
      strategyParts.nonGoals,
    ],
  },
} satisfies PatternPlan;

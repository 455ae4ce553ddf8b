import type { PatternPlan } from "../../src/domain/document-plan-schema.ts";
import { strategyParts, visionParts } from "./common-parts.ts";

export const bigVisionPlan = {
  review: { months: 6, event: "The slice has ended", source: "talk" },
  tripwires: [
    {
      id: "effort-on-efficiency",
      claim: "efficiency-first",
      text: "More of the slice's effort has gone into making the solution efficient than into value that somebody can use",
      months: 3,
    },
    {
      id: "buy-in-withdrawn",
      claim: "rough-idea",
      text: "Somebody named under “Rough buy-in” in VISION.md has said that the vision is not directionally right",
      months: 3,
    },
    {
      id: "one-team-left",
      claim: "several-teams-long-horizon",
      text: "All teams but one have left the work",
      months: 6,
    },
    {
      id: "slice-not-used",
      claim: "rough-idea",
      text: "The day on which the slice was to end has passed, and nobody outside the team uses what it delivered",
      months: 6,
    },
  ],
  vision: {
    lead: "A fuzzy, directional view of where the system should end up. It says yes to things; STRATEGY.md says no. Slices are to build confidence in it over time.",
    parts: [
      visionParts.endState,
      visionParts.horizon,
      visionParts.worth,
      visionParts.ties,
      {
        id: "buy-in",
        title: "Rough buy-in",
        prompts: [
          "Who agrees that this is directionally right? Names and dates, not teams; rough is enough.",
          "Who does not, and is it the vision or the strategy that they doubt?",
        ],
        source: "talk",
      },
      visionParts.not,
    ],
  },
  strategy: {
    lead: "One slice of the vision in VISION.md, executed in 3 to 6 months, to build confidence in the vision.",
    parts: [
      strategyParts.focus,
      strategyParts.problem,
      strategyParts.policy,
      {
        id: "slice",
        title: "The vertical slice of value",
        prompts: [
          "What will somebody be able to use at the end that they cannot use today? From top to bottom, for few people.",
        ],
        source: "talk",
      },
      strategyParts.steps,
      {
        id: "end",
        title: "When the slice ends",
        prompts: ["A date 3 to 6 months from its start. What happens if it is not done by then?"],
        source: "talk",
      },
      {
        id: "confidence",
        title: "What would raise or lower confidence",
        prompts: [
          "What could you see during the slice that makes you believe more in the vision, and what less?",
        ],
        given: ["- More, if: …\n- Less, if: …"],
        source: "interpretation",
      },
      strategyParts.nonGoals,
      {
        id: "repeat",
        title: "Repeat",
        prompts: ["Who calls the people together when the slice has ended?"],
        given: [
          "When the slice has ended: look at what raised or lowered confidence, make the vision firmer or change it, and choose the next slice.",
        ],
        source: "interpretation",
      },
    ],
  },
} satisfies PatternPlan;

import type { PatternPlan } from "../../src/domain/document-plan-schema.ts";
import { strategyParts, visionParts } from "./common-parts.ts";

export const grandMigrationPlan = {
  review: {
    months: 3,
    event: "The proof of concept has shown whether the solution works",
    source: "interpretation",
  },
  tripwires: [
    {
      id: "conviction-lost",
      claim: "strong-conviction",
      text: "A team that has to move has said that it will not, or has put its move off",
      months: 2,
    },
    {
      id: "value-questioned",
      claim: "obvious-value",
      text: "Somebody who pays for the migration has asked what it is for",
      months: 2,
    },
    {
      id: "proof-missing",
      claim: "most-other-cases",
      text: "The day for the proof of concept to carry its hardest case has passed, and it has not",
      months: 3,
    },
    {
      id: "legacy-returns",
      claim: "legacy-can-go",
      text: "Something that was to be walked away from has to be moved after all",
      months: 3,
    },
  ],
  vision: {
    lead: "Where everything will have moved to. It says yes to things; STRATEGY.md says no.",
    parts: [visionParts.endState, visionParts.horizon, visionParts.worth, visionParts.ties, visionParts.not],
  },
  strategy: {
    lead: "Prove that the solution works, then migrate everything onto it. It can work within certain constraints: be very careful in its deployment.",
    parts: [
      strategyParts.focus,
      {
        id: "evidence",
        title: "Evidence that the constraints are met",
        prompts: [
          "What has somebody said, signed or paid that shows it? An intention is no evidence.",
          "If one of the first two cannot be filled, this is the wrong pattern: run waymark again. The third may be taken out.",
        ],
        given: [
          "- Strong organizational conviction to the solution: …\n- Very obvious, clear and well-aligned value: …\n- Able to walk away from tricky bits of legacy (helpful, not strictly necessary): …",
        ],
        source: "interpretation",
      },
      strategyParts.problem,
      strategyParts.policy,
      {
        id: "proof",
        title: "The proof of concept and its hardest case",
        prompts: [
          "What is the hardest thing that has to move? The proof of concept carries that one, not the easiest.",
          "What would you see if the solution did not work?",
        ],
        source: "interpretation",
      },
      {
        ...strategyParts.steps,
        prompts: [
          "The proof of concept, then everything else: in which order, by whom, and how do you see that each has moved?",
        ],
      },
      {
        id: "left-behind",
        title: "What is walked away from",
        prompts: [
          "Which tricky bits of legacy are not moved, who has agreed, and when are they switched off?",
        ],
        source: "talk",
      },
      strategyParts.nonGoals,
      {
        id: "end",
        title: "The end",
        prompts: [
          "When is the old system off for good? Who switches it off, and what happens to what has not moved by then?",
        ],
        source: "interpretation",
      },
    ],
  },
} satisfies PatternPlan;

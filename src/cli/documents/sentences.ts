import type { PatternPlan } from "../../domain/document-plan-schema.ts";

/** The sentences that matter most: each a flag of `waymark draft`, and a question of its form. */
const SENTENCES = [
  { flag: "vision", part: "end-state", asks: "Where should the system end up?" },
  { flag: "reason", part: "worth", asks: "Why is that worth it, and for whom?" },
  { flag: "problem", part: "problem", asks: "What stops you from getting there today?" },
  {
    flag: "policy",
    part: "policy",
    asks: "How will you go about that problem, and what does that rule out?",
  },
  { flag: "non-goal", part: "non-goals", asks: "What would be good to do, and will not be done now?" },
] as const;

/** The sentences that a plan has a place for, in their order. */
export const sentencesFor = ({ vision, strategy }: PatternPlan): readonly (typeof SENTENCES)[number][] => {
  const parts = [...("parts" in vision ? vision.parts : []), ...strategy.parts].map(({ id }) => id);
  return SENTENCES.filter(({ part }) => parts.includes(part));
};

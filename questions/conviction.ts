import type { Question } from "../src/domain/catalogue-schema.ts";

export const conviction = {
  id: "conviction",
  name: "Conviction",
  title: "How convinced is your organization of the solution?",
  earlierTitles: ["How convinced is your organization?"],
  meaning:
    "Strong: people back it and its value is obvious to all. Mixed: only one of the two, or only some people.",
  help: [
    "The talk asks for two things, so this does too: an organization that is convinced of the solution, and value that is very obvious, clear and well-aligned.",
    "Answer “Strong” only if you have both. If people back something whose value is contested, or agree on the value but not on the solution, answer “Mixed”.",
  ],
  options: [
    { id: "low", label: "Low", meaning: "few back it, or its value is unclear", heard: "conviction is low" },
    {
      id: "mixed",
      label: "Mixed",
      meaning: "some people, or only one of the two",
      heard: "conviction is mixed",
    },
    {
      id: "strong",
      label: "Strong",
      meaning: "people back it; its value is obvious",
      heard: "conviction is strong",
    },
  ],
} satisfies Question;

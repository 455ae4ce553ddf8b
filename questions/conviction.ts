import type { Question } from "../src/domain/catalogue-schema.ts";

export const conviction = {
  id: "conviction",
  name: "Conviction",
  title: "How convinced is your organization?",
  meaning:
    "Strong means both: people stand behind the solution; its value is very obvious, clear and well-aligned.",
  help: [
    "Two things are asked at once, because the talk asks for both: conviction of the organization to the solution, and value that is very obvious, clear and well-aligned.",
    "Answer “Strong” only if both are true. If people are convinced of something whose value is contested, or agree on the value but not on the solution, the answer is “Mixed”.",
  ],
  options: [
    { id: "low", label: "Low", meaning: "few are, or the value is unclear", heard: "conviction is low" },
    { id: "mixed", label: "Mixed", meaning: "partly, or just one of the two", heard: "conviction is mixed" },
    { id: "strong", label: "Strong", meaning: "both are true", heard: "conviction is strong" },
  ],
} satisfies Question;

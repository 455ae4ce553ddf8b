import type { Question } from "../src/domain/catalogue-schema.ts";

export const conviction = {
  id: "conviction",
  name: "Conviction",
  title: "How convinced is your organization?",
  meaning: "Strong means both: people stand behind the solution; its value is obvious.",
  help: [
    "Two things are asked at once, because the talk asks for both: conviction of the organization to the solution, and value that is very obvious, clear and well-aligned.",
    "Answer “Strong” only if both are true. If people are convinced of something whose value is contested, or agree on the value but not on the solution, the answer is “Mixed”.",
  ],
  options: [
    { id: "low", label: "Low", meaning: "few stand behind it, or its value is unclear" },
    { id: "mixed", label: "Mixed", meaning: "support is partial, or its value is contested" },
    { id: "strong", label: "Strong", meaning: "people stand behind it; its value is obvious" },
  ],
} satisfies Question;

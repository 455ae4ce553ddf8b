import type { Question } from "../../src/domain/catalogue-schema.ts";

/** A question as a file in `questions/` would bring it. */
export const money = {
  id: "money",
  name: "Money",
  title: "Is there money for the work?",
  meaning: "Granted, not hoped for.",
  help: ["Ask whoever signs."],
  options: [
    { id: "none", label: "None", meaning: "nobody has granted any" },
    { id: "a-little", label: "A little", meaning: "enough to begin" },
    { id: "half", label: "Half of it", meaning: "the rest may follow" },
    { id: "most", label: "Most of it", meaning: "the last part is open" },
    { id: "all", label: "All of it", meaning: "granted until the end" },
  ],
} satisfies Question;

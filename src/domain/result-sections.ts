/** The sections of a result in their order: the number of each, from 1, is the key that opens it. */
export const RESULT_SECTIONS = [
  { id: "result", title: "Result", short: "Result" },
  { id: "why", title: "Why", short: "Why" },
  { id: "watch-out", title: "Watch out", short: "Watch" },
  { id: "why-not", title: "Why not", short: "Not" },
  { id: "changes", title: "What flips it", short: "Flips" },
  { id: "talk", title: "The talk", short: "Talk" },
] as const;

export type ResultSectionId = (typeof RESULT_SECTIONS)[number]["id"];

import type { Question } from "../src/domain/catalogue-schema.ts";

export const horizon = {
  id: "horizon",
  name: "Horizon",
  title: "How far ahead is all the work planned?",
  meaning: "Until all of it is done, not until the next result is due.",
  help: [
    "Count every step that you already have in mind, up to the day on which you would call the whole work done. A first slice that is due in three months says nothing about the horizon.",
    "If you plan no further than a quarter or two because you cannot see further, that is your horizon. Exactly six months belongs to “3 to 6 months”.",
  ],
  options: [
    { id: "under-3-months", label: "Under 3 months", meaning: "all done within the quarter" },
    { id: "3-to-6-months", label: "3 to 6 months", meaning: "all done in one or two quarters" },
    { id: "6-to-12-months", label: "6 to 12 months", meaning: "all done within the year" },
    { id: "over-a-year", label: "More than a year", meaning: "next year's plan still carries it" },
  ],
} satisfies Question;

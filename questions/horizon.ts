import type { Question } from "../src/domain/catalogue-schema.ts";

export const horizon = {
  id: "horizon",
  name: "Horizon",
  title: "How far ahead are you planning this work?",
  earlierTitles: ["How far ahead is all the work planned?"],
  meaning: "Up to the end of everything you have in mind, not just the next release.",
  help: [
    "Every step you already have in mind, up to the last one. A first slice that is due in three months says nothing about the horizon.",
    "If you plan no further than a quarter or two because you cannot see further, that is your horizon.",
    "Exactly 3 and exactly 6 months belong to “3 to 6 months”.",
  ],
  options: [
    {
      id: "under-3-months",
      label: "Under 3 months",
      meaning: "this quarter, then done",
      heard: "the work is planned for under 3 months",
    },
    {
      id: "3-to-6-months",
      label: "3 to 6 months",
      meaning: "one or two quarters, then done",
      heard: "the work is planned for 3 to 6 months",
    },
    {
      id: "6-to-12-months",
      label: "6 to 12 months",
      meaning: "this year's big thing",
      heard: "the work is planned for 6 to 12 months",
    },
    {
      id: "over-a-year",
      label: "More than a year",
      meaning: "it outlives the next reorganization",
      heard: "the work is planned for more than a year",
    },
  ],
} satisfies Question;

import type { Question } from "../src/domain/catalogue-schema.ts";

export const horizon = {
  id: "horizon",
  name: "Horizon",
  title: "How far ahead is all the work planned?",
  meaning: "To the end of all that you plan, not to the next result.",
  help: [
    "Count every step that you already have in mind, up to the last one. A first slice that is due in three months says nothing about the horizon.",
    "If you plan no further than a quarter or two because you cannot see further, that is your horizon. Exactly three and exactly six months belong to “3 to 6 months”.",
  ],
  options: [
    {
      id: "under-3-months",
      label: "Under 3 months",
      meaning: "planned for under one quarter",
      heard: "the work is planned for under 3 months",
    },
    {
      id: "3-to-6-months",
      label: "3 to 6 months",
      meaning: "planned for one or two quarters",
      heard: "the work is planned for 3 to 6 months",
    },
    {
      id: "6-to-12-months",
      label: "6 to 12 months",
      meaning: "planned for up to a year ahead",
      heard: "the work is planned for 6 to 12 months",
    },
    {
      id: "over-a-year",
      label: "More than a year",
      meaning: "planned for longer than a year",
      heard: "the work is planned for more than a year",
    },
  ],
} satisfies Question;

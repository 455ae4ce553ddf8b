import type { Question } from "../src/domain/catalogue-schema.ts";

export const teamSpan = {
  id: "team-span",
  name: "Team span",
  title: "How many teams must work on it?",
  meaning: "Teams that change what they build, not teams that are only told.",
  help: [
    "Count the teams without whose work it cannot be done. Teams that merely use the result do not count.",
    "A few teams can still agree around one table. With many teams, coordinating them is work of its own; that is how we read the talk where it says “a lot of people”.",
  ],
  options: [
    {
      id: "one-team",
      label: "One team",
      meaning: "one team can do all of it",
      heard: "one team can do all of it",
    },
    {
      id: "a-few-teams",
      label: "A few teams",
      meaning: "they can agree around one table",
      heard: "a few teams must work on it",
    },
    {
      id: "many-teams",
      label: "Many teams",
      meaning: "coordinating them is work of its own",
      heard: "many teams must work on it",
    },
  ],
} satisfies Question;

import type { Question } from "../src/domain/catalogue-schema.ts";

export const teamSpan = {
  id: "team-span",
  name: "Team span",
  title: "How many teams have to work on it?",
  earlierTitles: ["How many teams must work on it?"],
  meaning: "Count teams that must change their own work, not teams that only need to know.",
  help: [
    "Count the teams whose work it takes. Teams that merely use the result do not count.",
    "A few teams can still agree around one table. With many teams, coordinating them is work in itself; that is how we read “a lot of people” in the talk.",
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
      meaning: "few enough to agree around one table",
      heard: "a few teams must work on it",
    },
    {
      id: "many-teams",
      label: "Many teams",
      meaning: "coordinating them is work in itself",
      heard: "many teams must work on it",
    },
  ],
} satisfies Question;

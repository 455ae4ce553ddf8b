import type { Question } from "../src/domain/catalogue-schema.ts";

export const urgency = {
  id: "urgency",
  name: "Urgency",
  title: "How urgent is the problem?",
  meaning: "What happens in the coming weeks if nobody acts.",
  help: [
    "Answer for the problem that the work is to solve, not for how busy everybody is.",
    "On fire means that damage is being done now: outages, users who leave, a team that can do nothing but fight fires. A date alone, even a hard legal one, is pressing.",
  ],
  options: [
    {
      id: "calm",
      label: "Calm",
      meaning: "nothing breaks if this waits a quarter",
      heard: "the problem is calm",
    },
    {
      id: "pressing",
      label: "Pressing",
      meaning: "it hurts or has a date, and we still cope",
      heard: "the problem is pressing",
    },
    {
      id: "on-fire",
      label: "On fire",
      meaning: "it does damage now and must be put out",
      heard: "the problem is on fire",
    },
  ],
} satisfies Question;

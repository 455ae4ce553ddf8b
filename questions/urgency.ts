import type { Question } from "../src/domain/catalogue-schema.ts";

export const urgency = {
  id: "urgency",
  name: "Urgency",
  title: "How urgent is the problem?",
  meaning: "What happens in the next few weeks if nobody acts?",
  help: [
    "Answer for the problem this work is meant to solve, not for how busy everybody is.",
    "On fire means damage is being done right now: outages, users leaving, a team that does nothing but fight fires. A deadline alone, even a hard legal one, is pressing.",
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
      meaning: "it hurts or has a deadline, but we cope",
      heard: "the problem is pressing",
    },
    {
      id: "on-fire",
      label: "On fire",
      meaning: "it is doing damage now and must be put out",
      heard: "the problem is on fire",
    },
  ],
} satisfies Question;

import type { Question } from "../src/domain/catalogue-schema.ts";

export const walkAway = {
  id: "walk-away",
  name: "Walk-away",
  title: "Can you walk away from the tricky bits of the legacy system?",
  meaning: "Drop them for good instead of rebuilding every one of them.",
  help: [
    "Think of the parts nobody wants to rebuild: old formats, rare special cases, features few people use.",
    "Answer “Yes” if you are free to leave such parts behind. If contracts, law or users hold on to each of them, answer “No”. If there is no legacy system, there is nothing to carry along: answer “Yes”.",
  ],
  options: [
    {
      id: "no",
      label: "No",
      meaning: "every bit has to come along",
      heard: "we cannot walk away from the tricky bits",
    },
    {
      id: "partly",
      label: "Partly",
      meaning: "some can go, some have to come along",
      heard: "we can walk away from some of the tricky bits",
    },
    {
      id: "yes",
      label: "Yes",
      meaning: "the tricky bits can stay behind",
      heard: "we can walk away from the tricky bits",
    },
  ],
} satisfies Question;

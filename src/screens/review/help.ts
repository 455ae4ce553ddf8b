import type { About } from "../help/about.ts";

export const reviewHelp: About = {
  title: "Your answers",
  paragraphs: [
    "Change any of them by its number. The other answers stay as they are, and are not asked again.",
  ],
};

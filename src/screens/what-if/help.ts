import type { About } from "../help/about.ts";

export const whatIfHelp: About = {
  title: "What if",
  paragraphs: [
    "Change any answer and see the recommendation, the points and the reasons change. Your own answers stay as they are, and what differs from them is marked, until you keep the others.",
  ],
};

import type { About } from "../help/about.ts";

export const resultHelp: About = {
  title: "The result",
  paragraphs: [
    "Every point comes from one sentence about a pattern that your answers make true. The sentence, its answers and its source stand under “Why” and “Why not”.",
    "Clear, leaning or close is the weakest of several measures, each told with its reason: the lead in points, the small changes that flip it, what is not known yet, and answers that pull two ways.",
    "The result is a conversation starter, not a verdict. What you try in what-if changes nothing about your own answers.",
  ],
};

import type { About } from "../help/about.ts";

export const mapHelp: About = {
  title: "The map",
  paragraphs: [
    "Each cell shows the pattern that is recommended for its two answers; the other answers stay as they are.",
  ],
};

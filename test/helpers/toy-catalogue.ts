import type { Catalogue } from "../../src/domain/catalogue-schema.ts";
import { planNamed } from "./arbitraries.ts";

/** A catalogue that has nothing to do with the real one: what to take on a walk. */
export const toyCatalogue: Catalogue = {
  questions: [
    {
      id: "sky",
      name: "Sky",
      title: "What does the sky look like?",
      meaning: "Right now.",
      help: ["Look up."],
      options: [
        { id: "blue", label: "Blue", meaning: "no cloud" },
        { id: "grey", label: "Grey", meaning: "no blue" },
        { id: "black", label: "Black", meaning: "take care" },
      ],
    },
    {
      id: "way",
      name: "Way",
      title: "How long is the way?",
      meaning: "There and back.",
      help: ["Ask a map."],
      options: [
        { id: "short", label: "Short", meaning: "an hour" },
        { id: "long", label: "Long", meaning: "a day" },
      ],
    },
  ],
  patterns: [
    {
      id: "nothing",
      name: "Nothing",
      tagline: "Just go.",
      style: {
        glyph: "◆",
        ascii: "*",
        shape: [
          [0, -1],
          [1, 1],
          [-1, 1],
        ],
        colour: "cyan",
      },
      steps: ["Go."],
      claims: [
        { id: "free-hands", kind: "default", text: "Free hands", when: [], points: 1, source: "talk" },
        { id: "tired", kind: "failure-mode", text: "You are tired", points: 0, source: "talk" },
      ],
      examples: [],
      summary: ["Light."],
      cautions: [],
      notes: [],
      plan: planNamed("nothing"),
    },
    {
      id: "umbrella",
      name: "Umbrella",
      tagline: "Stay dry.",
      style: {
        glyph: "▲",
        ascii: "^",
        shape: [
          [0, -1],
          [1, 1],
          [-1, 1],
        ],
        colour: "yellow",
      },
      steps: ["Find it.", "Take it."],
      claims: [
        {
          id: "may-rain",
          kind: "success-mode",
          text: "It may rain",
          when: [{ question: "sky", anyOf: ["grey", "black"] }],
          points: 2,
          source: "talk",
        },
        {
          id: "heavy",
          kind: "failure-mode",
          text: "It is heavy",
          when: [{ question: "way", anyOf: ["long"] }],
          points: -1,
          source: "interpretation",
        },
      ],
      examples: ["Last Tuesday."],
      summary: ["Dry."],
      cautions: ["Mind the wind."],
      notes: [],
      plan: planNamed("umbrella"),
    },
    {
      id: "tent",
      name: "Tent",
      tagline: "Stay.",
      style: {
        glyph: "■",
        ascii: "#",
        shape: [
          [0, -1],
          [1, 1],
          [-1, 1],
        ],
        colour: "magenta",
      },
      steps: ["Carry it."],
      claims: [
        {
          id: "needs-a-long-way",
          kind: "constraint",
          required: true,
          text: "The way is long",
          unmet: "needs a long way",
          failure: "The way is short",
          when: [{ question: "way", anyOf: ["long"] }],
          points: 1,
          source: "talk",
        },
        {
          id: "storm",
          kind: "success-mode",
          text: "A storm on a long way",
          when: [
            { question: "sky", anyOf: ["black"] },
            { question: "way", anyOf: ["long"] },
          ],
          points: 3,
          source: "talk",
        },
      ],
      examples: [],
      summary: ["Safe."],
      cautions: [],
      notes: [],
      plan: planNamed("tent"),
    },
  ],
  tensions: [
    {
      id: "storm-and-short",
      name: "A storm, and a short way",
      when: [
        { question: "sky", anyOf: ["black"] },
        { question: "way", anyOf: ["short"] },
      ],
      pulls: [
        { text: "It may rain.", source: "talk" },
        { text: "It is not worth the trouble.", source: "interpretation" },
      ],
      sides: [
        { pattern: "umbrella", order: ["Wait first."], switch: "Go when it clears." },
        { pattern: "nothing", order: ["Run."], switch: "Stop when it pours." },
      ],
    },
  ],
  talk: { title: "Walks", author: "Nobody", occasion: "never", parts: [], furtherReading: [] },
};

import type { Pattern } from "../src/domain/catalogue-schema.ts";

// Facts: talk, slides on pattern 1.
export const grandMigration = {
  id: "grand-migration",
  name: "The Grand Migration",
  tagline: "Prove that the new way works, then move everything onto it.",
  steps: [
    "Articulate the vision.",
    "Build a proof of concept to prove that a solution works.",
    "Migrate everything onto it.",
  ],
  claims: [
    {
      id: "strong-conviction",
      kind: "constraint",
      required: true,
      text: "There is strong organizational conviction to the solution",
      failure: "Organizational conviction to the solution is not strong",
      unmet: "needs conviction and clear value",
      when: [{ question: "conviction", anyOf: ["strong"] }],
      points: 3,
      source: "talk",
    },
    {
      id: "obvious-value",
      kind: "constraint",
      required: true,
      text: "Its value is very obvious, clear and well-aligned",
      failure: "Its value is not very obvious, clear and well-aligned",
      unmet: "needs conviction and clear value",
      when: [{ question: "conviction", anyOf: ["strong"] }],
      points: 2,
      source: "talk",
    },
    {
      id: "legacy-can-go",
      kind: "constraint",
      required: false,
      text: "You are able to walk away from tricky bits of legacy implementations (helpful, not strictly necessary)",
      failure:
        "You are not able to walk away from every tricky bit of legacy implementations (being able to is helpful, not strictly necessary)",
      when: [{ question: "walk-away", anyOf: ["yes"] }],
      points: 2,
      source: "talk",
    },
    {
      id: "some-legacy-can-go",
      kind: "tendency",
      text: "Some tricky bits of legacy may be left behind, which helps a little",
      when: [{ question: "walk-away", anyOf: ["partly"] }],
      points: 1,
      source: "interpretation",
    },
    {
      id: "most-other-cases",
      kind: "failure-mode",
      text: "Most other cases",
      when: [{ question: "conviction", anyOf: ["low", "mixed"] }],
      points: -4,
      source: "talk",
    },
    {
      id: "too-short-to-move-everything",
      kind: "tendency",
      text: "Proving a solution and moving everything onto it hardly fits into less than 3 months",
      when: [{ question: "horizon", anyOf: ["under-3-months"] }],
      points: -1,
      source: "interpretation",
    },
    {
      id: "every-bit-in-no-time",
      kind: "tendency",
      text: "Every tricky bit of legacy has to come along, which makes less than 3 months shorter still",
      when: [
        { question: "walk-away", anyOf: ["no"] },
        { question: "horizon", anyOf: ["under-3-months"] },
      ],
      points: -2,
      source: "interpretation",
    },
    {
      id: "no-migration-while-it-burns",
      kind: "tendency",
      text: "Nobody moves everything while it burns, and the fire has to be out within 6 months",
      when: [
        { question: "urgency", anyOf: ["on-fire"] },
        { question: "horizon", anyOf: ["under-3-months", "3-to-6-months"] },
      ],
      points: -3,
      source: "interpretation",
    },
  ],
  examples: [
    "Khan Academy's migration from Python 2 to Go.",
    "Stripe's India data locality work.",
    "Many companies' work to get GDPR compliant.",
  ],
  summary: [
    "Depends on a very simple strategy to turn a vision into reality.",
    "Seductive for its simplicity. Be very careful in its deployment.",
  ],
  cautions: [
    "It gets poo-pooed a lot, but it can work, within certain constraints.",
    "Be very careful in its deployment.",
  ],
  notes: [
    "“Most other cases” are those outside its constraints.",
    "Everything moves, but not necessarily at once: it may move step by step, and the proof of concept is its safeguard.",
  ],
} satisfies Pattern;

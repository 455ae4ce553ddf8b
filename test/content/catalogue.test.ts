import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/content/catalogue.ts";
import { catalogueSchema, type Talk } from "../../src/domain/catalogue-schema.ts";
import { recommend } from "../../src/domain/recommendation.ts";
import { toyCatalogue } from "../helpers/toy-catalogue.ts";

const everyText = (value: unknown): string[] => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(everyText) : [];
};
const problems = (changed: unknown) =>
  catalogueSchema
    .safeParse(changed)
    .error?.issues.map(({ message, path }) => `${path.join(".")} ${message}`) ?? [];

describe("the built-in catalogue", () => {
  it("is valid, and stays what it is when written as JSON", () => {
    expect(problems(catalogue)).toEqual([]);
    expect(JSON.parse(JSON.stringify(catalogue))).toEqual(catalogue);
  });

  it("keeps the ids that are a public contract", () => {
    const ids = Object.fromEntries(
      catalogue.questions.map(({ id, options }) => [id, options.map((option) => option.id)]),
    );
    expect(ids).toEqual({
      urgency: ["calm", "pressing", "on-fire"],
      horizon: ["under-3-months", "3-to-6-months", "6-to-12-months", "over-a-year"],
      "team-span": ["one-team", "a-few-teams", "many-teams"],
      conviction: ["low", "mixed", "strong"],
      "walk-away": ["no", "partly", "yes"],
    });
    expect(Object.keys(ids)).toEqual(["urgency", "horizon", "team-span", "conviction", "walk-away"]);
    expect(catalogue.patterns.map(({ id }) => id).toSorted()).toEqual([
      "big-vision-small-experiments",
      "grand-migration",
      "no-vision-strategy",
    ]);
  });

  it("holds none of the errors of the slides' recognised text", () => {
    const errors = [/quiding/i, /alist\b/i, /teamis/i, /[©®]/, /\bJ\b/, /\b29\b/, /->/, /poc\b/];
    for (const text of everyText(catalogue)) {
      for (const error of errors) expect(text).not.toMatch(error);
    }
  });

  it.each([
    {
      pattern: "grand-migration",
      kinds: { constraint: 3, "failure-mode": 1 },
      words: [
        "strong organizational conviction",
        "very obvious, clear and well-aligned",
        "walk away",
        "most other cases",
      ],
      steps: 3,
      examples: ["Khan Academy", "India data locality", "GDPR"],
    },
    {
      pattern: "no-vision-strategy",
      kinds: { "success-mode": 3, "failure-mode": 2 },
      words: [
        "on fire",
        "create a plan",
        "3 to 6 months",
        "wants a Big Vision",
        "a lot of people over a long time",
      ],
      steps: 3,
      examples: ["operational work", "launching a new thing", "very uncertain space"],
    },
    {
      pattern: "big-vision-small-experiments",
      kinds: { "success-mode": 2, "failure-mode": 1, shortcut: 1, default: 1 },
      words: [
        "rough idea",
        "more than one team and more than a 6 month",
        "efficiency of solution",
        "existing vision",
      ],
      steps: 4,
      examples: [],
    },
  ])("says all that the talk says about $pattern", ({ pattern: id, kinds, words, steps, examples }) => {
    const pattern = catalogue.patterns.find((each) => each.id === id);
    const fromTalk = pattern?.claims.filter(({ source }) => source === "talk") ?? [];
    for (const [kind, count] of Object.entries(kinds)) {
      expect(
        fromTalk.filter((claim) => claim.kind === kind),
        kind,
      ).toHaveLength(count);
    }
    const said = fromTalk.map(({ text }) => text.toLowerCase()).join("\n");
    for (const each of words) expect(said).toContain(each.toLowerCase());
    expect(pattern?.steps).toHaveLength(steps);
    expect(pattern?.examples).toHaveLength(examples.length);
    examples.forEach((each, index) => {
      expect(pattern?.examples[index]?.toLowerCase()).toContain(each.toLowerCase());
    });
    expect(pattern?.summary).toHaveLength(2);
  });

  it("derives no constraint, success or failure mode of its own: what we add are tendencies", () => {
    const ours = catalogue.patterns.flatMap(({ claims }) =>
      claims.filter(({ source }) => source === "interpretation"),
    );
    expect(new Set(ours.map(({ kind }) => kind))).toEqual(new Set(["tendency"]));
  });

  it("leaves to people what five answers cannot tell", () => {
    const byHand = catalogue.patterns.flatMap(({ claims }) =>
      claims.filter(({ when }) => when === undefined),
    );
    expect(byHand.map(({ id }) => id)).toEqual([
      "rough-idea",
      "efficiency-first",
      "existing-vision",
      "not-enough-known",
      "wants-a-big-vision",
    ]);
  });

  it.each([
    {
      company: "Khan Academy, from Python 2 to Go",
      answers: ["pressing", "over-a-year", "many-teams", "strong", "partly"],
    },
    {
      company: "Stripe, India data locality",
      answers: ["pressing", "6-to-12-months", "many-teams", "strong", "no"],
    },
    { company: "a company and the GDPR", answers: ["pressing", "over-a-year", "many-teams", "strong", "no"] },
  ])("recommends the Grand Migration for $company", ({ answers }) => {
    const given = Object.fromEntries(catalogue.questions.map(({ id }, index) => [id, answers[index] ?? ""]));
    expect(recommend(catalogue, given).pattern.id).toBe("grand-migration");
  });

  it("says with each pattern what the talk warns of, in the talk's words", () => {
    expect(catalogue.patterns.map(({ cautions }) => cautions)).toEqual([
      ["You don't always need the whole thing."],
      ["It is less sustainable over the long term."],
      [
        "It gets poo-pooed a lot, but it can work, within certain constraints.",
        "Be very careful in its deployment.",
      ],
    ]);
  });

  it("tells the story that the talk opens with, once, and not with every result", () => {
    const parts: readonly Talk["parts"][number][] = catalogue.talk.parts;
    const story = parts.filter(({ statements }) =>
      statements.join(" ").includes("six more months, three times"),
    );
    expect(story.map(({ always }) => always)).toEqual([undefined]);
    expect(story[0]?.statements.join(" ")).toContain("did not fully achieve your goals");
    expect(parts.find(({ title }) => title === "Managing the difference")?.statements).toContain(
      "Differentiating the two is hard.",
    );
  });

  it("is credited: author, title and the further reading of the talk", () => {
    const { talk } = catalogue;
    expect(`${talk.author}, ${talk.title}, ${talk.occasion}`).toBe(
      "Jonathan Maltz, Technical Vision vs. Technical Strategy: The Difference and Why it Matters, Stripe; LeadDev, 2022",
    );
    expect(talk.furtherReading).toHaveLength(4);
  });
});

describe("a catalogue", () => {
  const [nothing, umbrella, tent] = toyCatalogue.patterns;

  it.each([
    ["a field with a typing error", { ...toyCatalogue, pattern: [] }, /Unrecognized key/],
    ["no questions", { ...toyCatalogue, questions: [] }, /questions/],
    [
      "a question twice",
      { ...toyCatalogue, questions: [...toyCatalogue.questions, toyCatalogue.questions[0]] },
      /two questions/,
    ],
    [
      "an option for what every question takes",
      {
        ...toyCatalogue,
        questions: toyCatalogue.questions.map((question) => ({
          ...question,
          options: [...question.options, { id: "unsure", label: "Unsure", meaning: "who knows" }],
        })),
      },
      /sky has an option 'unsure', which every question takes and none may list/,
    ],
    [
      "a pattern twice",
      { ...toyCatalogue, patterns: [nothing, umbrella, umbrella] },
      /two patterns have the id 'umbrella'/,
    ],
    [
      "a default that needs something",
      { ...toyCatalogue, patterns: [tent, nothing] },
      /the first pattern is the default/,
    ],
    [
      "a condition on what nobody asks",
      { ...toyCatalogue, questions: toyCatalogue.questions.slice(0, 1) },
      /rests on way 'long'/,
    ],
    [
      "a tension that pulls at no pattern",
      { ...toyCatalogue, patterns: [nothing, tent] },
      /'storm-and-short' pulls at 'umbrella', which is no pattern/,
    ],
    [
      "points for what is checked by hand",
      {
        ...toyCatalogue,
        patterns: [
          { ...nothing, claims: [{ id: "x", kind: "tendency", text: "X", points: 1, source: "talk" }] },
        ],
      },
      /checked? by hand has 0 points|by hand/,
    ],
  ])("with %s is refused, and says why", (_, changed, message) => {
    expect(problems(changed).join("\n")).toMatch(message);
  });
});

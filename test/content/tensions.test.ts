import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/content/catalogue.ts";
import type { Catalogue, Source, Tension } from "../../src/domain/catalogue-schema.ts";
import { restsOn, type Truth, truthOfClaim } from "../../src/domain/claims.ts";
import { everyProfile } from "../../src/domain/profiles.ts";
import { tensionsIn } from "../../src/domain/tensions.ts";
import { UNSURE } from "../../src/domain/unsure.ts";

const { patterns, questions, tensions }: Catalogue = catalogue;
const profiles = everyProfile(questions);
const claims = patterns.flatMap((pattern) => pattern.claims);

const named = (id: string): Tension => {
  const found = tensions.find((each) => each.id === id);
  if (!found) throw new Error(`there is no tension ${id}`);
  return found;
};
const profilesWith = (id: string) =>
  profiles.filter((answers) => tensionsIn(catalogue, answers).some((each) => each.id === id));
const pullsOf = ({ statements }: Tension) => statements.filter(({ role }) => role === "pull");

/** Everything that the catalogue has from the talk, in lower case. */
const fromTalk = patterns
  .flatMap((pattern) => [
    ...pattern.claims.filter(({ source }) => source === "talk").map(({ text }) => text),
    ...pattern.summary,
    ...pattern.steps,
  ])
  .join("\n")
  .toLowerCase();

describe.each(tensions.map(({ id }) => id))("the tension %s", (id) => {
  const { name, when, statements } = named(id);

  it("occurs in some profiles, in no more than it names, and never by what is not known", () => {
    const found = profilesWith(id);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(profiles.length / 4);
    for (const { question, anyOf } of when) {
      expect(new Set(found.map((answers) => answers[question]))).toEqual(new Set(anyOf));
      expect(found.some((answers) => answers[question] === UNSURE)).toBe(false);
    }
  });

  it("rests on two questions", () => {
    expect(new Set(when.map(({ question }) => question)).size).toBe(2);
    expect(when).toHaveLength(2);
  });

  it("leaves which comes first, and when to turn, to our reading: the talk does not say", () => {
    const advice = statements.filter(({ role }) => role !== "pull");
    expect(advice.map(({ source }) => source)).toEqual(["interpretation", "interpretation"]);
  });

  it("has sentences for people: plain, ended by a full stop, patterns called by their names", () => {
    for (const { text } of statements) {
      expect(text).toMatch(/^[A-Z].*\.$/);
      expect(text).not.toMatch(/[!—–;]|\.\.|\b(always|never|must|obviously|simply|just)\b/i);
      expect(text).not.toMatch(
        /No-Vision(?! Strategy)|(?<!Grand )Migration\b|(?<!Big )Vision(?! Strategy)\b/,
      );
    }
    expect(name).toMatch(/^[A-Z].*[a-z]$/);
    expect(name).toContain(", ");
  });
});

it("no two tensions rest on the same answers", () => {
  const all = tensions.map(({ when }) => JSON.stringify(when));
  expect(new Set(all).size).toBe(tensions.length);
});

describe("each pull stands on an answer of its tension", () => {
  /** The claims that the two pulls put in words, and what the answers say of them. */
  const pulls: readonly Readonly<{ tension: string; claims: readonly [string, Truth][] }>[] = [
    {
      tension: "fire-and-long-horizon",
      claims: [
        ["on-fire", "yes"],
        ["less-sustainable", "yes"],
      ],
    },
    {
      tension: "fire-and-many-teams",
      claims: [
        ["on-fire", "yes"],
        ["many-teams-pull-apart", "yes"],
      ],
    },
    {
      tension: "short-horizon-and-many-teams",
      claims: [
        ["horizon-3-to-6-months", "yes"],
        ["many-teams-pull-apart", "yes"],
      ],
    },
    {
      tension: "low-conviction-and-all-must-move",
      claims: [
        // That everything must come along is no claim of any pattern, but it denies this one.
        ["legacy-can-go", "no"],
        ["strong-conviction", "no"],
      ],
    },
    {
      tension: "fire-and-strong-conviction",
      claims: [
        ["on-fire", "yes"],
        ["strong-conviction", "yes"],
      ],
    },
    {
      tension: "strong-conviction-and-no-time",
      claims: [
        ["strong-conviction", "yes"],
        ["too-short-to-move-everything", "yes"],
      ],
    },
  ];

  it("and the table below has every tension", () => {
    expect(pulls.map(({ tension }) => tension)).toEqual(tensions.map(({ id }) => id));
  });

  it.each(pulls)("$tension", ({ tension: id, claims: ids }) => {
    const { when, statements } = named(id);
    const found = ids.map(([claim]) => claims.find((each) => each.id === claim));
    const questionsPulled = found.flatMap((claim) => (claim ? restsOn(claim) : []));
    expect(questionsPulled.toSorted()).toEqual(when.map(({ question }) => question).toSorted());
    for (const answers of profilesWith(id)) {
      expect(found.map((claim) => claim && truthOfClaim(claim, answers))).toEqual(
        ids.map(([, truth]) => truth),
      );
    }
    // It cannot be the talk's where its claim is not.
    for (const [index, { source }] of pullsOf(named(id)).entries()) {
      if (source === "talk") expect(found[index]?.source).toBe("talk");
    }
    expect(statements.map(({ role }) => role)).toEqual(["pull", "pull", "order", "switch"]);
  });
});

describe("a sentence that is said to be the talk's", () => {
  /** Read beside the talk; the words that carry it must be among those that the catalogue has from the talk. */
  const reviewed: Readonly<Record<string, readonly string[]>> = {
    "Things are on fire and need to be put out as soon as possible: the No-Vision Strategy succeeds there.": [
      "things are on fire and",
      "as soon as possible",
    ],
    "Over the long term, that strategy is less sustainable.": ["less sustainable over the long term"],
    "The operating horizon is 3 to 6 months: the No-Vision Strategy succeeds there.": [
      "operating horizon is 3 to 6 months",
    ],
    "A Grand Migration needs strong organizational conviction to the solution.": [
      "strong organizational conviction to the solution",
    ],
    "Strong organizational conviction, and value that is very obvious, clear and well-aligned, are what the Grand Migration requires.":
      ["strong organizational conviction", "value is very obvious"],
  };
  const said = (source: Source) =>
    new Set(
      tensions.flatMap(({ statements }) =>
        statements.flatMap((statement) => (statement.source === source ? [statement.text] : [])),
      ),
    );

  it("is one of those that were read beside it", () => {
    expect([...said("talk")].toSorted()).toEqual(Object.keys(reviewed).toSorted());
  });

  it("is never our reading elsewhere", () => {
    expect([...said("interpretation")].filter((text) => said("talk").has(text))).toEqual([]);
  });

  it.each(Object.entries(reviewed))("“%s” has its words from the talk", (_, words) => {
    for (const each of words) expect(fromTalk).toContain(each);
  });
});

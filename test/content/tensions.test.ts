import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/content/catalogue.ts";
import type { Catalogue, Tension } from "../../src/domain/catalogue-schema.ts";
import { restsOn, type Truth, truthOfClaim } from "../../src/domain/claims.ts";
import { everyProfile } from "../../src/domain/profiles.ts";
import { bestPattern } from "../../src/domain/ranking.ts";
import { tensionsOn } from "../../src/domain/tensions.ts";
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
  profiles.filter((answers) =>
    tensionsOn(catalogue, answers, bestPattern(catalogue, answers)).some(({ tension }) => tension.id === id),
  );
const adviceOf = ({ sides }: Tension) => sides.flatMap((side) => [...side.order, side.switch]);

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
  const { name, when, pulls, sides } = named(id);

  it("occurs in some profiles, in no more than it names, and never by what is not known", () => {
    const found = profilesWith(id);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(profiles.length / 4);
    for (const { question, anyOf } of when) {
      expect(new Set(found.map((answers) => answers[question]))).toEqual(new Set(anyOf));
      expect(found.some((answers) => answers[question] === UNSURE)).toBe(false);
    }
  });

  it("rests on a question each for its two patterns, or on what one pattern does not fit", () => {
    expect(new Set(when.map(({ question }) => question)).size).toBe(when.length);
    expect(when.length).toBeGreaterThanOrEqual(sides.length);
  });

  it("shows for each of its patterns in some profile", () => {
    const found = new Set(profilesWith(id).map((answers) => bestPattern(catalogue, answers).id));
    expect(found).toEqual(new Set(sides.map(({ pattern }) => pattern)));
  });

  it("has sentences for people: plain, ended by a full stop, patterns called by their names", () => {
    for (const text of [...pulls.map((pull) => pull.text), ...adviceOf(named(id))]) {
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
        ["several-slices", "yes"],
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
    {
      tension: "big-vision-and-no-time",
      claims: [
        ["sensible-default", "yes"],
        ["too-short-for-a-slice", "yes"],
      ],
    },
  ];

  it("and the table below has every tension", () => {
    expect(pulls.map(({ tension }) => tension)).toEqual(tensions.map(({ id }) => id));
  });

  it.each(pulls)("$tension", ({ tension: id, claims: ids }) => {
    const { when, pulls: pulled } = named(id);
    const found = ids.map(([claim]) => claims.find((each) => each.id === claim));
    const questionsPulled = found.flatMap((claim) => (claim ? restsOn(claim) : []));
    expect(questionsPulled.toSorted()).toEqual(when.map(({ question }) => question).toSorted());
    for (const answers of profilesWith(id)) {
      expect(found.map((claim) => claim && truthOfClaim(claim, answers))).toEqual(
        ids.map(([, truth]) => truth),
      );
    }
    // It cannot be the talk's where its claim is not.
    for (const [index, { source }] of pulled.entries()) {
      if (source === "talk") expect(found[index]?.source).toBe("talk");
    }
  });
});

describe("a sentence that is said to be the talk's", () => {
  /** Read beside the talk; the words that carry it must be among those that the catalogue has from the talk. */
  const reviewed: Readonly<Record<string, readonly string[]>> = {
    "Things are on fire and need to be put out as soon as possible: the No-Vision Strategy succeeds there.": [
      "things are on fire and",
      "as soon as possible",
    ],
    "The operating horizon is 3 to 6 months: the No-Vision Strategy succeeds there.": [
      "operating horizon is 3 to 6 months",
    ],
    "The Big Vision is a sensible default pattern.": ["sensible default pattern"],
    "Strong organizational conviction, and value that is very obvious, clear and well-aligned, are what the Grand Migration requires.":
      ["strong organizational conviction", "value is very obvious"],
  };
  const pullsFrom = (source: "talk" | "interpretation") =>
    tensions.flatMap(({ pulls }) => pulls.filter((pull) => pull.source === source).map(({ text }) => text));

  it("is one of those that were read beside it", () => {
    expect([...new Set(pullsFrom("talk"))].toSorted()).toEqual(Object.keys(reviewed).toSorted());
  });

  it("is never our reading elsewhere", () => {
    const ours = [...pullsFrom("interpretation"), ...tensions.flatMap(adviceOf)];
    expect(ours.filter((text) => pullsFrom("talk").includes(text))).toEqual([]);
  });

  it.each(Object.entries(reviewed))("“%s” has its words from the talk", (_, words) => {
    for (const each of words) expect(fromTalk).toContain(each);
  });
});

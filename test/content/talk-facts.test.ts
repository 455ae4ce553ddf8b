import { describe, expect, it } from "vitest";
import { catalogue as content } from "../../src/content/catalogue.ts";
import type { Catalogue, Claim, Condition } from "../../src/domain/catalogue-schema.ts";
import { PATTERN_FACTS, QUESTION_FACTS, TALK_FACTS, TENSION_FACTS } from "./talk-facts.ts";

// No sentence of the catalogue can be turned into another one without being read beside the talk again.

const { patterns, questions, talk, tensions }: Catalogue = content;

const rule = (when: readonly Condition[] | undefined): string => {
  if (when === undefined) return "by hand";
  if (when.length === 0) return "always";
  return when.map(({ question, anyOf }) => `${question} ${anyOf.join("|")}`).join(" & ");
};
const direction = (points: number) => (points === 0 ? "not" : points > 0 ? "for" : "against");
const sentences = (claim: Claim) => {
  const ofConstraint = claim.kind === "constraint" ? [claim.failure, claim.failureBrief, claim.unmet] : [];
  return [claim.text, claim.brief, ...ofConstraint].filter((text) => text !== undefined);
};

describe("what the catalogue says", () => {
  it.each(patterns.map((pattern) => ({ id: pattern.id, pattern })))(
    "of $id is what was read beside the talk, and counts as it says",
    ({ id, pattern }) => {
      const { name, tagline, steps, stepsBrief, claims, examples, summary, cautions, notes } = pattern;
      const said = Object.fromEntries(
        claims.map((claim) => [
          claim.id,
          {
            kind: claim.kind === "constraint" && claim.required ? "required constraint" : claim.kind,
            source: claim.source,
            counts: direction(claim.points),
            holds: rule(claim.when),
            says: sentences(claim),
          },
        ]),
      );
      expect({ name, tagline, steps, stepsBrief, claims: said, examples, summary, cautions, notes }).toEqual(
        PATTERN_FACTS[id],
      );
    },
  );

  it("beside the patterns is what was read beside the talk", () => {
    expect(talk.parts.map(({ title, statements }) => [title, ...statements])).toEqual(TALK_FACTS);
  });

  it.each(questions.map((question) => ({ id: question.id, question })))(
    "when it asks for $id is what the engine takes the answers for",
    ({ id, question: { title, meaning, help, options } }) => {
      expect({
        asks: [title, meaning, ...help],
        answers: options.map((option) => [option.id, option.label, option.meaning, option.heard]),
      }).toEqual(QUESTION_FACTS[id]);
    },
  );

  it.each(tensions.map((tension) => ({ id: tension.id, tension })))(
    "of the tension $id is what was read, each side with its own advice",
    ({ id, tension: { name, when, pulls, sides } }) => {
      expect({
        name,
        shows: rule(when),
        pulls: pulls.map(({ source, text }) => `${source}: ${text}`),
        sides: Object.fromEntries(sides.map((side) => [side.pattern, [...side.order, side.switch]])),
      }).toEqual(TENSION_FACTS[id]);
    },
  );
});

describe("a number of the talk", () => {
  const factsWith = (pattern: RegExp) =>
    patterns.flatMap(({ claims }) =>
      claims.filter(({ text, source }) => source === "talk" && pattern.test(text)),
    );

  it.each([
    [/3 to 6 months/, ["3-to-6-months"]],
    [/more than a 6 month/, ["6-to-12-months", "over-a-year"]],
    [/a long time/, ["6-to-12-months", "over-a-year"]],
    [/the long term/, ["over-a-year"]],
  ])("%s is the horizon that the engine looks at", (words, horizons) => {
    const found = factsWith(words);
    expect(found.length).toBeGreaterThan(0);
    for (const { id, when } of found)
      expect(when?.find(({ question }) => question === "horizon")?.anyOf, id).toEqual(horizons);
  });

  it.each([
    [/more than one team/, ["a-few-teams", "many-teams"]],
    [/a lot of people/, ["many-teams"]],
  ])("%s is the span that the engine looks at", (words, spans) => {
    const found = factsWith(words);
    expect(found.length).toBeGreaterThan(0);
    for (const { id, when } of found)
      expect(when?.find(({ question }) => question === "team-span")?.anyOf, id).toEqual(spans);
  });

  it("in the label of a horizon is in its id and in what is heard, and horizons grow", () => {
    const horizon = questions.find(({ id }) => id === "horizon");
    const numbers = (text: string) => [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));
    for (const { id, label, heard } of horizon?.options ?? [])
      expect([numbers(label), numbers(heard ?? "")], id).toEqual([numbers(id), numbers(id)]);
    const starts = (horizon?.options ?? []).map(({ id }) => numbers(id).at(-1) ?? 13);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });
});

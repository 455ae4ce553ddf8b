import type { Catalogue, Claim } from "../../src/domain/catalogue-schema.ts";
import { patternNamed, questionNamed } from "./arbitraries.ts";
import { seededRandom } from "./seeded-random.ts";

const PATTERNS = 8;
const CLAIMS = 14;

/**
 * A made-up catalogue, the same each time, with 8 patterns. With 12 questions and 5 options each it has 244 million
 * profiles, "not sure" not counted, and 2.2 thousand million with it: nothing can go through them all.
 */
export function largeCatalogue(questions = 12, options = 5): Catalogue {
  const random = seededRandom(4);
  const below = (end: number) => Math.floor(random() * end);
  const asked = Array.from({ length: questions }, (_, index) => questionNamed(`q${index}`, options));
  const conditions = (count: number): NonNullable<Claim["when"]> =>
    Array.from({ length: count }, () => {
      const question = asked[below(questions)] ?? questionNamed("none", options);
      const first = below(options);
      return {
        question: question.id,
        anyOf: question.options.slice(first, first + 2).map((option) => option.id),
      };
    });
  const required = (): Claim => ({
    id: "required",
    kind: "constraint",
    required: true,
    unmet: "needs it",
    failure: "It is not there",
    text: "It is there",
    when: conditions(1),
    points: 3,
    source: "interpretation",
  });
  const tendency = (): Claim => ({
    id: "tendency",
    kind: "tendency",
    text: "It is so",
    when: conditions(1 + below(3)),
    points: below(11) - 5,
    source: "interpretation",
  });
  return {
    questions: asked,
    patterns: Array.from({ length: PATTERNS }, (_, index) =>
      patternNamed(`p${index}`, [
        ...(index % 3 === 2 ? [required()] : []),
        ...Array.from({ length: CLAIMS }, tendency),
      ]),
    ),
    tensions: [],
    talk: { title: "T", author: "A", occasion: "O", parts: [], furtherReading: [] },
  };
}

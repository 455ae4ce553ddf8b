import type { Catalogue, Claim, Pattern, Question } from "../domain/catalogue-schema.ts";
import { type Block, heading, item, paragraph } from "./blocks.ts";
import { answerLabel, pointsWords, SOURCE_WORDS, togetherWords } from "./words.ts";

/** What one option would say for or against the patterns, alone or with other answers; empty for "not sure". */
export const effectsOf = (
  { patterns }: Catalogue,
  question: string,
  option: string,
): readonly Readonly<{ pattern: Pattern; claim: Claim }>[] =>
  patterns.flatMap((pattern) =>
    pattern.claims
      .filter(({ when }) => when?.some((each) => each.question === question && each.anyOf.includes(option)))
      .map((claim) => ({ pattern, claim })),
  );

/**
 * The same under a heading, as help that is shown only on request: it must not lead the answer.
 *
 * @param nameOf what to call a pattern
 */
export function effectBlocks(
  catalogue: Catalogue,
  question: Question,
  option: string,
  nameOf: (pattern: Pattern) => string,
): readonly Block[] {
  const effects = effectsOf(catalogue, question.id, option).map(({ pattern, claim }) =>
    item(claim.points < 0 ? "against" : "for", `${nameOf(pattern)}: ${claim.text}`, [
      ...togetherWords(catalogue.questions, claim, question.id),
      pointsWords(claim.points),
      SOURCE_WORDS[claim.source],
    ]),
  );
  return [
    heading(`What “${answerLabel(question, option)}” would say`),
    ...(effects.length > 0 ? effects : [paragraph("Nothing for or against any pattern.")]),
  ];
}

import type { Catalogue, Pattern, Question } from "../domain/catalogue-schema.ts";
import { type Block, heading, item, paragraph } from "./blocks.ts";
import { answerLabel, pointsWords, SOURCE_WORDS, togetherWords } from "./words.ts";

/**
 * What one option would say for or against the patterns, alone or with other answers. It is help that is given only on request: it
 * must not lead the answer.
 *
 * @param nameOf what to call a pattern
 */
export function effectBlocks(
  { patterns, questions }: Catalogue,
  question: Question,
  option: string,
  nameOf = ({ name }: Pattern): string => name,
): readonly Block[] {
  const effects = patterns.flatMap((pattern) =>
    pattern.claims
      .filter(({ when }) =>
        when?.some((each) => each.question === question.id && each.anyOf.includes(option)),
      )
      .map((claim) =>
        item(claim.points < 0 ? "against" : "for", `${nameOf(pattern)}: ${claim.text}`, [
          ...togetherWords(questions, claim, question.id),
          pointsWords(claim.points),
          SOURCE_WORDS[claim.source],
        ]),
      ),
  );
  return [
    heading(`What “${answerLabel(question, option)}” would say`),
    ...(effects.length > 0 ? effects : [paragraph("Nothing for or against any pattern.")]),
  ];
}

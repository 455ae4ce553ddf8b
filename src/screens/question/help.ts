import { type Block, heading, item, paragraph } from "../../render/blocks.ts";
import { answerLabel, pointsWords, SOURCE_WORDS, togetherWords } from "../../render/words.ts";
import { selectEffects, selectFocused, selectQuestion } from "../../wizard/selectors.ts";
import type { QuestionState } from "../../wizard/state.ts";
import { aboutBlocks } from "../help/about.ts";

/** What counts for the answer and, unless it is a ballot, what the option under the cursor would say for which pattern. */
export function questionAbout(state: QuestionState): readonly Block[] {
  const question = selectQuestion(state);
  const about = aboutBlocks({ title: question.title, paragraphs: question.help });
  if (state.purpose === "ballot") return about;
  const option = selectFocused(state);
  const effects = selectEffects(state, question.id, option).map(({ pattern, claim }) => {
    const aside = [
      ...togetherWords(state.catalogue.questions, claim, question.id),
      pointsWords(claim.points),
      SOURCE_WORDS[claim.source],
    ];
    return item(
      claim.points < 0 ? "against" : "for",
      `${pattern.style.glyph} ${pattern.name}: ${claim.text}`,
      aside,
    );
  });
  return [
    ...about,
    heading(`What “${answerLabel(question, option)}” would say`),
    ...(effects.length > 0 ? effects : [paragraph("Nothing for or against any pattern.")]),
  ];
}

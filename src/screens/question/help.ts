import type { Block } from "../../render/blocks.ts";
import { effectBlocks } from "../../render/question-help.ts";
import { selectFocused, selectQuestion } from "../../wizard/selectors.ts";
import type { QuestionState } from "../../wizard/state.ts";
import { aboutBlocks } from "../help/about.ts";

/** What counts for the answer and, unless it is a ballot, what the option under the cursor would say for which pattern. */
export function questionAbout(state: QuestionState): readonly Block[] {
  const question = selectQuestion(state);
  const about = aboutBlocks({ title: question.title, paragraphs: question.help });
  if (state.purpose === "ballot") return about;
  return [
    ...about,
    ...effectBlocks(
      state.catalogue,
      question,
      selectFocused(state),
      ({ style, name }) => `${style.glyph} ${name}`,
    ),
  ];
}

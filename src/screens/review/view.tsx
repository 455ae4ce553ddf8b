import { finishWords, REVIEW_WORDS } from "../../render/session-words.ts";
import { answerLabel } from "../../render/words.ts";
import { frameOf } from "../../ui/frame.ts";
import { gap, space, textPart } from "../../ui/lines.tsx";
import { meaningsFit, optionsPart } from "../../ui/option-list.tsx";
import { Screen, type ScreenOf } from "../../ui/screen.tsx";
import type { ReviewState } from "../../wizard/state.ts";

/** All answers at a glance, each a digit away from being changed. */
export function ReviewScreen({ state, size, hints }: ScreenOf<ReviewState>) {
  const { width, height } = frameOf(size);
  const { catalogue, purpose, answers, cursor } = state;
  const rows = catalogue.questions.map((question, index) => ({
    key: String(index + 1),
    label: question.name,
    meaning: answerLabel(question, answers[question.id]),
  }));
  return (
    <Screen
      size={size}
      where="Review"
      hints={hints}
      body={[
        textPart("title", REVIEW_WORDS.title, width, "strong"),
        textPart("meaning", REVIEW_WORDS.about, width),
        gap(),
        optionsPart({
          options: [...rows, { label: finishWords(purpose === "ballot") }],
          cursor,
          width,
          meanings: meaningsFit(rows, width) ? "beside" : "below",
          lastApart: height > rows.length + 12,
        }),
        space(),
      ]}
    />
  );
}

import { finishWords, REVIEW_WORDS } from "../render/session-words.ts";
import { answerLabel } from "../render/words.ts";
import type { ReviewState } from "../wizard/state.ts";
import { Button, type ScreenProps } from "./parts.tsx";

/** All answers at a glance, each of which can be changed. */
export const ReviewScreen = ({ state: { catalogue, purpose, answers }, act }: ScreenProps<ReviewState>) => (
  <>
    <h1 tabIndex={-1}>{REVIEW_WORDS.title}</h1>
    <p>{REVIEW_WORDS.about}</p>
    <ul class="answers">
      {catalogue.questions.map((question, index) => (
        <li key={question.id}>
          <span>
            {question.name}: <b>{answerLabel(question, answers[question.id])}</b>
          </span>
          <button
            type="button"
            aria-label={`Change ${question.name.toLowerCase()}`}
            onClick={() => act({ type: "number", number: index + 1 })}
          >
            Change
          </button>
        </li>
      ))}
    </ul>
    <p class="moves">
      <Button main onClick={() => act({ type: "forward" })}>
        {finishWords(purpose === "ballot")}
      </Button>
    </p>
  </>
);

import { allowedAnswers } from "../domain/answers.ts";
import { ownWords } from "../render/session-words.ts";
import { answerLabel } from "../render/words.ts";
import { selectWhatIf } from "../wizard/selectors.ts";
import type { WhatIfState } from "../wizard/state.ts";
import { Button, type ScreenProps } from "./parts.tsx";
import { Tried } from "./scores.tsx";

/** Any answer changed in place: the recommendation and the bars move at once. */
export function WhatIfScreen({ state, act }: ScreenProps<WhatIfState>) {
  const { tried, own, changed } = selectWhatIf(state);
  const { questions } = state.catalogue;
  return (
    <>
      <h1 tabIndex={-1}>What if</h1>
      <p>Change any answer and see what moves. Your own answers stay as they are.</p>
      <Tried state={state} recommendation={tried} />
      <ul class="answers">
        {questions.map((question, index) => (
          <li key={question.id}>
            <label>
              {question.name}{" "}
              <select
                value={state.trial[question.id]}
                onChange={({ currentTarget: { selectedIndex } }) =>
                  act(
                    { type: "move", by: index - state.cursor },
                    selectedIndex < question.options.length
                      ? { type: "number", number: selectedIndex + 1 }
                      : { type: "unsure" },
                  )
                }
              >
                {allowedAnswers(question).map((answer) => (
                  <option key={answer} value={answer}>
                    {answerLabel(question, answer)}
                  </option>
                ))}
              </select>
            </label>
            {changed.includes(question.id) && (
              <span>{ownWords(answerLabel(question, own.answers[question.id]))}</span>
            )}
          </li>
        ))}
      </ul>
      <p class="moves">
        <Button main onClick={() => act({ type: "choose" })}>
          Keep these answers
        </Button>
        <Button onClick={() => act({ type: "reset" })}>Reset</Button>
        <Button onClick={() => act({ type: "map" })}>Map</Button>
        <Button onClick={() => act({ type: "back" })}>Back</Button>
      </p>
    </>
  );
}

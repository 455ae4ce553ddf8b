import { paragraph } from "../render/blocks.ts";
import { effectBlocks } from "../render/question-help.ts";
import { CHANGING_WORDS } from "../render/session-words.ts";
import { answerLabel, NOT_SURE, settledWords } from "../render/words.ts";
import { selectProgress, selectQuestion, selectSettled, selectStillOpen } from "../wizard/selectors.ts";
import type { QuestionState } from "../wizard/state.ts";
import { Blocks } from "./blocks.tsx";
import { Button, Fold, type ScreenProps } from "./parts.tsx";

/** One question with its options, each of which answers it. Nothing says which way an option leans until somebody asks for it. */
export function QuestionScreen({ state, act }: ScreenProps<QuestionState>) {
  const question = selectQuestion(state);
  const { at, of } = selectProgress(state);
  const given = state.answers[question.id];
  const open = selectSettled(state);
  const isBallot = state.purpose === "ballot";
  const rows = [
    ...question.options.map((option, index) => ({
      ...option,
      pick: { type: "number", number: index + 1 } as const,
    })),
    { ...NOT_SURE, id: "unsure", pick: { type: "unsure" } as const },
  ];
  return (
    <>
      <Steps state={state} />
      <p class="where">{state.changing ? CHANGING_WORDS : `Question ${at} of ${of}`}</p>
      <h1 tabIndex={-1}>{question.title}</h1>
      <p>{question.meaning}</p>
      <ul class="options">
        {rows.map(({ id, label, meaning, pick }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === given ? "true" : undefined}
              onClick={() => act(pick, { type: "choose" })}
            >
              <b>{label}</b>
              {id === given && <i> (your answer)</i>}
              <span>{meaning}</span>
            </button>
          </li>
        ))}
      </ul>
      {open > 0 && (
        <p>
          {settledWords(open, selectStillOpen(state))}{" "}
          <Button onClick={() => act({ type: "finish" })}>Show the result now</Button>
        </p>
      )}
      <p class="moves">
        {(at > 1 || state.changing) && <Button onClick={() => act({ type: "back" })}>Back</Button>}
        {given !== undefined && (
          <Button onClick={() => act({ type: "forward" })}>Keep “{answerLabel(question, given)}”</Button>
        )}
      </p>
      <Fold
        key={question.id}
        title={isBallot ? "What counts" : "What counts, and what each option would say"}
      >
        <Blocks blocks={question.help.map(paragraph)} />
        {!isBallot &&
          question.options.map(({ id }) => (
            <Blocks key={id} blocks={effectBlocks(state.catalogue, question, id)} />
          ))}
      </Fold>
    </>
  );
}

const Steps = ({ state: { catalogue, answers, index } }: Readonly<{ state: QuestionState }>) => (
  <ol class="steps" aria-label="Questions">
    {catalogue.questions.map((question, at) => (
      <li key={question.id} aria-current={at === index ? "step" : undefined}>
        {question.name}
        {answers[question.id] !== undefined && `: ${answerLabel(question, answers[question.id])}`}
      </li>
    ))}
  </ol>
);

import type { Answers } from "../domain/answers.ts";
import type { Saving } from "../domain/saving.ts";
import type { WizardAction } from "./actions.ts";
import type { WizardState } from "./state.ts";

/** Puts results on record, outside of the session. Its promises are never rejected: failure is an outcome like any other. */
export type Recorder = Readonly<{
  /** Finds out which file would be written, and writes nothing. */
  name: (answers: Answers) => Promise<Saving>;
  write: (answers: Answers, file: string) => Promise<Saving>;
}>;

/** As much of a session's store as a recorder needs. */
type Session = Readonly<{
  subscribe: (listener: (state: WizardState, before: WizardState) => void) => void;
  dispatch: (action: WizardAction) => void;
}>;

/** Does what the state asks for, and tells the store what became of it. */
export function connectRecorder({ subscribe, dispatch }: Session, recorder: Recorder): void {
  const tell = (saving: Saving) => dispatch({ type: "saving", saving });
  subscribe((state, before) => {
    if (state.screen !== "result" || state.saving === undefined) return;
    const { saving, answers } = state;
    if (before.screen === "result" && before.saving === saving) return;
    if (saving.step === "naming") void recorder.name(answers).then(tell);
    if (saving.step === "writing") void recorder.write(answers, saving.file).then(tell);
  });
}

import { selectQuestion } from "../wizard/selectors.ts";
import type { WizardState } from "../wizard/state.ts";
import type { WizardAction } from "../wizard/transition.ts";

/**
 * What a typed line means: the actions that a person at the full interface would take, so that both front ends walk through
 * the same states.
 *
 * @returns no actions for a line that means nothing here
 */
export function actionsFor(state: WizardState, line: string): readonly WizardAction[] {
  const word = line.trim().toLowerCase();
  if (word.includes("\u0003")) return [{ type: "interrupt" }];
  if (word === "b" || word === "back") return [{ type: "back" }];
  if (word === "?" || word === "help") return [{ type: "help" }];
  switch (state.screen) {
    case "resume":
      if (word === "q" || word === "quit") return [{ type: "interrupt" }];
      return word === "1" || word === "2"
        ? [{ type: "number", number: Number(word) }, { type: "choose" }]
        : [];
    case "question": {
      if (word === "q" || word === "quit") return [{ type: "interrupt" }];
      const row = optionNamed(state, word);
      if (row !== undefined) return [row, { type: "choose" }];
      return word === "" && state.answers[selectQuestion(state).id] !== undefined
        ? [{ type: "forward" }]
        : [];
    }
    case "review": {
      if (word === "q" || word === "quit") return [{ type: "interrupt" }];
      if (word === "") return [{ type: "last" }, { type: "choose" }];
      const row = state.catalogue.questions.findIndex(({ id, name }) =>
        [id, name.toLowerCase()].includes(word),
      );
      const number = row < 0 ? wholeNumber(word) : row + 1;
      return number >= 1 && number <= state.catalogue.questions.length ? [{ type: "number", number }] : [];
    }
    case "result":
      return ["", "q", "quit"].includes(word) ? [{ type: "quit" }] : [];
    case "patterns":
    case "left":
      return [];
  }
}

/** An option by its number, id or label. */
function optionNamed(state: WizardState & { screen: "question" }, word: string): WizardAction | undefined {
  if (word === "u" || word === "unsure" || word === "not sure") return { type: "unsure" };
  const { options } = selectQuestion(state);
  const index = options.findIndex(({ id, label }) => [id, label.toLowerCase()].includes(word));
  const number = index < 0 ? wholeNumber(word) : index + 1;
  return number >= 1 && number <= options.length ? { type: "number", number } : undefined;
}

const wholeNumber = (word: string): number => (/^\d{1,2}$/.test(word) ? Number(word) : Number.NaN);

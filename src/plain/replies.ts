import type { Question } from "../domain/catalogue-schema.ts";
import type { WizardAction } from "../wizard/actions.ts";
import { selectQuestion, selectSettled } from "../wizard/selectors.ts";
import type { WhatIfState, WizardState } from "../wizard/state.ts";

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
  const isEarly = state.screen === "resume" || state.screen === "question" || state.screen === "review";
  if (word === "q" || word === "quit") return [{ type: isEarly ? "interrupt" : "quit" }];
  switch (state.screen) {
    case "resume":
      return word === "1" || word === "2"
        ? [{ type: "number", number: Number(word) }, { type: "choose" }]
        : [];
    case "question": {
      if (word === "r" && selectSettled(state) > 0) return [{ type: "finish" }];
      const row = optionNamed(selectQuestion(state), word);
      if (row !== undefined) return [row, { type: "choose" }];
      return word === "" && state.answers[selectQuestion(state).id] !== undefined
        ? [{ type: "forward" }]
        : [];
    }
    case "review": {
      if (word === "") return [{ type: "last" }, { type: "choose" }];
      const number = questionNumber(state, word);
      return number >= 1 && number <= state.catalogue.questions.length ? [{ type: "number", number }] : [];
    }
    case "result":
      if (/^\d$/.test(word)) return [{ type: "number", number: Number(word) }];
      if (word === "w" || word === "what if") return [{ type: "what-if" }];
      if (word === "m" || word === "map") return [{ type: "map" }];
      if (word === "s" || word === "save") return [{ type: "record" }];
      return word === "" ? [{ type: "quit" }] : [];
    case "what-if":
      return whatIfActions(state, word);
    case "map":
      if (word === "n" || word === "next") return [{ type: "axes", by: 1 }];
      return word === "w" ? [{ type: "what-if" }] : [];
    case "patterns":
    case "left":
      return [];
  }
}

/** An option by its number, id or label. */
function optionNamed({ options }: Question, word: string): WizardAction | undefined {
  if (word === "u" || word === "unsure" || word === "not sure") return { type: "unsure" };
  const index = options.findIndex(({ id, label }) => [id, label.toLowerCase()].includes(word));
  const number = index < 0 ? wholeNumber(word) : index + 1;
  return number >= 1 && number <= options.length ? { type: "number", number } : undefined;
}

/** A question by its number, id or name, counted from 1; not a number when there is no such question. */
function questionNumber({ catalogue }: WizardState, word: string): number {
  const index = catalogue.questions.findIndex(({ id, name }) => [id, name.toLowerCase()].includes(word));
  return index < 0 ? wholeNumber(word) : index + 1;
}

/** "2 3" or "horizon over-a-year": the cursor goes to the question, and then its answer changes. */
function whatIfActions(state: WhatIfState, word: string): readonly WizardAction[] {
  if (word === "r") return [{ type: "reset" }];
  if (word === "t") return [{ type: "choose" }];
  if (word === "m") return [{ type: "map" }];
  const [, name = "", answer = ""] = /^(\S+)\s+(.+)$/.exec(word) ?? [];
  const index = questionNumber(state, name) - 1;
  const question = state.catalogue.questions[index];
  const option = question && optionNamed(question, answer);
  return option ? [{ type: "first" }, { type: "move", by: index }, option] : [];
}

const wholeNumber = (word: string): number => (/^\d{1,2}$/.test(word) ? Number(word) : Number.NaN);

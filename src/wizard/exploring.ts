import { allowedAnswers } from "../domain/answers.ts";
import { answersAt, type Cell } from "../domain/decision-map.ts";
import { withoutOpen } from "../domain/outlook.ts";
import type { WizardAction } from "./actions.ts";
import { moved, wrapAround } from "./cursor.ts";
import { selectMap, selectMapAnswers } from "./selectors.ts";
import { atMap, atResult, atWhatIf, type MapState, type WhatIfState, type WizardState } from "./state.ts";

// What can be tried from the result on. One's own answers change only by "choose".

export function inWhatIf(state: WhatIfState, action: WizardAction): WizardState {
  const { questions } = state.catalogue;
  const cursor = moved(state.cursor, questions.length, action);
  if (cursor !== undefined) return { ...state, cursor };
  const question = questions[state.cursor];
  if (!question) return state;
  const allowed = allowedAnswers(question);
  const tried = (index: number): WizardState => {
    const answer = allowed[index];
    if (answer === undefined || answer === state.trial[question.id]) return state;
    return { ...state, trial: { ...state.trial, [question.id]: answer } };
  };
  switch (action.type) {
    case "change":
      return tried(wrapAround(allowed.indexOf(state.trial[question.id] ?? "") + action.by, allowed.length));
    case "number":
      return action.number < allowed.length ? tried(action.number - 1) : state;
    case "unsure":
      return tried(allowed.length - 1);
    case "reset":
      return { ...state, trial: withoutOpen(state.catalogue, state.answers) };
    case "choose":
      return atResult({ ...state, answers: state.trial });
    case "back":
    case "what-if":
      return atResult(state);
    case "map":
      return atMap(state, 1, 0, state);
    default:
      return state;
  }
}

export function inMap(state: MapState, action: WizardAction): WizardState {
  const map = selectMap(state);
  const { column, row } = state.cell;
  const to = (cell: Cell): WizardState =>
    cell.column === column && cell.row === row ? state : { ...state, cell };
  const [right, bottom] = [map.columns.length - 1, map.rows.length - 1];
  switch (action.type) {
    case "move":
      return to({ column, row: clamp(row + action.by, bottom) });
    case "change":
      return to({ column: clamp(column + action.by, right), row });
    case "first":
      return to({ column: 0, row });
    case "last":
      return to({ column: right, row });
    case "reset":
      return to(map.own);
    case "axes":
      return otherAxes(state, action.by);
    case "choose":
      return atResult({ ...state, answers: answersAt(map, selectMapAnswers(state), state.cell) });
    case "back":
    case "map":
      return state.tried ?? atResult(state);
    case "what-if":
      return state.tried ?? atWhatIf(state);
    default:
      return state;
  }
}

const clamp = (position: number, last: number): number => Math.max(0, Math.min(position, last));

/** The pairs of questions one after the other, each once: the later one along the columns. */
function otherAxes(state: MapState, by: number): MapState {
  const count = state.catalogue.questions.length;
  const pairs = Array.from({ length: count }, (_, x) =>
    Array.from({ length: x }, (_, y) => ({ x, y })),
  ).flat();
  const now = pairs.findIndex(({ x, y }) => x === state.x && y === state.y);
  const next = pairs[wrapAround(now + by, pairs.length)];
  return next ? atMap(state, next.x, next.y, state.tried) : state;
}

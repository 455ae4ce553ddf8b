import { withoutOpen } from "../domain/outlook.ts";
import { UNSURE } from "../domain/unsure.ts";
import type { WizardAction } from "./actions.ts";
import { moved, numbered, scrolled, withScroll, wrapAround } from "./cursor.ts";
import { inMap, inWhatIf } from "./exploring.ts";
import { selectSettled } from "./selectors.ts";
import {
  atEnd,
  atFirst,
  atMap,
  atQuestion,
  atResult,
  atReview,
  atWhatIf,
  initialState,
  type PatternsState,
  type QuestionState,
  type ResultState,
  type ResumeState,
  type ReviewState,
  resumed,
  SECTIONS,
  type WizardState,
} from "./state.ts";

/** Where one can leave with what one came for. */
const QUITS: ReadonlySet<WizardState["screen"]> = new Set(["result", "what-if", "map", "patterns"]);

/** The state after one action. An action that makes no sense here gives the very same state. */
export function transition(state: WizardState, action: WizardAction): WizardState {
  if (state.screen === "left") return state;
  if (action.type === "interrupt") return atEnd(state, "interrupted");
  if (action.type === "copied")
    return state.screen === "result" ? { ...state, copy: action.sent ? "sent" : "unable" } : state;
  if (action.type === "help") return { ...state, help: state.help === undefined ? 0 : undefined };
  if (state.help !== undefined) return inHelp(state, state.help, action);
  if (action.type === "quit") return QUITS.has(state.screen) ? atEnd(state, "finished") : state;
  switch (state.screen) {
    case "resume":
      return inResume(state, action);
    case "question":
      return inQuestion(state, action);
    case "review":
      return inReview(state, action);
    case "result":
      return inResult(state, action);
    case "what-if":
      return inWhatIf(state, action);
    case "map":
      return inMap(state, action);
    case "patterns":
      return inPatterns(state, action);
  }
}

function inHelp(state: WizardState, top: number, action: WizardAction): WizardState {
  if (action.type === "back" || action.type === "quit") return { ...state, help: undefined };
  if (action.type !== "scroll") return state;
  const help = scrolled(top, action);
  return help === top ? state : { ...state, help };
}

function inResume(state: ResumeState, action: WizardAction): WizardState {
  const cursor = moved(state.cursor, 2, action) ?? numbered(2, action);
  if (cursor !== undefined) return { ...state, cursor };
  if (action.type !== "choose") return state;
  return state.cursor === 0 ? resumed(state) : initialState(state.catalogue, state.answers, state.purpose);
}

function inQuestion(state: QuestionState, action: WizardAction): WizardState {
  const question = state.catalogue.questions[state.index];
  if (!question) return state;
  const rows = question.options.length + 1;
  const cursor = moved(state.cursor, rows, action) ?? numbered(rows - 1, action);
  if (cursor !== undefined) return { ...state, cursor };
  switch (action.type) {
    case "unsure":
      return { ...state, cursor: rows - 1 };
    case "choose": {
      const answer = question.options[state.cursor]?.id ?? UNSURE;
      return goOn({ ...state, answers: { ...state.answers, [question.id]: answer } });
    }
    case "forward":
      return state.answers[question.id] === undefined ? state : goOn(state);
    case "back":
      return state.changing ? atReview(state) : goBack(state, state.index);
    case "finish":
      return selectSettled(state) > 0
        ? atResult({ ...state, answers: withoutOpen(state.catalogue, state.answers) })
        : state;
    default:
      return state;
  }
}

/** To the next question that this session asks; after the last one, and after a change, to the review. */
function goOn(state: QuestionState): WizardState {
  const after = state.catalogue.questions.slice(state.index + 1).map(({ id }) => id);
  return atFirst(state, state.changing ? [] : after.filter((id) => state.asked.includes(id)));
}

/** To the last question before `end` that this session asks. */
function goBack(state: QuestionState | ReviewState, end: number): WizardState {
  const previous = state.catalogue.questions.findLastIndex(
    ({ id }, index) => index < end && state.asked.includes(id),
  );
  return previous < 0 ? state : atQuestion(state, previous, false);
}

function inReview(state: ReviewState, action: WizardAction): WizardState {
  const { questions } = state.catalogue;
  const cursor = moved(state.cursor, questions.length + 1, action);
  if (cursor !== undefined) return { ...state, cursor };
  switch (action.type) {
    case "number":
      return questions[action.number - 1] ? atQuestion(state, action.number - 1, true) : state;
    case "choose":
      return questions[state.cursor] ? atQuestion(state, state.cursor, true) : afterReview(state);
    case "forward":
      return afterReview(state);
    case "copy":
      return state.purpose === "ballot" ? atEnd(state, "copying") : state;
    case "back":
      return goBack(state, questions.length);
    default:
      return state;
  }
}

const afterReview = (state: ReviewState): WizardState =>
  state.purpose === "ballot" ? atEnd(state, "finished") : atResult(state);

function inResult(state: ResultState, action: WizardAction): WizardState {
  if (action.type === "back") return atReview(state);
  if (action.type === "record") return state.purpose === "result" ? atEnd(state, "recording") : state;
  if (action.type === "copy") return { ...state, saving: undefined, copy: "asked" };
  if (action.type === "what-if") return atWhatIf(state);
  if (action.type === "map") return atMap(state, 1, 0);
  const next = reading(state, action, SECTIONS);
  // Whoever reads on has read what the last key led to.
  return next === state ? state : { ...next, saving: undefined, copy: undefined };
}

function inPatterns(state: PatternsState, action: WizardAction): WizardState {
  if (action.type === "back") return atEnd(state, "finished");
  return reading(state, action, state.catalogue.patterns.length + 1);
}

/** Turning to another section, which starts at its top, and scrolling the open one. */
function reading<State extends ResultState | PatternsState>(
  state: State,
  action: WizardAction,
  sections: number,
): State {
  switch (action.type) {
    case "section":
      return { ...state, section: wrapAround(state.section + action.by, sections), scroll: 0 };
    case "number": {
      const section = numbered(sections, action);
      return section === undefined ? state : { ...state, section, scroll: 0 };
    }
    case "scroll":
      return withScroll(state, action);
    default:
      return state;
  }
}

import { type Answers, openQuestions } from "../domain/answers.ts";
import type { Catalogue, Question } from "../domain/catalogue-schema.ts";
import { type Cell, type DecisionMap, decisionMap } from "../domain/decision-map.ts";
import { withoutOpen } from "../domain/outlook.ts";
import { RESULT_SECTIONS } from "../domain/result-sections.ts";
import type { Saving } from "../domain/saving.ts";

/**
 * What the questions are answered for: a result of one's own, a document that is made from it afterwards, or a ballot among others.
 * A ballot is filled in blind: nothing on the way says what it would lead to, and it ends without a result.
 */
export type Purpose = "result" | "document" | "ballot";

/** What every state has: the content, what was answered, and whether the help covers the screen. */
type Session = Readonly<{
  catalogue: Catalogue;
  purpose: Purpose;
  /** Ids of the questions that this session asks; those that flags have answered are not among them. */
  asked: readonly string[];
  answers: Answers;
  /** First visible line of the help page; undefined while it is closed. */
  help: number | undefined;
}>;

export type QuestionState = Session &
  Readonly<{
    screen: "question";
    index: number;
    /** Row of the option under the cursor; "not sure" is the last row. */
    cursor: number;
    /** Whether one answer is being changed from the review, to which it then returns. */
    changing: boolean;
  }>;

export type ReviewState = Session &
  Readonly<{
    screen: "review";
    /** Row under the cursor: one a question, then "show the result". */
    cursor: number;
  }>;

type Reading = Readonly<{
  section: number;
  scroll: number;
}>;

export const SECTIONS = RESULT_SECTIONS.length;

export type ResultState = Session &
  Reading &
  Readonly<{
    screen: "result";
    /** What became of the record that was asked for last; undefined where nobody has asked for one. */
    saving: Saving | undefined;
    /** Whether the code of the answers was sent to the clipboard; undefined where nobody has asked for that. */
    copy: "asked" | "sent" | "unable" | undefined;
  }>;

/** What the talk says, a page a pattern and one for the rest. No question is asked. */
export type PatternsState = Session & Reading & Readonly<{ screen: "patterns" }>;

/** Trying other answers. One's own stay as they are until one takes the others. */
export type WhatIfState = Session &
  Readonly<{
    screen: "what-if";
    trial: Answers;
    cursor: number;
  }>;

/** What is recommended for every pair of answers to two questions. */
export type MapState = Session &
  Readonly<{
    screen: "map";
    /** Indexes of the questions along the columns and the rows; never the same. */
    x: number;
    y: number;
    cell: Cell;
    /** What was being tried when the map was opened, which it is drawn for; undefined when it was opened from the result. */
    tried: WhatIfState | undefined;
  }>;

/**
 * The session is over: `finished` after a result or the patterns were seen, `interrupted` by Ctrl-C. A ballot that is finished
 * and copied is left for `copying`. Where a session is left for `recording`, it goes on at its result.
 */
export type LeftState = Session &
  Readonly<{ screen: "left"; how: "finished" | "interrupted" | "copying" | "recording" }>;

/** An earlier session was interrupted: go on with it, or start again. For a ballot: change the one before, or make another. */
export type ResumeState = Session &
  Readonly<{
    screen: "resume";
    cursor: number;
    /** What the earlier session asked, and the answers that it had. */
    earlier: Readonly<{ asked: readonly string[]; answers: Answers }>;
    /** In milliseconds. */
    age: number;
  }>;

export type WizardState =
  | ResumeState
  | QuestionState
  | ReviewState
  | ResultState
  | WhatIfState
  | MapState
  | PatternsState
  | LeftState;

/**
 * The state in which a session starts: at the first open question, or at the review when all are answered.
 *
 * @param given answers that are known already, checked against the catalogue; their questions are not asked
 */
export const initialState = (catalogue: Catalogue, given: Answers = {}, purpose?: Purpose): WizardState =>
  revisitState(catalogue, given, openIds(catalogue, given), purpose ?? "result");

/**
 * The state in which a session starts that asks anew what was answered long ago, with the old answers chosen already.
 *
 * @param asked ids of the questions to ask; at least one
 */
export const revisitState = (
  catalogue: Catalogue,
  old: Answers,
  asked: readonly string[],
  purpose: Purpose = "document",
): WizardState => atFirst(sessionWith(catalogue, old, asked, purpose), asked);

/** The state in which a session starts that finds an interrupted one. */
export const resumeState = (
  catalogue: Catalogue,
  earlier: ResumeState["earlier"],
  age: number,
): ResumeState => ({
  ...sessionWith(catalogue, {}, openIds(catalogue, {})),
  screen: "resume",
  cursor: 0,
  earlier,
  age,
});

/**
 * The state in which a ballot starts where one was made before: is that one to be changed, or is it another person's? Either way
 * it asks what is open.
 *
 * @param age of the ballot before, in milliseconds
 */
export function ballotOfferState(catalogue: Catalogue, answers: Answers, age: number): ResumeState {
  const asked = openIds(catalogue, answers);
  return { ...resumeState(catalogue, { asked, answers }, age), purpose: "ballot", asked, answers };
}

/** Where an interrupted session goes on: at its first question without an answer, or at the review. */
export function resumed({ catalogue, purpose, earlier: { asked, answers } }: ResumeState): WizardState {
  const open = openIds(catalogue, answers).filter((id) => asked.includes(id));
  return atFirst(sessionWith(catalogue, answers, asked, purpose), open);
}

/** The result of answers that are complete already. Nothing is asked. */
export const resultState = (catalogue: Catalogue, answers: Answers): ResultState =>
  atResult(sessionWith(catalogue, answers));

/** The state in which browsing the patterns starts. */
export const patternsState = (catalogue: Catalogue): PatternsState => ({
  ...sessionWith(catalogue),
  screen: "patterns",
  section: 0,
  scroll: 0,
});

/** At the first of these questions, or at the review where there are none. */
export function atFirst(session: Session, ids: readonly string[]): WizardState {
  const index = session.catalogue.questions.findIndex(({ id }) => ids.includes(id));
  return index < 0 ? atReview(session) : atQuestion(session, index, false);
}

/** At a question, with the cursor on its old answer or on the first option. */
export const atQuestion = (session: Session, index: number, changing: boolean): QuestionState => ({
  ...sessionOf(session),
  screen: "question",
  index,
  cursor: cursorAt(session.catalogue.questions[index], session.answers),
  changing,
});

/** At the review, with the cursor on "show the result". */
export const atReview = (session: Session): ReviewState => ({
  ...sessionOf(session),
  screen: "review",
  cursor: session.catalogue.questions.length,
});

export const atResult = (session: Session): ResultState => ({
  ...sessionOf(session),
  screen: "result",
  section: 0,
  scroll: 0,
  saving: undefined,
  copy: undefined,
});

/** Trying other answers, which begin as one's own. */
export const atWhatIf = (session: Session): WhatIfState => ({
  ...sessionOf(session),
  screen: "what-if",
  trial: withoutOpen(session.catalogue, session.answers),
  cursor: 0,
});

/** At a map of two questions, on the position of one's own answers or of those that are being tried. */
export const atMap = (session: Session, x: number, y: number, tried?: WhatIfState): MapState => ({
  ...sessionOf(session),
  screen: "map",
  x,
  y,
  cell: mapOf(session.catalogue, tried?.trial ?? session.answers, x, y).own,
  tried,
});

/** The map of two questions, given by their index. */
export function mapOf(catalogue: Catalogue, answers: Answers, x: number, y: number): DecisionMap {
  const [across, up] = [catalogue.questions[x], catalogue.questions[y]];
  if (!across || !up) throw new Error(`there are no questions ${x} and ${y}`);
  return decisionMap(catalogue, answers, across, up);
}

export const atEnd = (session: Session, how: LeftState["how"]): LeftState => ({
  ...sessionOf(session),
  screen: "left",
  how,
});

const sessionWith = (
  catalogue: Catalogue,
  answers: Answers = {},
  asked: readonly string[] = [],
  purpose: Purpose = "result",
): Session => ({ catalogue, purpose, asked, answers, help: undefined });

/** What all states share; help closes whenever the screen changes. */
const sessionOf = ({ catalogue, answers, asked, purpose }: Session): Session =>
  sessionWith(catalogue, answers, asked, purpose);

const openIds = ({ questions }: Catalogue, answers: Answers): readonly string[] =>
  openQuestions(questions, answers).map(({ id }) => id);

function cursorAt(question: Question | undefined, answers: Answers): number {
  const answer = question && answers[question.id];
  if (!answer) return 0;
  const index = question.options.findIndex(({ id }) => id === answer);
  return index < 0 ? question.options.length : index;
}

import { catalogue as builtIn } from "./content/catalogue.ts";
import { type Analysis, analyse } from "./domain/analysis.ts";
import { type Answers, checkAnswers } from "./domain/answers.ts";
import { countVotes } from "./domain/ballot-box.ts";
import { codesOf } from "./domain/codes.ts";
import { axesOf, decisionMap } from "./domain/decision-map.ts";
import { LAST_REVISION, type Mark } from "./domain/marked-ballot.ts";
import { profileIndex } from "./domain/profiles.ts";
import { UserError } from "./domain/user-error.ts";
import { renderExplanationAsMarkdown } from "./render/explain/render-explanation.ts";
import { mapResult, renderMapAsMarkdown } from "./render/map/render-map.ts";
import { problemWords } from "./render/problems.ts";
import { renderMarkdown } from "./render/result/markdown.ts";
import { toResult } from "./render/result/to-result.ts";
import { codeProblemWords } from "./render/tally/ballot-problems.ts";
import { renderTallyMarkdown } from "./render/tally/tally-markdown.ts";
import { tallyReport } from "./render/tally/tally-report.ts";
import { toTallyResult } from "./render/tally/tally-result.ts";
import type { Catalogue } from "./schemas/catalogue.ts";
import type { QuestionId } from "./schemas/ids.ts";
import type { MapResult } from "./schemas/map.ts";
import type { Result } from "./schemas/result.ts";
import type { TallyResult } from "./schemas/tally.ts";

/** Thrown for what cannot be used, such as an unknown option. `message` says what is wrong, `hint` what to do about it. */
export { UserError };

/** What bears on an explanation. */
export interface ExplainOptions {
  /** The questions whose answers cannot change. */
  readonly fix?: readonly QuestionId[];
}

/** The questions along the axes of a map; `horizon` along the columns and `urgency` along the rows if not given. */
export interface MapOptions {
  readonly x?: QuestionId;
  readonly y?: QuestionId;
}

/** A vote in a tally, or several equal ones. */
export interface Ballot {
  /** The answers to all questions, their code, or a ballot's. */
  readonly answers: Answers | string;
  /** Who votes: the last of a name counts, and of a ballot the highest revision, whatever its name. */
  readonly name?: string;
  /** How many equal ballots these are: a whole number; 1 if not given. */
  readonly count?: number;
}

export interface TallyOptions {
  /** Whether to name nobody. */
  readonly anonymous?: boolean;
}

/**
 * The questions and patterns, with their texts.
 *
 * @example
 * catalogue.questions[0].title; // "How urgent is the problem?"
 */
export const catalogue: Catalogue = builtIn;

/**
 * Recommends one of the patterns for turning a technical vision into reality.
 *
 * Points are whole numbers of which only the order matters. The same answers always give an equal result.
 *
 * @example
 * recommend({ urgency: "on-fire", horizon: "3-to-6-months" }).recommendation.pattern; // "no-vision-strategy"
 *
 * @param answers question id to option id; no answers at all give the default, Big Vision with Small Experiments
 * @returns exactly the object that `waymark --json` prints
 * @throws UserError for an unknown question or option
 * @see Jonathan Maltz, "Technical Vision vs. Technical Strategy: The Difference and Why it Matters"
 */
export const recommend = (answers: Answers = {}): Result => explain(answers);

/**
 * The same result, where some answers cannot change: what would change the recommendation then tries no others to them.
 *
 * @example
 * explain({ conviction: "strong" }, { fix: ["conviction"] }).analysis.fixed; // ["conviction"]
 *
 * @returns exactly the object that `waymark explain --json` prints
 * @throws UserError for an unknown question or option
 */
export const explain = (answers: Answers = {}, options: ExplainOptions = {}): Result =>
  toResult(builtIn, analysisOf(answers, options));

/**
 * What is recommended for every pair of answers to two questions, the other answers left as they are.
 *
 * @example
 * map({ urgency: "calm" }, { x: "conviction" }).own.pattern; // "big-vision-small-experiments"
 *
 * @returns exactly the object that `waymark map --json` prints
 * @throws UserError for an unknown question or option, and for two axes that are one
 */
export function map(answers: Answers = {}, axes: MapOptions = {}): MapResult {
  const checked = usable(answers);
  return mapResult(builtIn, checked, mapOf(checked, axes));
}

/**
 * The answers to all questions as a short code, which `waymark CODE` opens.
 *
 * @example
 * encode({ urgency: "calm", horizon: "over-a-year", "team-span": "one-team", conviction: "low", "walk-away": "no" });
 * // "WM1-R09R-60QR"
 *
 * @throws UserError for answers that are not complete
 */
export const encode = (answers: Answers): string => complete(codesOf(builtIn).encode(usable(answers)));

/**
 * A ballot: the answers to all questions as a code with the mark of its voter, so that it counts once, however often it is read.
 *
 * @example
 * ballot(decode("WM1-R09R-60QR")).startsWith("WM2-"); // true
 *
 * @param again an earlier ballot of the same voter, which this one replaces; without it the voter is a new one
 * @throws UserError for answers that are not complete, and for a ballot that cannot be changed again
 */
export function ballot(answers: Answers, again?: string): string {
  const codes = codesOf(builtIn);
  const mark = again === undefined ? { voter: codes.newVoter(randomBytes), revision: 1 } : nextMark(again);
  return complete(codes.encode(usable(answers), mark));
}

/**
 * The answers in a code or a ballot, upper or lower case, with or without hyphens.
 *
 * @example
 * decode("WM1-R09R-60QR").horizon; // "over-a-year"
 *
 * @throws UserError for a code that is damaged or of another version
 */
export const decode = (code: string): Answers => decoded(code).answers;

/**
 * What the ballots of a group say together, and what it should talk about.
 *
 * @example
 * tally([
 *   { answers: "WM1-R09R-60QR", name: "Ada" },
 *   { answers: "WM1-R09R-60QR", name: "Grace" },
 * ]).ballots; // 2
 *
 * @param ballots one at least
 * @returns exactly the object that `waymark tally --json` prints
 * @throws UserError for a ballot that cannot be counted
 */
export const tally = (ballots: readonly Ballot[], options: TallyOptions = {}): TallyResult =>
  toTallyResult(reportOf(ballots, options));

/**
 * The same results as Markdown documents, for a wiki page or a pull request.
 *
 * @example
 * markdown.recommend({ urgency: "on-fire" }).startsWith("# "); // true
 *
 * @throws UserError like the functions of the same names
 */
export const markdown = {
  recommend: (answers: Answers = {}): string => renderMarkdown(builtIn, analysisOf(answers)),
  explain: (answers: Answers = {}, options: ExplainOptions = {}): string =>
    renderExplanationAsMarkdown(builtIn, analysisOf(answers, options)),
  map: (answers: Answers = {}, axes: MapOptions = {}): string => {
    const checked = usable(answers);
    return renderMapAsMarkdown(builtIn, checked, mapOf(checked, axes));
  },
  tally: (ballots: readonly Ballot[], options: TallyOptions = {}): string =>
    renderTallyMarkdown(reportOf(ballots, options)),
};

function usable(answers: Answers): Answers {
  const checked = checkAnswers(builtIn.questions, answers);
  if (checked.ok) return checked.answers;
  throw new UserError(
    checked.problems.map(problemWords).join("\n"),
    "`catalogue.questions` has the questions and their options.",
    { problems: checked.problems },
  );
}

function complete(code: string | undefined): string {
  if (code !== undefined) return code;
  throw new UserError("A code needs the answers to all questions.", "“unsure” is an answer, too.");
}

function decoded(code: string) {
  // Who has no types may pass anything.
  const text = String(code);
  const found = codesOf(builtIn).decode(text);
  if (found.ok) return found;
  throw new UserError(`${codeProblemWords(found.problem, text)}.`, "Copy it again, as a whole.");
}

const randomBytes = (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes));

function nextMark(again: string): Mark {
  const { mark } = decoded(again);
  if (mark && mark.revision < LAST_REVISION) return { ...mark, revision: mark.revision + 1 };
  throw new UserError(
    mark
      ? `A ballot has ${LAST_REVISION} revisions at most.`
      : "An answers code has no voter: it is no ballot.",
    "Make a new ballot.",
  );
}

const questionNamed = (id: string) => {
  const question = builtIn.questions.find((each) => each.id === id);
  if (question) return question;
  throw new UserError(
    `There is no question “${id}”.`,
    `The questions are ${builtIn.questions.map((each) => each.id).join(", ")}.`,
  );
};

const analysisOf = (answers: Answers, { fix = [] }: ExplainOptions = {}): Analysis => {
  const fixed = [fix].flat().map(questionNamed);
  const inOrder = builtIn.questions.filter((question) => fixed.includes(question));
  return analyse(
    builtIn,
    usable(answers),
    inOrder.map(({ id }) => id),
  );
};

function mapOf(answers: Answers, given: MapOptions) {
  const axis = (id: string | undefined) => (id === undefined ? undefined : questionNamed(id));
  const { x, y } = axesOf(builtIn.questions, { x: axis(given.x), y: axis(given.y) });
  return decisionMap(builtIn, answers, x, y);
}

function reportOf(ballots: readonly Ballot[], { anonymous = false }: TallyOptions) {
  const votes = [ballots].flat().map((ballot, at) => {
    const { answers, name, count = 1 } = Object(ballot) as Ballot;
    const { profile, mark } =
      typeof answers === "string"
        ? decoded(answers)
        : { profile: profileIndex(builtIn.questions, usable(answers)), mark: undefined };
    if (profile === undefined)
      throw new UserError(`Ballot ${at + 1} has not all answers.`, "“unsure” is an answer, too.");
    if (!Number.isSafeInteger(count) || count < 0)
      throw new UserError(`The count of ballot ${at + 1} is no whole number.`, "Without one it is 1.");
    return { profile, count, voter: name, mark };
  });
  const box = countVotes(votes);
  if (box.tally.size === 0) throw new UserError("There is no ballot to count.", "Give one at least.");
  return tallyReport(builtIn, box, { anonymous });
}

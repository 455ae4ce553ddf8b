import { appendReview } from "../../documents/append.ts";
import { isSuperseded, readRecord } from "../../documents/record-file.ts";
import { type Review, renderReview, type SeenTripwire } from "../../documents/render-review.ts";
import { type Answers, openQuestions } from "../../domain/answers.ts";
import { type Comparison, compare } from "../../domain/comparison.ts";
import { type Decision, decisionOn } from "../../domain/decision.ts";
import type { IsoDay } from "../../domain/iso-day.ts";
import { type DatedTripwire, reviewDay, type TripwireState, tripwiresFrom } from "../../domain/review.ts";
import { UserError } from "../../domain/user-error.ts";
import { readDocument, replaceDocument } from "../../files/document-files.ts";
import { commandFor, pathWord } from "../../render/command.ts";
import { excerpt, quoted } from "../../render/escape-control.ts";
import { revisitState } from "../../wizard/state.ts";
import { type Arguments, type Call, flagsOf, flagValues } from "../command-line/arguments.ts";
import { dayOf, reviewByOf } from "../documents/day-flags.ts";
import { printReview } from "../documents/print-review.ts";
import { textOf } from "../documents/record-details.ts";
import { askLines } from "../process/ask-lines.ts";
import { EXIT, type ExitCode } from "../process/io.ts";
import { printNote } from "../process/print.ts";
import { asks } from "../process/terminal.ts";
import { uninterrupted } from "../process/uninterrupted.ts";
import { gatherAnswers } from "../sessions/gather-answers.ts";
import { endOf, holdSession } from "../sessions/session.ts";

/** What can be said of a tripwire: each a flag that takes ids. */
const SEEN = ["tripped", "quiet"] as const;

/** `waymark revisit FILE`: asks again, tells what became of a decision, and appends that to its record. */
export async function revisit(call: Call): Promise<ExitCode> {
  const { given, io, catalogue } = call;
  const [path = ""] = given.words;
  const name = quoted(path);
  const document = await readDocument(path, name);
  const record = readRecord(catalogue, document.text, name);
  const { latest, status } = record;
  const date = dayOf(call);
  if (date < latest.date)
    throw new UserError(
      `${name} was last looked at on ${latest.date}, which is after ${date}.`,
      "Give the day of this review with --date, or check the clock of this machine.",
    );
  const isOver = isSuperseded(record);
  if (/^(?!accepted\b)./i.test(status)) printNote(`note: the status of ${name} is “${excerpt(status)}”.`, io);
  const because = textOf(given, "because");
  const pattern = compare(catalogue, latest, latest.answers).followed;
  const reviewBy = reviewByOf(given, date) ?? reviewDay(pattern, date);
  const reviewFor = (answers: Answers, seen: readonly SeenTripwire[], why: string | undefined): Review => {
    const comparison = compare(catalogue, latest, answers);
    const open = !isOver && why === undefined && isOpen(latest, comparison);
    const basis = { date, reviewBy, ballots: undefined, pattern: latest.pattern, open };
    return { decision: decisionOn(catalogue, comparison.now, basis), comparison, seen, because: why, status };
  };
  const withReview = (review: Review): string => {
    const gone = idsOf(review.seen, "tripped");
    const next = tripwiresFrom(pattern, review.decision).filter(
      ({ id }) => !gone.includes(id) && !record.tripped.has(id),
    );
    const text = renderReview(catalogue, next, review);
    return appendReview(catalogue, document.text, record.reviews.length, text, name);
  };
  // What would swallow the review is told before anybody has answered for nothing.
  withReview(reviewFor(latest.answers, [], because));
  const answers = await answersAgain(call, latest);
  if (!answers) return EXIT.interrupted;
  const { decision, comparison } = reviewFor(answers, [], because);
  const why = `Recommended is ${comparison.now.pattern.name} now. If the decision for ${pattern.name} stays, why? Enter leaves that open.`;
  const watched = tripwiresFrom(pattern, latest).filter(({ id }) => !record.tripped.has(id));
  const goOn = (soFar: LookedBack) => `To go on: ${reviewAgain(call, answers, soFar)}`;
  const said = await lookBack(call, watched, decision.open ? why : undefined, date, goOn);
  if (!said) return EXIT.interrupted;
  const review = reviewFor(answers, said.seen, because ?? said.why);
  const whole = { date, "review-by": review.decision.reviewBy, "no-input": true } as const;
  const again = asks(call) ? reviewAgain(call, answers, said, whole) : undefined;
  await uninterrupted(io, () => replaceDocument(document, withReview(review), name), again);
  printReview(call, review, path);
  return EXIT.done;
}

const idsOf = (seen: readonly SeenTripwire[], state: TripwireState): readonly string[] =>
  seen.flatMap((each) => (each.state === state ? [each.tripwire.id] : []));

/** Whether the recommendation has moved away from the pattern that is followed, now or before, and nobody has said why that stays. */
const isOpen = (latest: Decision, { now, recorded, followed }: Comparison): boolean =>
  now.pattern !== followed && (now.pattern !== recorded || latest.open);

/** The answers of today: those of flags, of a session with the old ones chosen already, or the old ones as they are. */
async function answersAgain(call: Call, { answers: old }: Decision): Promise<Answers | undefined> {
  const { given, io, catalogue } = call;
  const typed = await gatherAnswers({ ...call, given: { ...given, words: [] } });
  const answers = { ...old, ...typed };
  const open = openQuestions(catalogue.questions, typed).map(({ id }) => id);
  if (open.length > 0 && asks(call)) {
    const end = await holdSession(revisitState(catalogue, answers, open), call);
    // Old answers that were only on offer are asked for again: nobody has confirmed them.
    const isConfirmed = ([id, option]: readonly [string, string]) => id in typed || option !== old[id];
    const confirmed = Object.fromEntries(Object.entries(end.answers).filter(isConfirmed));
    const code = endOf({ ...end, answers: confirmed }, call, revisitCommand(call));
    return code === EXIT.done ? end.answers : undefined;
  }
  const kept = open.filter((id) => old[id] !== undefined);
  if (kept.length > 0)
    printNote(`note: as it was before: ${kept.map((id) => `${id} ${old[id]}`).join(", ")}`, io);
  return answers;
}

const revisitCommand = ({ given, io }: Call): string =>
  `${io.invocation} revisit ${pathWord(given.words[0] ?? "")}`;

/** What somebody has said of the time since the last review. */
type LookedBack = Readonly<{ seen: readonly SeenTripwire[]; why: string | undefined }>;

/** The command that makes this review, with everything that was said. */
function reviewAgain(
  call: Call,
  answers: Answers,
  { seen, why }: LookedBack,
  more: Arguments["flags"] = {},
): string {
  const [tripped, quiet] = SEEN.map((state) => idsOf(seen, state).join(","));
  const because = call.given.flags.because ?? why;
  const flags = flagsOf(call, { tripped, quiet, because, ...more });
  return commandFor(call.catalogue.questions, answers, flags, revisitCommand(call));
}

/**
 * What was seen of the tripwires, by flags, by questions where somebody can be asked, and otherwise not known; and the reply to
 * one more question. A tripwire whose day is still to come is neither asked for nor told of, unless a flag names it.
 */
async function lookBack(
  call: Call,
  tripwires: readonly DatedTripwire[],
  why: string | undefined,
  today: IsoDay,
  goOn: (said: LookedBack) => string,
): Promise<LookedBack | undefined> {
  const typed = statesInFlags(call.given, tripwires);
  const due = tripwires.filter((tripwire) => tripwire.due <= today && !typed.has(tripwire.id));
  const questions = [
    ...due.map((tripwire) => `${tripwire.text} (to look at by ${tripwire.due})`),
    ...(why === undefined ? [] : [why]),
  ];
  const lead =
    due.length > 0 ? ["Has this happened? y for yes, n for no, Enter if you do not know.", ""] : [];
  const complaint = (line: string, at: number): string | undefined => {
    if (at < due.length)
      return line === "" || YES.test(line) || NO.test(line) ? undefined : "Type y or n, or press Enter.";
    return YES.test(line) || NO.test(line) ? "Type the reason in a few words, or press Enter." : undefined;
  };
  const saidIn = (lines: readonly string[]): LookedBack => ({
    seen: tripwires.flatMap((tripwire): SeenTripwire[] => {
      const asked = due.indexOf(tripwire);
      const state = typed.get(tripwire.id) ?? (asked < 0 ? undefined : stateFrom(lines[asked]));
      return state ? [{ tripwire, state }] : [];
    }),
    why: lines[due.length] || undefined,
  });
  if (questions.length === 0 || !asks(call)) return saidIn([]);
  const asking = { goOn: (soFar: readonly string[]) => goOn(saidIn(soFar)), complaint };
  const lines = await askLines(lead, questions, call.io, asking);
  return lines && saidIn(lines);
}

const [YES, NO] = [/^y(es)?$/i, /^no?$/i];

const stateFrom = (line = ""): TripwireState =>
  YES.test(line) ? "tripped" : NO.test(line) ? "quiet" : "unknown";

/** @throws UserError for a tripwire that there is not */
function statesInFlags(given: Arguments, tripwires: readonly DatedTripwire[]) {
  const states = SEEN.flatMap((flag) => flagValues(given, flag).map((id) => [id, flag] as const));
  const known = tripwires.map(({ id }) => id);
  const stray = states.map(([id]) => id).find((id) => !known.includes(id));
  if (stray === undefined) return new Map<string, TripwireState>(states);
  throw new UserError(`This record has no tripwire “${excerpt(stray)}”.`, `It has ${known.join(", ")}.`);
}

import { kindOf, readRecord } from "../../documents/record-file.ts";
import type { Basis } from "../../documents/render-record.ts";
import { analyse } from "../../domain/analysis.ts";
import { type Answers, openQuestions } from "../../domain/answers.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import type { Decision } from "../../domain/decision.ts";
import { ballotsIn } from "../../domain/tally.ts";
import { UserError } from "../../domain/user-error.ts";
import { parseJson } from "../../files/answers-file.ts";
import { type ReadDocument, readDocument } from "../../files/document-files.ts";
import { pathWord, resultCommand } from "../../render/command.ts";
import { quoted } from "../../render/escape-control.ts";
import { refusedLines } from "../../render/tally/ballot-problems.ts";
import { tallyReport } from "../../render/tally/tally-report.ts";
import { initialState } from "../../wizard/state.ts";
import { readBallots } from "../ballots/ballot-input.ts";
import { type Arguments, type Call, flagsOf } from "../command-line/arguments.ts";
import { isMeantAsBallot } from "../command-line/asking.ts";
import { typedAs } from "../command-line/grammar.ts";
import { EXIT } from "../process/io.ts";
import { printNote } from "../process/print.ts";
import { asks } from "../process/terminal.ts";
import { checkedAnswers, gatherAnswers, missingAnswers } from "../sessions/gather-answers.ts";
import { endOf, holdSession } from "../sessions/session.ts";

/** What a document is made from: one person's answers, what a group's ballots come to, or a record. */
export type DecisionInput = Basis &
  Readonly<{
    answers: Answers;
    /** How many ballots the answers are from; undefined when they are one person's. */
    ballots: number | undefined;
    /** The record that was named; undefined where it was something else. */
    record: NamedRecord | undefined;
  }>;

/** A record with the decision that holds now. */
type NamedRecord = Readonly<{ document: ReadDocument; latest: Decision }>;

/**
 * The answers that the command line leads to: those of a file that it names, of flags, and of a session where somebody can be
 * asked. A tally's group answers come in here as well, with the number of its ballots.
 *
 * @returns undefined for a session that ended before there were answers, and where Ctrl-C stopped the reading of ballots
 * @throws UserError when answers are missing and nobody can be asked
 */
export async function readDecisionInput(call: Call): Promise<DecisionInput | undefined> {
  const { given, catalogue } = call;
  const [source] = given.words;
  const named = source === undefined ? undefined : await basisInFile(source, call);
  if (named === "stopped") return undefined;
  if (named?.record) return named;
  const flags = await gatherAnswers(named ? { ...call, given: { ...given, words: [] } } : call);
  const answers = { ...named?.answers, ...flags };
  if (openQuestions(catalogue.questions, answers).length === 0) {
    // What a flag changes is no longer what the ballots say.
    return named && Object.keys(flags).length === 0 ? named : inputOf(catalogue, answers);
  }
  if (!asks(call)) throw missingAnswers(call, answers);
  const end = await holdSession(initialState(catalogue, answers, "document"), call);
  return endOf(end, call) === EXIT.done ? inputOf(catalogue, end.answers) : undefined;
}

/** What answers lead to. */
export const inputOf = (
  catalogue: Catalogue,
  answers: Answers,
  more: Partial<DecisionInput> = {},
): DecisionInput => ({
  answers,
  ...analyse(catalogue, answers),
  group: undefined,
  ballots: undefined,
  record: undefined,
  ...more,
});

/** The command that makes the same from the same input. @param said the replies to questions, by the flag that says the same */
export function commandAgain(
  call: Call,
  { answers, record, ballots }: DecisionInput,
  said: Arguments["flags"],
): string {
  const { given, io, catalogue } = call;
  const command = typedAs({ name: given.command }, io.invocation);
  const flags = flagsOf(call, said);
  // A group, or a record, is more than the answers that it comes to.
  return record || ballots !== undefined
    ? [command, ...given.words.map(pathWord), ...flags].join(" ")
    : resultCommand(catalogue, answers, command, flags);
}

/** What a file holds: a record with what it has decided, answers as JSON, the JSON of a result, or ballots in any form. */
async function basisInFile(
  path: string,
  { io, catalogue }: Call,
): Promise<DecisionInput | "stopped" | undefined> {
  // A ballot's code is read where answers are.
  if (isMeantAsBallot(path)) return undefined;
  const name = quoted(path);
  if (/\.(md|markdown)$/i.test(path)) {
    const document = await readDocument(path, name);
    if (kindOf(document.text) !== undefined) {
      const { latest } = readRecord(catalogue, document.text, name);
      return inputOf(catalogue, latest.answers, { ballots: latest.ballots, record: { document, latest } });
    }
  }
  if (/\.json$/i.test(path)) {
    const answers = await answersInFile(path, catalogue);
    if (answers) return inputOf(catalogue, answers);
  }
  const { box, ...others } = await readBallots([path], catalogue, io);
  // What a part of a group said is no decision of the group's.
  if (others.partial) return "stopped";
  const ballots = ballotsIn(box.tally);
  if (ballots > 0) {
    const { group, refused, refusals } = tallyReport(catalogue, box, others);
    if (refusals > 0) printNote(`note: not counted: ${refusals}\n${refusedLines(refused, refusals)}`, io);
    const { recommendation } = group;
    return inputOf(catalogue, recommendation.answers, { ballots, recommendation, group });
  }
  throw new UserError(
    `${name} holds neither answers nor ballots that can be used.`,
    others.refusals > 0
      ? refusedLines(others.refused, others.refusals)
      : 'Answers look like this: {"urgency": "on-fire", "team-span": "unsure"}. A record is a Markdown file that waymark has written.',
  );
}

/** One person's answers, alone or within a result; undefined for JSON that is something else. */
async function answersInFile(path: string, { questions }: Catalogue): Promise<Answers | undefined> {
  const name = quoted(path);
  const { text } = await readDocument(path, name);
  // A value a line is no JSON as a whole: those are ballots.
  if (/[}\]][^\S\r\n]*[\r\n]\s*[{[]/.test(text)) return undefined;
  const content = parseJson(text, name);
  if (typeof content !== "object" || content === null) return undefined;
  const given = "schemaVersion" in content && "answers" in content ? content.answers : content;
  // Somebody who names a question means answers, and is told what is wrong with them.
  const isMeant = typeof given === "object" && given !== null && questions.some(({ id }) => id in given);
  return isMeant ? checkedAnswers(questions, given, name) : undefined;
}

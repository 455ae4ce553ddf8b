import { type Answers, openQuestions } from "../../domain/answers.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import { codesOf } from "../../domain/codes.ts";
import { type CheckedDraft, DAMAGED, unsealed } from "../../domain/draft.ts";
import { isMark, LAST_REVISION, type Mark } from "../../domain/marked-ballot.ts";
import { UserError } from "../../domain/user-error.ts";
import { draftsIn } from "../../files/drafts.ts";
import { stateFolder } from "../../files/state-folder.ts";
import { excerpt } from "../../render/escape-control.ts";
import { ballotOfferState, initialState, revisitState } from "../../wizard/state.ts";
import { type Call, flagValue, formatOf } from "../command-line/arguments.ts";
import { clipboardSequence } from "../process/clipboard.ts";
import { EXIT, type ExitCode, type Io } from "../process/io.ts";
import { print, printNote } from "../process/print.ts";
import { asks } from "../process/terminal.ts";
import { decodedBallot, gatherAnswers, missingAnswers } from "../sessions/gather-answers.ts";
import { endOf, holdSession } from "../sessions/session.ts";

/** `waymark ballot`: asks without showing where the answers lead, and prints them as a ballot. */
export async function ballot(call: Call): Promise<ExitCode> {
  const { given, io, catalogue } = call;
  const again = flagValue(given, "again");
  const old = again === undefined ? undefined : await oldBallot(catalogue, again, io);
  const ask = asks(call);
  const flags = await gatherAnswers(call);
  const folder = given.flags["no-save"] ? undefined : stateFolder(io.env, io.platform);
  const drafts = draftsIn({ name: "ballot", check: checkLastBallot }, catalogue, folder, io);
  const made = drafts.find().usable;
  const last = ask && !old ? made[0]?.draft : undefined;
  const open = openQuestions(catalogue.questions, flags).map(({ id }) => id);
  let [answers, before]: [Answers, Mark | undefined] = [{ ...old?.answers, ...flags }, old?.mark];
  let isCopied = false;
  if (last || (open.length > 0 && (ask || !old))) {
    if (!ask) throw missingAnswers(call, flags);
    const initial = last
      ? ballotOfferState(catalogue, flags, io.now() - last.savedAt)
      : old
        ? revisitState(catalogue, answers, open, "ballot")
        : initialState(catalogue, flags, "ballot");
    // No answer is kept of it: what is on a machine could be looked up before all is revealed.
    const end = await holdSession(initial, call, (state, earlier) => {
      if (earlier.screen === "resume" && state.screen !== "resume")
        before = earlier.cursor === 0 ? last : undefined;
    });
    const code = endOf(end, call);
    if (code !== EXIT.done) return code;
    answers = end.answers;
    isCopied = end.screen === "left" && end.how === "copying";
  }
  if (old && !old.mark)
    printNote("note: the old code has no mark, so the new ballot replaces it only beside the same name", io);
  const mark = nextMark(catalogue, before, io);
  const code = codesOf(catalogue).encode(answers, mark);
  printBallot(code, answers, mark, call);
  if (isCopied) copyBallot(code ?? "", io);
  drafts.save({ savedAt: io.now(), ...mark }, made);
  return EXIT.done;
}

/**
 * The mark of the last ballot that was made on this machine, without its answers, so that it can be changed without being typed.
 * `savedAt`: milliseconds since 1970, UTC.
 */
type LastBallot = Readonly<{ savedAt: number }> & Mark;

function checkLastBallot(catalogue: Catalogue, text: string): CheckedDraft<LastBallot> {
  const opened = unsealed(catalogue, text);
  if (!opened.ok) return opened;
  const { savedAt, voter, revision } = opened.content;
  const mark = { voter, revision };
  return isMark(mark) ? { ok: true, draft: { savedAt, ...mark } } : DAMAGED;
}

const NEW_BALLOT = "and have the old one taken out where the ballots are collected.";

/** The ballot that is to be changed. @throws UserError when it cannot be */
async function oldBallot(catalogue: Catalogue, given: string, io: Io) {
  const makeNew = `Make a new one with \`${io.invocation} ballot\`, ${NEW_BALLOT}`;
  // With --name it was printed as "Ada: WM2-…".
  const [code] = /wm\d\S+$/i.exec(given.trim()) ?? [given];
  const decoded = await decodedBallot(catalogue, code, makeNew);
  if (decoded.mark?.revision !== LAST_REVISION) return decoded;
  throw new UserError(
    `“${excerpt(code, 40)}” is revision ${LAST_REVISION}, the last that a ballot can have.`,
    makeNew,
  );
}

/** The mark of the revision after one, or of a new voter where there is none. */
function nextMark(catalogue: Catalogue, before: Mark | undefined, io: Io): Mark {
  if (before && before.revision < LAST_REVISION)
    return { voter: before.voter, revision: before.revision + 1 };
  if (before)
    printNote(
      `note: it has been changed as often as it can be. This is a new one: use it, ${NEW_BALLOT}`,
      io,
    );
  return { voter: codesOf(catalogue).newVoter(io.random), revision: 1 };
}

function copyBallot(code: string, io: Io): void {
  const sequence = clipboardSequence(code, io);
  if (sequence !== undefined) io.stdout.write(sequence);
  printNote(
    sequence === undefined
      ? "Nothing can be copied from this terminal."
      : "Sent to the clipboard, if your terminal allows it.",
    io,
  );
}

function printBallot(code: string | undefined, answers: Answers, mark: Mark, call: Call): void {
  const { given, io } = call;
  const name = flagValue(given, "name")?.trim() || undefined;
  if (formatOf(given) === "text" && io.stdout.isTTY)
    printNote(
      mark.revision === 1
        ? "Your ballot. Paste it where your group collects them:"
        : `Your ballot, revision ${mark.revision}. Paste it where your group collects them; it replaces the earlier one:`,
      io,
    );
  print(call, {
    text: () => `${name === undefined ? "" : `${excerpt(name, 200)}: `}${code}\n`,
    json: () => ({ schemaVersion: 1, ballot: code, ...(name === undefined ? {} : { name }), answers }),
  });
}

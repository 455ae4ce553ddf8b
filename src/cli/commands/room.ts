import { boxOf, sinceReveal } from "../../domain/room-ballots.ts";
import { UserError } from "../../domain/user-error.ts";
import { ballotWords } from "../../render/tally/tally-words.ts";
import type { RoomState } from "../../room/state.ts";
import { tallyOutput } from "../ballots/tally-output.ts";
import { type Call, flagsOf } from "../command-line/arguments.ts";
import { EXIT, type ExitCode } from "../process/io.ts";
import { printNote } from "../process/print.ts";
import { asks } from "../process/terminal.ts";
import { savedRoom } from "../sessions/room-keeper.ts";
import { holdRoom } from "../sessions/session.ts";

/** `waymark room`: people vote one after the other, or by codes; then all is revealed, talked about and confirmed. */
export async function room(call: Call): Promise<ExitCode> {
  const { given, io, catalogue } = call;
  if (!asks(call))
    throw new UserError(
      "A room needs a terminal, and people in front of it.",
      `To count codes without one: ${io.invocation} tally FILE`,
    );
  const { expected, output } = await tallyOutput(given, io);
  const anonymous = given.flags.anonymous === true;
  const keeps = !given.flags["no-save"];
  const { initial, onChange, isKept, finish } = savedRoom(catalogue, io, anonymous, keeps);
  const end = await holdRoom({ ...initial, expected }, call, onChange);
  if (end.screen !== "left" || end.how === "interrupted") {
    io.stderr.write(`waymark: stopped.${isKept() ? ` ${goOnWords(end, call)}` : ""}\n`);
    return EXIT.interrupted;
  }
  try {
    const { ballots, before, refused } = end;
    const since = before && sinceReveal(catalogue, before, ballots);
    await output({ catalogue, box: boxOf(ballots, refused), since });
  } catch (error) {
    if (isKept()) printNote(`note: nothing is lost. ${goOnWords(end, call)}`, io);
    throw error;
  }
  finish();
  return EXIT.done;
}

const goOnWords = ({ ballots }: RoomState, call: Call): string =>
  `To go on with ${ballotWords(ballots.length)}: ${[call.io.invocation, "room", ...flagsOf(call)].join(" ")}`;

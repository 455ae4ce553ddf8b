import { commandFor, resultCommand } from "../../render/command.ts";
import type { RoomState } from "../../room/state.ts";
import type { WizardState } from "../../wizard/state.ts";
import { type Call, flagsOf } from "../command-line/arguments.ts";
import { typedAs } from "../command-line/grammar.ts";
import { clipboardSequence } from "../process/clipboard.ts";
import { EXIT, type ExitCode, type Io } from "../process/io.ts";
import { keyboardOf } from "../process/keyboard.ts";
import { printNote, shownOn } from "../process/print.ts";
import { isPlain, wantsAscii, wantsColour } from "../process/terminal.ts";

// Both front ends are loaded only when they are needed: the screen brings Ink and React with it.

/** Told of each new state of a session. */
export type OnChange<State> = (state: State, before: State) => void;

const plainOf = <State>(io: Io, onChange: OnChange<State>) => ({
  ...io,
  shown: (text: string) => shownOn(io, text),
  onChange,
});

const screenOf = <State>(io: Io, onChange: OnChange<State>) => ({
  ...io,
  stdin: keyboardOf(io.stdin),
  ascii: wantsAscii(io),
  colour: wantsColour(io),
  onChange,
});

/** A session from a first state on, on a screen or line by line. @returns the state in which it ended */
export async function holdSession(
  initial: WizardState,
  call: Call,
  onChange: OnChange<WizardState> = () => {},
): Promise<WizardState> {
  const { io } = call;
  if (isPlain(call)) {
    const { talkOverTerminal } = await import("../../plain/talk-over-terminal.ts");
    return talkOverTerminal(initial, plainOf(io, onChange));
  }
  const { showWizard } = await import("../../screens/show-session.tsx");
  return showWizard(initial, screenOf(io, onChange), (text) => clipboardSequence(text, io));
}

/** The same for a room. */
export async function holdRoom(
  initial: RoomState,
  call: Call,
  onChange: OnChange<RoomState>,
): Promise<RoomState> {
  const { io } = call;
  if (isPlain(call)) {
    const { talkInRoom } = await import("../../plain/talk-over-terminal.ts");
    return talkInRoom(initial, plainOf(io, onChange), io.env.TERM !== "dumb");
  }
  const { showRoom } = await import("../../screens/show-session.tsx");
  return showRoom(initial, screenOf(io, onChange));
}

/**
 * The exit code of a session that has ended. One that was interrupted prints the command that goes on from there on stderr, flags
 * included, so that no answer is lost. Complete answers become their code, where the command takes one.
 *
 * @param command what comes before the answers
 */
export function endOf(
  end: WizardState,
  call: Call,
  command = typedAs({ name: call.given.command }, call.io.invocation),
): ExitCode {
  if (end.screen === "left" && end.how !== "interrupted") return EXIT.done;
  const { answers, catalogue } = end;
  const flags = flagsOf(call);
  const again = ["ballot", "revisit"].includes(call.given.command)
    ? commandFor(catalogue.questions, answers, flags, command)
    : resultCommand(catalogue, answers, command, flags);
  const hint = Object.keys(answers).length === 0 ? "" : ` To go on: ${again}`;
  printNote(`waymark: stopped.${hint}`, call.io);
  return EXIT.interrupted;
}

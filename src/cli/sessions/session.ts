import { openQuestions } from "../../domain/answers.ts";
import { commandFor, resultCommand } from "../../render/command.ts";
import type { RoomState } from "../../room/state.ts";
import type { WizardState } from "../../wizard/state.ts";
import { clipboardSequence } from "../process/clipboard.ts";
import { EXIT, type ExitCode, type Io } from "../process/io.ts";
import { keyboardOf } from "../process/keyboard.ts";
import { wantsAscii, wantsColour } from "../process/terminal.ts";

// Both front ends are loaded only when they are needed: the screen brings Ink and React with it.

type OnChange = (state: WizardState, before: WizardState) => void;

/** What a screen is shown on. */
const screenOf = (io: Io) => ({
  ...io,
  stdin: keyboardOf(io.stdin),
  ascii: wantsAscii(io),
  glyphs: io.glyphs,
  colour: wantsColour(io),
});

/** A session on a screen, from a first state on. @returns the state in which it ended */
export async function showOnScreen(initial: WizardState, io: Io, onChange: OnChange): Promise<WizardState> {
  const { showWizard } = await import("../../screens/show-session.tsx");
  return showWizard(initial, { ...screenOf(io), onChange }, (text) => clipboardSequence(text, io));
}

/** A room on a screen. @returns the state in which it ended */
export async function showRoomOnScreen(
  initial: RoomState,
  io: Io,
  onChange: (state: RoomState, before: RoomState) => void,
): Promise<RoomState> {
  const { showRoom } = await import("../../screens/show-session.tsx");
  return showRoom(initial, { ...screenOf(io), onChange });
}

/** A session line by line, from a first state on. @returns the state in which it ended */
export async function askInPlainWords(
  initial: WizardState,
  io: Io,
  onChange: OnChange,
): Promise<WizardState> {
  const { talkOverTerminal } = await import("../../plain/talk-over-terminal.ts");
  return talkOverTerminal(initial, { ...io, onChange });
}

/** A room line by line. @returns the state in which it ended */
export async function holdRoomInPlainWords(
  initial: RoomState,
  io: Io,
  onChange: (state: RoomState, before: RoomState) => void,
): Promise<RoomState> {
  const { talkInRoom } = await import("../../plain/talk-over-terminal.ts");
  return talkInRoom(initial, { ...io, onChange }, io.env.TERM !== "dumb");
}

/**
 * The exit code of a session that has ended; for one that was interrupted, also a line on stderr.
 *
 * @param flags what else stood on the command line, so that the line goes on in the same way
 */
export function endOf(end: WizardState, io: Io, flags: readonly string[], command = io.invocation): ExitCode {
  if (end.screen === "left" && end.how !== "interrupted") return EXIT.done;
  io.stderr.write(`${stoppedLine(end, goOnCommand(end, flags, command, io))}\n`);
  return EXIT.interrupted;
}

/** One line that loses no answer: the command that goes on where the person stopped. */
const stoppedLine = ({ answers }: WizardState, command: string): string =>
  Object.keys(answers).length === 0 ? "waymark: stopped." : `waymark: stopped. To go on: ${command}`;

/** Complete answers open their result by their code; other commands are told what was answered. */
const goOnCommand = (
  { catalogue, answers }: WizardState,
  flags: readonly string[],
  command: string,
  { invocation }: Io,
): string =>
  command === invocation && openQuestions(catalogue.questions, answers).length === 0
    ? [resultCommand(catalogue, answers, invocation), ...flags].join(" ")
    : commandFor(catalogue.questions, answers, flags, command);

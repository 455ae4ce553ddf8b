import type { Writable } from "node:stream";
import { wrap } from "../render/wrap.ts";
import type { RoomState } from "../room/state.ts";
import { roomTransition } from "../room/transition.ts";
import type { WizardState } from "../wizard/state.ts";
import { createSessionStore, createWizardStore, type SessionStore } from "../wizard/store.ts";
import { converse } from "./conversation.ts";
import { converseInRoom, mustBeHidden, phrasesFor } from "./room-conversation.ts";
import { type LineTerminal, pastedAsOne, typedLines } from "./typed-lines.ts";

type Terminal<State> = LineTerminal &
  Readonly<{
    stdout: { readonly columns?: number };
    /** A text in characters that the terminal can show. */
    shown: (text: string) => string;
    onChange: (state: State, before: State) => void;
  }>;

/** A whole conversation over two streams, from a first state on. Ctrl-C ends it as an interruption. */
export function talkOverTerminal(
  initial: WizardState,
  terminal: Terminal<WizardState>,
): Promise<WizardState> {
  const store = createWizardStore(initial);
  // If only the lines ended, that would count as having heard the result.
  const onInterrupt = (stop: () => void) =>
    terminal.onInterrupt(() => {
      store.dispatch({ type: "interrupt" });
      stop();
    });
  return overLines(store, { ...terminal, onInterrupt }, (lines) => converse(store, lines, sayOn(terminal)));
}

/** Home, everything below it cleared, and what was scrolled away too (ECMA-48, and xterm's ED 3). */
const WIPE = "\u001b[H\u001b[2J\u001b[3J";

/** The same for a room. @param canWipe whether the terminal understands how it is wiped */
export function talkInRoom(
  initial: RoomState,
  terminal: Terminal<RoomState> & MarkingTerminal,
  canWipe: boolean,
): Promise<RoomState> {
  const store = createSessionStore(initial, roomTransition);
  const wipe = canWipe ? () => terminal.stdout.write(WIPE) : undefined;
  const say = sayOn(terminal);
  const talk = () =>
    overLines(store, terminal, (lines) => converseInRoom(store, pastedAsOne(lines), say, wipe));
  if (!wipe) return talk();
  const hide = () => {
    const isHidden = mustBeHidden(store.getState());
    if (isHidden) wipe();
    return () => isHidden && phrasesFor(store.getState()).forEach(say);
  };
  return withPasteMarks(terminal, talk, hide);
}

const sayOn =
  ({ stdout, shown }: Pick<Terminal<unknown>, "stdout" | "shown">) =>
  (line: string) => {
    stdout.write(shown(`${wrap(line, stdout.columns || 80).join("\n")}\n`));
  };

async function overLines<State, Action>(
  store: SessionStore<State, Action>,
  { onChange, ...terminal }: Terminal<State>,
  talk: (lines: AsyncIterable<string>) => Promise<void>,
): Promise<State> {
  store.subscribe(onChange);
  const lines = typedLines(terminal);
  try {
    await talk(lines);
  } finally {
    lines.close();
  }
  return store.getState();
}

/** Asks the terminal to put marks around text from the clipboard ("bracketed paste", xterm), and not to any more. */
const MARK_PASTES = "\u001b[?2004h";
const MARK_NO_MORE = "\u001b[?2004l";

type MarkingTerminal = Readonly<{
  stdout: Writable;
  /** Calls back before the process ends by itself or by a signal. @returns what ends this */
  onEnd: (undo: () => void) => () => void;
  /** How the process is stopped by the shell's job control, and goes on. */
  suspension: Readonly<{ onRequest: (listener: () => void) => () => void; stop: () => void }>;
}>;

/**
 * Has the terminal mark what is pasted while something runs, and at no other time: neither while the process is stopped, nor
 * when it has ended, however that comes about. A shell would show the marks as text.
 *
 * @param hide wipes what nobody else may read before the terminal is handed back; returns what shows it again
 */
async function withPasteMarks<Result>(
  { stdout, onEnd, suspension }: MarkingTerminal,
  work: () => Promise<Result>,
  hide: () => () => void,
): Promise<Result> {
  const mark = () => stdout.write(MARK_PASTES);
  const unmark = () => stdout.write(MARK_NO_MORE);
  const leave = () => {
    unmark();
    return hide();
  };
  const forgetEnd = onEnd(leave);
  const forgetStop = suspension.onRequest(() => {
    const show = leave();
    suspension.stop();
    mark();
    show();
  });
  mark();
  try {
    return await work();
  } finally {
    forgetStop();
    forgetEnd();
    unmark();
  }
}

import type { Writable } from "node:stream";
import { wrap } from "../render/wrap.ts";
import type { RoomState } from "../room/state.ts";
import { roomTransition } from "../room/transition.ts";
import type { WizardState } from "../wizard/state.ts";
import { createSessionStore, createWizardStore } from "../wizard/store.ts";
import { converse } from "./conversation.ts";
import { type MarkingTerminal, withPasteMarks } from "./paste-marks.ts";
import { pastedAsOne } from "./pasted-lines.ts";
import { converseInRoom } from "./room-conversation.ts";
import { type LineSource, typedLines } from "./typed-lines.ts";

type Terminal<State> = Readonly<{
  stdin: LineSource;
  stdout: Writable & { readonly columns?: number };
  /** Calls back on Ctrl-C. @returns what ends this */
  onInterrupt: (stop: () => void) => () => void;
  /** Told of each new state. */
  onChange: (state: State, before: State) => void;
}>;

/** A whole conversation over two streams, from a first state on. Ctrl-C ends it as an interruption. */
export async function talkOverTerminal(
  initial: WizardState,
  terminal: Terminal<WizardState>,
): Promise<WizardState> {
  const store = createWizardStore(initial);
  store.subscribe(terminal.onChange);
  await overLines(terminal, (lines, say) => converse(store, lines, say));
  return store.getState();
}

/** Home, everything below it cleared, and what was scrolled away too (ECMA-48, and xterm's ED 3). */
const WIPE = "\u001b[H\u001b[2J\u001b[3J";

/** The same for a room. @param canWipe whether the terminal understands how it is wiped */
export async function talkInRoom(
  initial: RoomState,
  terminal: Terminal<RoomState> & MarkingTerminal,
  canWipe: boolean,
): Promise<RoomState> {
  const store = createSessionStore(initial, roomTransition);
  store.subscribe(terminal.onChange);
  const wipe = canWipe ? () => terminal.stdout.write(WIPE) : undefined;
  const talk = () =>
    overLines(terminal, (lines, say) => converseInRoom(store, pastedAsOne(lines), say, wipe));
  await (canWipe ? withPasteMarks(terminal, talk) : talk());
  return store.getState();
}

async function overLines<State>(
  { stdin, stdout, onInterrupt }: Terminal<State>,
  talk: (lines: AsyncIterable<string>, say: (line: string) => void) => Promise<void>,
): Promise<void> {
  const lines = typedLines(stdin);
  const forget = onInterrupt(() => lines.close());
  try {
    await talk(lines, (line) => stdout.write(`${wrap(line, stdout.columns || 80).join("\n")}\n`));
  } finally {
    forget();
    lines.close();
  }
}

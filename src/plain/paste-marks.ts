import type { Writable } from "node:stream";

/** Asks the terminal to put marks around text from the clipboard ("bracketed paste", xterm), and not to any more. */
const MARK_PASTES = "\u001b[?2004h";
const MARK_NO_MORE = "\u001b[?2004l";

export type MarkingTerminal = Readonly<{
  stdout: Writable;
  /** Calls back before the process ends by itself or by a signal. @returns what ends this */
  onEnd: (undo: () => void) => () => void;
  /** How the process is stopped by the shell's job control, and goes on. */
  suspension: Readonly<{ onRequest: (listener: () => void) => () => void; stop: () => void }>;
}>;

/**
 * Has the terminal mark what is pasted while something runs, and at no other time: neither while the process is stopped, nor
 * when it has ended, however that comes about. A shell would show the marks as text.
 */
export async function withPasteMarks(
  { stdout, onEnd, suspension }: MarkingTerminal,
  work: () => Promise<void>,
): Promise<void> {
  const mark = () => stdout.write(MARK_PASTES);
  const unmark = () => stdout.write(MARK_NO_MORE);
  const forgetEnd = onEnd(unmark);
  const forgetStop = suspension.onRequest(() => {
    unmark();
    suspension.stop();
    mark();
  });
  mark();
  try {
    await work();
  } finally {
    forgetStop();
    forgetEnd();
    unmark();
  }
}

import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { wrap } from "../render/wrap.ts";
import type { WizardState } from "../wizard/state.ts";
import { createWizardStore } from "../wizard/store.ts";
import { converse } from "./conversation.ts";

type Terminal = Readonly<{
  stdin: Readable;
  stdout: Writable & { readonly columns?: number };
  /** Calls back on Ctrl-C. @returns what ends this */
  onInterrupt: (stop: () => void) => () => void;
  /** Told of each new state. */
  onChange: (state: WizardState, before: WizardState) => void;
}>;

/** A whole conversation over two streams, from a first state on. Ctrl-C ends it as an interruption. */
export async function talkOverTerminal(
  initial: WizardState,
  { stdin, stdout, onInterrupt, onChange }: Terminal,
): Promise<WizardState> {
  const store = createWizardStore(initial);
  store.subscribe(onChange);
  // Not a terminal as far as readline is concerned: it would print escape sequences to edit the line.
  const lines = createInterface({ input: stdin, terminal: false, crlfDelay: Number.POSITIVE_INFINITY });
  const forget = onInterrupt(() => lines.close());
  const say = (line: string) => stdout.write(`${wrap(line, stdout.columns || 80).join("\n")}\n`);
  try {
    await converse(store, lines, say);
  } finally {
    forget();
    lines.close();
  }
  return store.getState();
}

import { Readable, Writable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { catalogue } from "../../src/content/catalogue.ts";
import { recommend } from "../../src/domain/recommendation.ts";
import { showWizard } from "../../src/screens/show-session.tsx";
import { layOutWizard } from "../../src/screens/wizard-view.tsx";
import { initialState } from "../../src/wizard/state.ts";
import { createWizardStore } from "../../src/wizard/store.ts";

// Run by soak.test.ts with --expose-gc: many sessions one after the other, and how much memory is in use before and after.

const SIZE = { columns: 80, rows: 24, ascii: false };

/** The row that session number `session` chooses at a question; over all sessions every profile comes up. */
function rowOf(session: number, question: number): number {
  const rows = catalogue.questions.map(({ options }) => options.length + 1);
  const before = rows.slice(0, question).reduce((product, each) => product * each, 1);
  return Math.floor(session / before) % (rows[question] ?? 1);
}

/** A session without a terminal: each screen is laid out, and the answers get their recommendation. */
function answerInMemory(session: number): void {
  const store = createWizardStore(initialState(catalogue));
  const choose = () => {
    store.dispatch({ type: "choose" });
    layOutWizard(store.getState(), SIZE);
  };
  for (const question of catalogue.questions.keys()) {
    store.dispatch({ type: "move", by: rowOf(session, question) });
    choose();
  }
  choose();
  recommend(catalogue, store.getState().answers);
  store.dispatch({ type: "quit" });
}

class Keyboard extends Readable {
  readonly isTTY = true;
  override _read(): void {}
  setRawMode = (): this => this;
  ref = (): this => this;
  unref = (): this => this;
}

class Screen extends Writable {
  readonly isTTY = true;
  readonly columns = SIZE.columns;
  readonly rows = SIZE.rows;
  override _write(_chunk: unknown, _encoding: unknown, done: () => void): void {
    done();
  }
}

/** A session in the real interface, on a terminal that is none. */
async function answerOnScreen(session: number): Promise<void> {
  const keyboard = new Keyboard();
  const terminal = {
    stdin: keyboard,
    stdout: new Screen(),
    stderr: new Screen(),
    ascii: false,
    glyphs: [],
    colour: true,
    suspension: { onRequest: () => () => {}, stop: () => {} },
    onChange: () => {},
  };
  const end = showWizard(initialState(catalogue), terminal, () => undefined);
  const keys = [...catalogue.questions.keys()].flatMap((question) => [
    ...Array.from({ length: rowOf(session, question) }, () => "j"),
    "\r",
  ]);
  for (const key of [...keys, "\r", "l", "q"]) {
    keyboard.push(key);
    await setImmediate();
  }
  const { screen: last, answers } = await end;
  if (last !== "left" || Object.keys(answers).length !== 5) throw new Error(`session ${session} went wrong`);
}

function heapUsed(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/**
 * By how many bytes the memory in use grows after some sessions to warm up. Of two stretches of the same length the one that
 * grows less counts: V8 fills its own caches once, at a moment of its own, and a leak grows in both.
 */
async function grown(warmUp: number, all: number, run: (session: number) => unknown): Promise<number> {
  const middle = (warmUp + all) / 2;
  const used: number[] = [];
  for (let session = 0; session <= all; session++) {
    if (session === warmUp || session === middle || session === all) used.push(heapUsed());
    await run(session);
  }
  const [before = 0, between = 0, after = 0] = used;
  return Math.min(between - before, after - between);
}

/** Ink keeps the layout of the last thousands of texts, which is no leak: few different answers fill that soon. */
const PROFILES_ON_SCREEN = 20;

/** By how many bytes the memory in use has grown. */
export type Growth = Readonly<{ inMemory: number; onScreen: number }>;

async function main(): Promise<void> {
  if (globalThis.gc === undefined) throw new Error("run this with --expose-gc");
  const inMemory = await grown(1_280, 10_000, answerInMemory);
  const onScreen = await grown(100, 300, (session) => answerOnScreen(session % PROFILES_ON_SCREEN));
  process.stdout.write(JSON.stringify({ inMemory, onScreen } satisfies Growth));
}

void main();

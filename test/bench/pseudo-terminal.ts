import { setTimeout as pause } from "node:timers/promises";
import type { Chunk } from "./held-key.ts";
import { visibleText } from "./visible-text.ts";

const COLUMNS = 80;
const ROWS = 24;

/** How long a program may take over anything before its case has failed, in ms. */
const LIMIT = 15_000;

/** What a terminal answers when a program asks it: a program that asks would otherwise wait. */
const ANSWERS = [
  { asked: "\u001b[6n", answer: "\u001b[1;1R" },
  { asked: "\u001b[c", answer: "\u001b[?62;22c" },
  { asked: "\u001b[?u", answer: "\u001b[?0u" },
] as const;

/** A program on a terminal. All moments are ms since just before it was started. */
export type PseudoTerminal = Readonly<{
  pid: number;
  /** Everything that it wrote so far. */
  chunks: readonly Chunk[];
  /** @returns the moment at which the key was sent */
  press(key: string): number;
  /** @returns the moment of the output with which all texts stood in what was written from chunk `from` on */
  shows(texts: readonly string[], from?: number): Promise<number>;
  /** Until this was written, which may be no text. */
  writes(sequence: string): Promise<void>;
  /** Until nothing was written for so many ms. */
  quiet(gap: number): Promise<void>;
  /** @returns the moment at which the process was gone and its terminal closed */
  gone(): Promise<Readonly<{ at: number; exitCode: number }>>;
  kill(): void;
}>;

/**
 * Starts a program on a pseudo-terminal of 80x24.
 *
 * The clock starts right before node-pty's synchronous `spawn`, so it includes the fork of this process (1.4 ms), the exec, and
 * for each output one turn of this event loop, which has nothing else to do. It does so alike for every program, bare node
 * included; the fork also takes part when a shell starts a program.
 */
export async function openTerminal(
  file: string,
  args: readonly string[],
  env: Record<string, string>,
): Promise<PseudoTerminal> {
  // Loaded here: a platform without its binary fails the cases on a terminal, and no others.
  const { spawn } = await import("@lydell/node-pty");
  const chunks: Chunk[] = [];
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const check of waiting) check();
  };

  const start = performance.now();
  const now = () => performance.now() - start;
  const child = spawn(file, [...args], { cols: COLUMNS, rows: ROWS, name: "xterm-256color", env });

  let end: { at: number; exitCode: number } | undefined;
  child.onData((text) => {
    chunks.push({ at: now(), text });
    for (const { asked, answer } of ANSWERS) if (text.includes(asked)) child.write(answer);
    wake();
  });
  child.onExit(({ exitCode }) => {
    end = { at: now(), exitCode };
    wake();
  });

  const written = (from: number) => visibleText(joined(chunks.slice(from)));

  /** Looks after each output and at the end whether there is a value; `missing` says what there was not. */
  const until = <Value>(look: () => Value | undefined, missing: string): Promise<Value> =>
    new Promise((resolve, reject) => {
      const settle = (done: () => void) => {
        waiting.delete(check);
        clearTimeout(timer);
        done();
      };
      const fail = (why: string) => settle(() => reject(new Error(`${why}${wordsOf(written(0))}`)));
      const check = () => {
        const value = look();
        if (value !== undefined) settle(() => resolve(value));
        else if (end) fail(`ended with exit code ${end.exitCode} before it ${missing}`);
      };
      const timer = setTimeout(() => fail(`${LIMIT / 1000} s passed before it ${missing}`), LIMIT);
      waiting.add(check);
      check();
    });

  return {
    pid: child.pid,
    chunks,
    press: (key) => {
      const at = now();
      child.write(key);
      return at;
    },
    shows: (texts, from = 0) =>
      until(
        () => {
          const text = written(from);
          return texts.every((each) => text.includes(each)) ? chunks.at(-1)?.at : undefined;
        },
        `showed “${texts.join("”, “")}”`,
      ),
    writes: async (sequence) => {
      await until(() => joined(chunks).includes(sequence) || undefined, `wrote ${JSON.stringify(sequence)}`);
    },
    quiet: async (gap) => {
      const last = () => chunks.at(-1)?.at ?? 0;
      await pause(gap);
      while (now() - last() < gap) await pause(gap - (now() - last()));
    },
    gone: () => until(() => end, "was gone"),
    kill: () => {
      if (!end) child.kill("SIGKILL");
    },
  };
}

const joined = (chunks: readonly Chunk[]): string => chunks.map(({ text }) => text).join("");

/** The first words say what went wrong, the last how far it came. */
const wordsOf = (text: string): string => {
  const words = text.replace(/\s+/g, " ").trim();
  if (!words) return "";
  return `; it wrote: ${words.length <= 200 ? words : `${words.slice(0, 140)} … ${words.slice(-60)}`}`;
};

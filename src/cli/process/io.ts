import type { Writable } from "node:stream";
import type { LineSource } from "../../plain/typed-lines.ts";
import type { Glyph } from "../../render/ascii.ts";

/** A stream that may be a terminal. */
type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number; readonly rows?: number };
type Input = LineSource & { readonly isTTY?: boolean; setRawMode?: (raw: boolean) => unknown };

/** Everything that the program touches outside itself. `main.ts` passes the process, tests pass their own. */
export type Io = Readonly<{
  /** Opened when it is first looked at. */
  readonly stdin: Input;
  /** Whether somebody sits at standard input. */
  stdinIsTerminal: boolean;
  stdout: Output;
  stderr: Output;
  /** The glyphs of the patterns, for a terminal that can show only ASCII. */
  glyphs: readonly Glyph[];
  env: Readonly<Record<string, string | undefined>>;
  /** What somebody types to run the program as it was run now: "npx waymark". */
  invocation: string;
  platform: NodeJS.Platform;
  /** The id of this process, and of the user who runs it where there are such. */
  pid: number;
  uid: number | undefined;
  /** The folder of the built program, where the pages for a browser are. */
  packageFolder: string;
  /** Whether a process with this id is running. */
  isAlive: (pid: number) => boolean;
  /** Milliseconds since 1970, UTC. */
  now: () => number;
  /** So many bytes that nobody can guess, and that nobody else has. */
  random: (bytes: number) => Uint8Array;
  /** How the process is stopped by the shell's job control, and goes on. */
  suspension: Readonly<{ onRequest: (listener: () => void) => () => void; stop: () => void }>;
  /** Calls back before the process ends, by itself or by a signal. @returns what ends this */
  onEnd: (undo: () => void) => () => void;
  /** Calls back on Ctrl-C while the terminal turns it into a signal. @returns what ends this */
  onInterrupt: (stop: () => void) => () => void;
}>;

export const EXIT = { done: 0, failed: 1, usage: 2, overdue: 3, interrupted: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

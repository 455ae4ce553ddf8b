import process from "node:process";
import { isatty } from "node:tty";
import { catalogue } from "../content/catalogue.ts";
import { invocation } from "./process/invocation.ts";
import { EXIT, type Io } from "./process/io.ts";
import { isAlive, onEnd, onSignal, suspension } from "./process/signals.ts";
import { run } from "./run.ts";

/** The version in package.json, put in by the build. */
declare const WAYMARK_VERSION: string;

const { stdout, env, platform, pid } = process;

/** Its window was closed, or another program has it: there is nobody left to talk to. */
function terminalIsGone(): never {
  process.exit(EXIT.interrupted);
}

/** `waymark ... | head` closes the pipe early: nothing failed, and nobody is left to be told. A full disk is another matter. */
function cannotWrite(error: NodeJS.ErrnoException): never {
  if (error.code === "EPIPE") process.exit(EXIT.done);
  if (stdout.isTTY) terminalIsGone();
  process.stderr.write(`error: the result could not be written: ${error.message}\n`);
  process.exit(EXIT.failed);
}
stdout.on("error", cannotWrite);

let listens = false;
let spoke = false;
const io: Io = {
  get stdin() {
    if (!listens) process.stdin.on("error", terminalIsGone);
    listens = true;
    return process.stdin;
  },
  stdinIsTerminal: isatty(0),
  stdout,
  get stderr() {
    // What cannot be said changes nothing about what was done.
    if (!spoke) process.stderr.on("error", () => {});
    spoke = true;
    return process.stderr;
  },
  glyphs: catalogue.patterns.map(({ style }) => style),
  env,
  invocation: invocation(env, process.argv[1] ?? ""),
  platform,
  pid,
  uid: process.getuid?.(),
  packageFolder: __dirname,
  isAlive,
  now: Date.now,
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
  suspension,
  onEnd,
  onInterrupt: (stop) => onSignal("SIGINT", stop),
};

/** Ends at once, since Ink's timers would hold the process; but what was written goes out first, for a pipe takes it later. */
function leave(code: number): void {
  stdout.write("", (error) => {
    if (error) cannotWrite(error);
    if (spoke) io.stderr.write("", () => process.exit(code));
    else process.exit(code);
  });
}

void run(process.argv.slice(2), io, { catalogue, version: WAYMARK_VERSION }).then(leave);

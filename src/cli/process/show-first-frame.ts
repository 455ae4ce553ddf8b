import process from "node:process";
import { isatty } from "node:tty";
import { type FirstFrame, firstFrameFor, rowsOf } from "./first-frame.ts";
import { isAlive, suspension } from "./signals.ts";

// Required by the launcher before the program is loaded: the first question is there at once, and whatever is shown first then
// takes its place.

/** Put in by the build. */
declare const WAYMARK_FIRST_FRAMES: readonly FirstFrame[];

const { stdout, env, platform, pid } = process;
const io = { stdinIsTerminal: isatty(0), stdout, env, platform, pid, isAlive };
const frame = firstFrameFor(WAYMARK_FIRST_FRAMES, process.argv.slice(2), io);
if (frame !== undefined) {
  stdout.write(frame);
  handOver(frame);
  suspension.onRequest(waitForSession);
  process.on("SIGHUP", hangUp);
}

/** The first text with line breaks takes the frame's place: where it is the same, nothing is written at all. */
function handOver(shown: string): void {
  const { write } = stdout;
  const passOn = (text: unknown, rest: readonly unknown[]): boolean =>
    Reflect.apply(write, stdout, [text, ...rest]);
  stdout.write = (text: unknown, ...rest: readonly unknown[]): boolean => {
    if (typeof text !== "string" || !text.includes("\n")) return passOn(text, rest);
    stdout.write = write;
    process.off("SIGHUP", hangUp);
    return passOn(text === shown ? "" : `\u001b[${rowsOf(shown)}A\u001b[J${text}`, rest);
  };
}

/** A stop waits until the session listens, which takes its frame away first and draws it anew when it goes on. */
function waitForSession(): void {
  if (process.listenerCount("SIGTSTP") === 1) setImmediate(() => process.emit("SIGTSTP", "SIGTSTP"));
}

/** Until Ink sees to it. Node gives the terminal back by itself on SIGTERM, but not on this signal. */
function hangUp(): void {
  process.off("SIGHUP", hangUp);
  process.stdin.setRawMode(false);
  process.kill(pid, "SIGHUP");
}

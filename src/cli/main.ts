#!/usr/bin/env node
import "./claim-terminal.ts";
import process from "node:process";
import { catalogue } from "../content/catalogue.ts";
import { EXIT } from "./io.ts";
import { run } from "./run.ts";
import { version } from "./version.ts";

// Ink looks at FORCE_COLOR alone.
if (process.env.NO_COLOR && process.env.FORCE_COLOR === undefined) process.env.FORCE_COLOR = "0";

// `waymark ... | head` closes the pipe early: nothing failed, and nobody is left to be told.
process.stdout.on("error", (error: NodeJS.ErrnoException) =>
  process.exit(error.code === "EPIPE" ? EXIT.done : EXIT.failed),
);

const { stdin, stdout, stderr, env, platform } = process;
const onInterrupt = (stop: () => void) => {
  process.once("SIGINT", stop);
  return () => process.off("SIGINT", stop);
};
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // There, but somebody else's.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};
const uid = process.getuid?.();
const io = {
  stdin,
  stdout,
  stderr,
  env,
  platform,
  pid: process.pid,
  uid,
  isAlive,
  now: Date.now,
  onInterrupt,
};
const finished = run(process.argv.slice(2), io, { catalogue, version });
// Ink's timers would hold the process for a moment; what was written goes out first, since a pipe takes it later.
void finished.then((code) => stdout.write("", () => stderr.write("", () => process.exit(code))));

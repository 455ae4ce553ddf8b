#!/usr/bin/env node
import "./claim-terminal.ts";
import process from "node:process";
import { catalogue } from "../content/catalogue.ts";
import { EXIT, type Io } from "./io.ts";
import { run } from "./run.ts";
import { isAlive, onSignal, suspension } from "./signals.ts";
import { version } from "./version.ts";

// Ink looks at FORCE_COLOR alone.
if (process.env.NO_COLOR && process.env.FORCE_COLOR === undefined) process.env.FORCE_COLOR = "0";

// `waymark ... | head` closes the pipe early: nothing failed, and nobody is left to be told.
process.stdout.on("error", (error: NodeJS.ErrnoException) =>
  process.exit(error.code === "EPIPE" ? EXIT.done : EXIT.failed),
);

const { stdin, stdout, stderr, env, platform, pid } = process;
const io: Io = {
  stdin,
  stdout,
  stderr,
  env,
  platform,
  pid,
  uid: process.getuid?.(),
  isAlive,
  now: Date.now,
  suspension,
  onInterrupt: (stop) => onSignal("SIGINT", stop),
};
const finished = run(process.argv.slice(2), io, { catalogue, version });
// Ink's timers would hold the process for a moment; what was written goes out first, since a pipe takes it later.
void finished.then((code) => stdout.write("", () => stderr.write("", () => process.exit(code))));

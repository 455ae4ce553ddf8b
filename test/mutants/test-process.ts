import { appendFileSync } from "node:fs";
import process from "node:process";
import { Worker } from "node:worker_threads";
import { afterAll, expect } from "vitest";

// Set up in each process that runs a file of tests while faults are in the program.

/** Where the places that this file reached are told. Undefined while they are not asked for. */
const told = process.env.REACHED_FILE;

/** Seconds of the processor's time, which no busy machine takes away: no file of tests needs a quarter of it. */
const LONGEST_SECONDS = 60;

// A loop without an end lets nothing else run in its thread.
new Worker(
  `setInterval(() => {
    const { user, system } = process.cpuUsage();
    if (user + system > ${LONGEST_SECONDS * 1e6}) process.kill(process.pid, "SIGKILL");
  }, 2000)`,
  { eval: true },
).unref();

const reached = new Set<number>();
Object.assign(globalThis, { reached });

if (told)
  afterAll(() => {
    appendFileSync(told, `${JSON.stringify({ test: expect.getState().testPath, reached: [...reached] })}\n`);
  });

// Technique: nothing is compiled a second time, and V8's space for young objects stays as small as it begins.
// Gains: 7 MB on the first question, 6 on the result, 9 while a key is held (Node 20). V8 would compile what is called often once
//   more, optimized, which takes that much and comes too late to be of use: a frame takes 2-3 ms without it too, and the whole
//   analysis of a recommendation 2 ms instead of half a millisecond.
//   The small space: another 5 MB on the result and while a key is held, 14 of 75 MB while one is held in what-if.
//   A result from flags comes 2-4 ms sooner on a busy machine: optimizing the analysis would begin, and be waited for at the end.
// How: V8's optimizing compilers are switched off before anything else is loaded, and so is the growth of that space. It takes
//   0.4 ms. The flags must be the same in each run, or V8 refuses the code that was kept.
// Delete when: V8 needs no more memory for them, or something in a session takes so long that they would pay.

/** The commands that read as much as they are given, and may run for seconds. */
const LONG = ["tally", "check", "due"];

/** @param argv what stands behind the program's name; flags may come before the command */
export function stayLean(argv: readonly string[], require: (id: string) => unknown): void {
  if (argv.some((word) => LONG.includes(word))) return;
  const { setFlagsFromString } = require("node:v8") as typeof import("node:v8");
  for (const flag of ["--no-opt", "--no-maglev", "--semi-space-growth-factor=1"]) setFlagsFromString(flag);
}

// Technique: nothing is compiled a second time.
// Gains: 7 MB on the first question, 6 on the result, 9 while a key is held (Node 20). V8 would compile what is called often once
//   more, optimized, which takes that much and comes too late to be of use: a frame takes 2-3 ms without it too, and the whole
//   analysis of a recommendation 2 ms instead of half a millisecond.
//   A result from flags comes 2-4 ms sooner on a busy machine: optimizing the analysis would begin, and be waited for at the end.
// How: V8's optimizing compilers are switched off before anything else is loaded, for all but a tally, which may have millions of
//   ballots to count. It takes 0.4 ms. The flags must be the same in each run, or V8 refuses the code that was kept.
// Delete when: V8 needs no more memory for them, or something in a session takes so long that they would pay.

export function stayLean(require: (id: string) => unknown): void {
  const { setFlagsFromString } = require("node:v8") as typeof import("node:v8");
  for (const compiler of ["opt", "maglev"]) setFlagsFromString(`--no-${compiler}`);
}

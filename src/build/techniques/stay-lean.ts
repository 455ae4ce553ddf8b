// Technique: a session is not compiled a second time.
// Gains: 7 MB on the first question, 6 on the result, 9 while a key is held (Node 20). V8 would compile what is called often once
//   more, optimized, which takes that much and comes too late to be of use: a frame takes 2-3 ms without it too, and the whole
//   analysis of a recommendation 2 ms instead of half a millisecond.
// How: V8's optimizing compilers are switched off when a session starts. It must be before the screens are loaded: on Node 24 they
//   would begin in every second run before the first frame is drawn.
// Delete when: V8 needs no more memory for them, or something in a session takes so long that they would pay.

export function stayLean(require: (id: string) => unknown): void {
  const { setFlagsFromString } = require("node:v8") as typeof import("node:v8");
  for (const compiler of ["opt", "maglev"]) setFlagsFromString(`--no-${compiler}`);
}

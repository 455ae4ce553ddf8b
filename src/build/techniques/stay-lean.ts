// Technique: a session is not compiled a second time.
// Gains: 7 MB on the first question, 10 MB on the result and while a key is held (Node 20; half as much again on Node 24). V8 would
//   compile what is called often once more, optimized, which takes that much and comes too late to be of use: a frame takes 2 ms
//   without it too.
// How: V8's optimizing compilers are switched off when a session starts. It must be before the screens are loaded: on Node 24 they
//   would begin in every second run before the first frame is drawn.
// Delete when: V8 needs no more memory for them, or something in a session takes so long that they would pay.

export function stayLean(require: (id: string) => unknown): void {
  const { setFlagsFromString } = require("node:v8") as typeof import("node:v8");
  for (const compiler of ["opt", "maglev"]) setFlagsFromString(`--no-${compiler}`);
}

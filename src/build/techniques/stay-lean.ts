// Technique: a session is not compiled a second time.
// Gains: 7 MB on the first question, 10 MB on the result and while a key is held (Node 20). V8 would compile what is called often
//   once more, optimized, which takes that much and comes too late to be of use: a frame takes 2 ms without it too.
// How: V8's optimizing compilers are switched off, after the first frame, since its module takes half a millisecond to load.
// Delete when: V8 needs no more memory for them, or something in a session takes so long that they would pay.

type V8 = typeof import("node:v8");

/** @returns what switches them on again: V8 takes compiled code only from runs with its own settings */
export function stayLean(require: (id: string) => unknown): () => void {
  let v8: V8 | undefined;
  setImmediate(() => {
    v8 = require("node:v8") as V8;
    v8.setFlagsFromString("--no-opt");
  });
  return () => v8?.setFlagsFromString("--opt");
}

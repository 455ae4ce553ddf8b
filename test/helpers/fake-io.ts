import { Readable, Writable } from "node:stream";
import type { Io } from "../../src/cli/process/io.ts";
import { catalogue } from "./talk-catalogue.ts";

/** A stream that remembers what was written to it. */
class Collected extends Writable {
  text = "";
  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

/** Surroundings in which nothing is a terminal, nothing is set, chance gives zeros, and it is 1970. */
export const fakeIo = <Changes extends Partial<Io>>(changes: Changes) => ({
  stdin: Readable.from([]),
  stdinIsTerminal: false,
  stdout: new Collected(),
  stderr: new Collected(),
  glyphs: catalogue.patterns.map(({ style }) => style),
  env: {},
  invocation: "waymark",
  platform: "linux" as const,
  pid: 1,
  uid: process.getuid?.(),
  packageFolder: "dist",
  isAlive: () => false,
  now: () => 0,
  random: (bytes: number) => new Uint8Array(bytes),
  suspension: { onRequest: () => () => {}, stop: () => {} },
  onEnd: () => () => {},
  onInterrupt: () => () => {},
  ...changes,
});

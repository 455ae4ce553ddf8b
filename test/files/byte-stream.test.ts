import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { readStreamBytes } from "../../src/files/byte-stream.ts";
import { waymark } from "../helpers/waymark.ts";

const NEVER = new AbortController().signal;

describe("the bytes of a stream", () => {
  it("come to an end also where it has been read before", async () => {
    const stream = Readable.from([Buffer.from("a"), "b"], { objectMode: true });
    const read: string[] = [];
    for (const _ of [1, 2]) await readStreamBytes(stream, (chunk) => read.push(String(chunk)), NEVER);
    expect(read).toEqual(["a", "b"]);
  });

  it("end where somebody stops", async () => {
    const stop = new AbortController();
    const endless = new Readable({ read: () => {} });
    const done = readStreamBytes(endless, () => {}, stop.signal);
    stop.abort();
    await done;
    expect(endless.destroyed).toBe(true);
  });

  it("fail where what takes them does", async () => {
    const stream = new Readable({ read: () => {} });
    stream.push("a");
    const failing = readStreamBytes(
      stream,
      () => {
        throw new RangeError("too many");
      },
      NEVER,
    );
    await expect(failing).rejects.toThrow("too many");
    expect(stream.destroyed).toBe(true);
  });

  it("count once where standard input is named twice", async () => {
    const { code, out } = await waymark(["tally", "-", "-"], { stdin: "WM1-R09R-7AEA" });
    expect(code).toBe(0);
    expect(out).toMatch(/^1 ballot: /);
  });
});

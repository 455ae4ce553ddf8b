import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { progressBar } from "../../src/cli/process/progress-bar.ts";
import { fakeIo } from "../helpers/fake-io.ts";

/** A bar on a terminal with a clock of its own, and what it has written. */
function open({ isTTY = true, of = 1000 }: { isTTY?: boolean; of?: number | undefined }) {
  const written: string[] = [];
  let time = 0;
  const stderr = Object.assign(
    new Writable({
      decodeStrings: false,
      write(text, _, done) {
        written.push(text);
        done();
      },
    }),
    { isTTY, columns: 60 },
  );
  const bar = progressBar(
    fakeIo({ stderr, now: () => time, env: { LANG: "en_US.UTF-8", TERM: "xterm" } }),
    of,
  );
  return {
    bar,
    written,
    tickAt: (milliseconds: number) => {
      time = milliseconds;
      bar.tick({ ballots: 10, bytes: 500 });
    },
  };
}

describe("how far reading has come", () => {
  it("is told after a second, and then five times a second at most", () => {
    const { tickAt, written } = open({});
    for (const time of [999, 1000, 1199, 1200, 1399]) tickAt(time);
    expect(written).toEqual([
      "\r\u001b[K━━━━━━━━━━─────────  50%  10 ballots, 10 a second, 1 s left",
      "\r\u001b[K━━━━━━━━━━──────────  50%  10 ballots, 8 a second, 2 s left",
    ]);
  });

  it("is wiped off once, where it was told at all", () => {
    const { bar, tickAt, written } = open({});
    bar.end();
    expect(written).toEqual([]);
    tickAt(1000);
    bar.end();
    bar.end();
    expect(written.slice(1)).toEqual(["\r\u001b[K"]);
  });

  it("is told to nobody where errors go to no terminal", () => {
    const { tickAt, written } = open({ isTTY: false });
    tickAt(5000);
    expect(written).toEqual([]);
  });
});

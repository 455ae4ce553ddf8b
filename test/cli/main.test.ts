import process from "node:process";
import { afterEach, describe, expect, it, vi } from "vitest";

/** Not named where it is imported: that would run the program. */
const MAIN = "../../src/cli/main.ts";
const { argv, stdout, stderr } = process;
const { isTTY } = stdout;
const streams = { stdout, stderr };
const before = [stdout, stderr].map((stream) => stream.listeners("error"));

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  process.argv = argv;
  for (const [at, stream] of [stdout, stderr].entries())
    for (const each of stream.listeners("error"))
      if (!before[at]?.includes(each)) stream.off("error", each as () => void);
});

const listening = () =>
  [stdout, stderr].map((stream, at) => stream.listenerCount("error") - (before[at]?.length ?? 0));

class Ended extends Error {}

/**
 * Runs the program in this process, up to where it ends it: with which code, after which text, and how many then listen to the
 * errors of its streams.
 *
 * @param failure the code of the error of what is written to standard output
 */
const runMain = (args: readonly string[], failure?: string) =>
  new Promise<Readonly<{ code: unknown; stdout: string; stderr: string; listeners: readonly number[] }>>(
    (resolve, reject) => {
      const written = { stdout: "", stderr: "" };
      for (const name of ["stdout", "stderr"] as const)
        vi.spyOn(streams[name], "write").mockImplementation((text, ...rest) => {
          const done = rest.find((each) => typeof each === "function") as
            | ((error?: Error) => void)
            | undefined;
          const error =
            failure && name === "stdout" && Object.assign(new Error("no room"), { code: failure });
          // As a pipe takes it: later.
          setImmediate(() => {
            written[name] += text;
            try {
              done?.(error || undefined);
            } catch (thrown) {
              if (!(thrown instanceof Ended)) reject(thrown);
            }
          });
          return true;
        });
      vi.spyOn(process, "exit").mockImplementation((code) => {
        setImmediate(() => resolve({ code, ...written, listeners: listening() }));
        throw new Ended();
      });
      process.argv = ["node", "waymark", ...args];
      vi.stubGlobal("WAYMARK_VERSION", "1.2.3");
      vi.stubGlobal("__dirname", "dist");
      vi.resetModules();
      import(MAIN).catch(reject);
    },
  );

describe("the process", () => {
  it("ends with the code of the command once all is written", async () => {
    expect(await runMain(["--version"])).toEqual({
      code: 0,
      stdout: "1.2.3\n",
      stderr: "",
      listeners: [1, 0],
    });
    const wrong = await runMain(["--urgency", "boiling"]);
    expect(wrong).toMatchObject({ code: 2, stdout: "", listeners: [2, 1] });
    expect(wrong.stderr).toMatch(/^error: .*\n(.*\n)*.*\n$/);
  });

  it("ends in silence where nobody reads on", async () => {
    expect(await runMain(["--version"], "EPIPE")).toMatchObject({ code: 0, stderr: "" });
  });

  it("counts as interrupted where its terminal is gone", async () => {
    Object.defineProperty(stdout, "isTTY", { value: true, configurable: true });
    try {
      expect(await runMain(["--version"], "EIO")).toMatchObject({ code: 130, stderr: "" });
    } finally {
      Object.defineProperty(stdout, "isTTY", { value: isTTY, configurable: true });
    }
  });

  it("says what could not be written, and fails", async () => {
    expect(await runMain(["--version"], "ENOSPC")).toMatchObject({
      code: 1,
      stderr: "error: the result could not be written: no room\n",
    });
  });
});

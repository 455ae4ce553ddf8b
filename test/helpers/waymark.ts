import { Readable } from "node:stream";
import { expect } from "vitest";
import { run } from "../../src/cli/run.ts";
import { fakeIo } from "./fake-io.ts";
import { catalogue } from "./talk-catalogue.ts";

/** The program as a function: arguments, standard input and environment in, text and exit code out. */
export async function waymark(
  argv: readonly string[],
  {
    stdin = "",
    env = {},
    invocation = "waymark",
  }: { stdin?: string; env?: Record<string, string>; invocation?: string } = {},
) {
  const io = fakeIo({ stdin: Readable.from(stdin === "" ? [] : [stdin]), env, invocation });
  const code = await run(argv, io, { catalogue, version: "1.2.3" });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: nothing may ever drive the terminal
  expect(io.stdout.text + io.stderr.text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  expect(io.stderr.text).not.toMatch(/\n\s+at /);
  return { code, out: io.stdout.text, err: io.stderr.text };
}

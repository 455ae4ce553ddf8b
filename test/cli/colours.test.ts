import { Readable, Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { fakeIo } from "../helpers/fake-io.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const CODE = "WM1-R09R-60QR";
const COMMANDS: readonly (readonly string[])[] = [
  [CODE],
  ["explain", CODE],
  ["map", CODE],
  ["patterns", "grand-migration"],
  ["tally", CODE],
];
const TERMINAL = { isTTY: true, columns: 80 };
const PIPE = { isTTY: false };
const STYLE = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, "g");

/** What a command prints on a terminal or into a pipe; nobody can be asked. */
async function printed(
  argv: readonly string[],
  stdout: Readonly<{ isTTY: boolean; columns?: number }>,
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  let text = "";
  const write = (chunk: Buffer, _: string, done: () => void) => {
    text += chunk.toString();
    done();
  };
  const out = Object.assign(new Writable({ write }), stdout);
  const code = await run(argv, fakeIo({ stdin: Readable.from([]), stdout: out, env }), {
    catalogue,
    version: "1.2.3",
  });
  expect(code).toBe(0);
  return text;
}

describe.each(COMMANDS.map((argv) => ({ argv, name: argv.join(" ") })))("waymark $name", ({ argv }) => {
  it("has colours on a terminal, and in a pipe with FORCE_COLOR alone; the words are the same", async () => {
    const plain = await printed(argv, PIPE);
    const coloured = await printed(argv, TERMINAL);
    expect(plain).not.toMatch(STYLE);
    expect(coloured.match(STYLE)?.length).toBeGreaterThan(4);
    expect(coloured.replaceAll(STYLE, "")).toBe(plain);
    for (const value of ["", "1", "3"])
      expect(await printed(argv, PIPE, { FORCE_COLOR: value })).toBe(coloured);
  });

  it("has none with NO_COLOR, with FORCE_COLOR=0, on a dumb terminal, and in formats for programs", async () => {
    const plain = await printed(argv, PIPE);
    for (const env of [{ NO_COLOR: "1" }, { FORCE_COLOR: "0" }])
      expect(await printed(argv, TERMINAL, env)).toBe(plain);
    expect(await printed(argv, TERMINAL, { TERM: "dumb" })).not.toMatch(STYLE);
    for (const format of ["--json", "--markdown"])
      expect(await printed([...argv, format], TERMINAL, { FORCE_COLOR: "1" })).not.toMatch(STYLE);
  });
});

it("headings are bold, and the mark of a pattern has its colour", async () => {
  const esc = String.fromCharCode(27);
  const text = await printed([CODE], TERMINAL);
  expect(text.startsWith(`${esc}[36m◆${esc}[39m ${esc}[1mBig Vision with Small Experiments${esc}[22m`)).toBe(
    true,
  );
  expect(text).toContain(`${esc}[36m━`);
});

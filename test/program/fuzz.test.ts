import { StringDecoder } from "node:string_decoder";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { COLOURS } from "../../src/build/techniques/narrow-text.ts";
import { layOutWizard } from "../../src/screens/wizard-view.tsx";
import { drawn } from "../helpers/draw.tsx";
import { openWizard } from "../helpers/open-wizard.tsx";
import { closeTerminals, openTerminal, type Terminal } from "../helpers/terminal.ts";
import { walkToResult } from "./walk.ts";

afterEach(closeTerminals);

/** Set WAYMARK_FUZZ_SEED to meet other keys and sizes; a failing test names the seed that it had. */
const SEED = Number(process.env.WAYMARK_FUZZ_SEED ?? 20221122);
const SIZE = { columns: 80, rows: 24, ascii: false };
const seeded = (name: string): string => `${name} (seed ${SEED})`;

/** The same values for the same seed. */
const sampleOf = <Value>(arbitrary: fc.Arbitrary<Value>, count: number): readonly Value[] =>
  fc.sample(arbitrary, { numRuns: count, seed: SEED });

const bytes = (...values: readonly number[]): Buffer => Buffer.from(values);
const text = (value: string): Buffer => Buffer.from(value);
const byte = fc.integer({ min: 0, max: 255 });
const ESC = "\u001b";

/** Keys that mean something, so that the sessions get anywhere. */
const key = fc.constantFrom(
  "\r",
  "\r",
  "\r",
  "j",
  "k",
  "u",
  "?",
  "1",
  "2",
  "5",
  "e",
  "b",
  "l",
  "\t",
  "\u007f",
  " ",
);
const arrow = fc.constantFrom("[A", "[B", "[C", "[D", "[H", "[F", "[5~", "[6~", "[Z", "OP", "[15~", "[1;5C");
const pasted = fc.string({ maxLength: 20 }).map((value) => `${ESC}[200~${value}${ESC}[201~`);
const report = fc.constantFrom(
  "[12;40R",
  "[?62;22c",
  "[I",
  "[O",
  "]11;rgb:1b1b/2222/3b3b\u0007",
  `P>|kitty(0.42.1)${ESC}\\`,
  "[<0;35;12M",
);

/** What arrives in one go: keys, the terminal's own words, whole or broken off, or anything at all. */
const keys: fc.Arbitrary<Buffer> = fc.oneof(
  { weight: 6, arbitrary: key.map(text) },
  { weight: 4, arbitrary: arrow.map((tail) => text(ESC + tail)) },
  { weight: 2, arbitrary: byte.map((value) => bytes(value)) },
  { weight: 2, arbitrary: fc.array(byte, { minLength: 1, maxLength: 6 }).map((values) => bytes(...values)) },
  { weight: 1, arbitrary: fc.constant(text(ESC)) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 4 }).map(text) },
  // A character of several bytes, broken off.
  { weight: 1, arbitrary: fc.constantFrom(bytes(0xe2, 0x9d), bytes(0xf0, 0x9f), bytes(0xaf), bytes(0xc3)) },
  {
    weight: 1,
    arbitrary: fc
      .array(byte, { maxLength: 5 })
      .map((values) => Buffer.concat([text(`${ESC}[`), bytes(...values)])),
  },
  { weight: 1, arbitrary: pasted.map(text) },
  { weight: 1, arbitrary: report.map((tail) => text(ESC + tail)) },
);

describe(seeded("random keys"), () => {
  it("typed 10,000 in bursts leave the program running, on one of its screens", async () => {
    const terminal = openTerminal({ args: ["--no-save"] });
    await terminal.sees("1 of 5");
    const typed = sampleOf(keys.filter(goesOn), 10_000);
    const seen = new Set<string>();
    for (let from = 0; from < typed.length; from += BURST) {
      terminal.write(Buffer.concat(typed.slice(from, from + BURST)));
      // One that hangs would not draw itself for another size.
      seen.add(await redrawn(terminal, from % (2 * BURST) === 0 ? 79 : 80));
    }
    expect(seen.size).toBeGreaterThan(5);

    // Whatever was broken off ends here: a sequence, a paste, a report of the terminal. Before the second redrawing it is read.
    terminal.write(`${ESC}[201~\r`);
    await redrawn(terminal, 78);
    await redrawn(terminal, 80);
    for (let time = 0; time < 3; time++) {
      const isHelp = () => place(terminal) === "Help";
      const before = isHelp();
      terminal.press("?");
      await terminal.until(() => isHelp() !== before && place(terminal) !== "", "an answer to a key");
    }
    terminal.press("ctrl-c");
    expect(await terminal.exit()).toEqual({ exitCode: 130, signal: 0 });
    expect(terminal.raw).not.toMatch(/something failed|node:|Error/);
  });

  it("lead nowhere but to what the wizard's state says, sessions that they end included", async () => {
    const errors = vi.spyOn(console, "error");
    let wizard = openWizard();
    let decoder = new StringDecoder("utf8");
    for (const typed of sampleOf(keys, 1_000)) {
      await wizard.type(decoder.write(typed));
      const state = wizard.store.getState();
      const expected = drawn(layOutWizard(state, SIZE), SIZE);
      await vi.waitFor(() => expect(bare(wizard.lines())).toEqual(bare(expected)));
      if (state.screen !== "left") continue;
      await wizard.app.waitUntilExit();
      wizard = openWizard();
      decoder = new StringDecoder("utf8");
    }
    wizard.app.unmount();
    expect(errors).not.toHaveBeenCalled();
  });
});

const BURST = 250;

/** What would end or stop the program: Ctrl-C, Ctrl-Z, and on the result what quits, or leaves and writes a record. */
const ENDS = [0x03, 0x1a, "q".charCodeAt(0), "s".charCodeAt(0)];
const goesOn = (typed: Buffer): boolean => !ENDS.some((end) => typed.includes(end));

/** Which screen it is, as its first line says; empty for none of this width. */
function place(terminal: Terminal, columns = 80): string {
  const line = terminal.lines().findLast((each) => /^ {2}waymark /.test(each)) ?? "";
  const [, where = ""] =
    /waymark .*?([1-5] of 5|Changing one answer|Review|Result|What if|Map|Help)$/.exec(line) ?? [];
  // It ends two columns before the terminal does.
  return line.length === columns - 2 ? where : "";
}

/** Waits until a screen is drawn for this width. @returns which one */
async function redrawn(terminal: Terminal, columns: number): Promise<string> {
  terminal.resize(columns, 24);
  await terminal.until(() => place(terminal, columns) !== "", `a screen of the wizard in ${columns} columns`);
  return place(terminal, columns);
}

/** The text of a frame, without colours and blanks at the ends. */
const bare = (lines: readonly string[]): readonly string[] =>
  lines
    .join("\n")
    .replace(COLOURS, "")
    .trimEnd()
    .split("\n")
    .map((line) => line.trimEnd());

/** The lines of every frame from a place in the output on, as they were written. */
function frames({ raw }: Terminal, from = 0): readonly (readonly string[])[] {
  return raw
    .slice(from)
    .split(SYNC_BEGINS)
    .slice(1)
    .map((frame) => {
      const [text = ""] = frame.split(SYNC_ENDS);
      return text.replace(SEQUENCES, "").replace(/\r\n$/, "").split("\r\n");
    });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: this is what escape sequences are made of
const SEQUENCES = /\u001b\[[\d;?]*[A-Za-z]/g;

/** What Ink writes around each frame. */
const [SYNC_BEGINS, SYNC_ENDS] = [`${ESC}[?2026h`, `${ESC}[?2026l`];

const MARKER = "MARKER";
const openBelowMarker = () => openTerminal({ script: `echo ${MARKER}; exec "$@"`, args: ["--no-save"] });

async function ends(terminal: Terminal): Promise<void> {
  await redrawn(terminal, 79);
  terminal.press("ctrl-c");
  expect(await terminal.exit()).toEqual({ exitCode: 130, signal: 0 });
  for (const clears of ["[2J", "[3J", "c"]) expect(terminal.raw).not.toContain(ESC + clears);
}

describe(seeded("random sizes from 1x1 to 300x100"), () => {
  const size = fc.record({
    columns: fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 300 })),
    rows: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 100 })),
  });
  const pressed = fc.constantFrom("\r", "j", "k", "u", "?", "2", "b", "l", " ");

  const sizes = [{ columns: 1, rows: 1 }, { columns: 300, rows: 100 }, ...sampleOf(size, 38)];

  // What is left of wide frames in a narrow terminal takes many rows: too many sizes in one would fill its scrollback.
  it.each([0, 10, 20, 30])(
    "keep every row in its bounds, and what stood there before, from the %ith on",
    async (first) => {
      const terminal = openBelowMarker();
      await terminal.sees("1 of 5");
      for (const { columns, rows } of sizes.slice(first, first + 10)) {
        terminal.resize(columns, rows);
        const fits = (frame: readonly string[]) =>
          frame.length <= Math.max(1, rows - 1) && frame.every((line) => line.length <= columns);
        await terminal.until(() => fits(frames(terminal).at(-1) ?? []), `a frame for ${columns}x${rows}`);
        terminal.press(...sampleOf(pressed, first / 10));
        expect(terminal.scrollback().join("")).toContain(MARKER);
        await redrawn(terminal, 80);
        expect(terminal.overflowing()).toEqual([]);
        expect(terminal.scrollback()[0]).toBe(MARKER);
      }
      await ends(terminal);
    },
  );

  it("leave the program running when they come faster than it draws", async () => {
    const terminal = openBelowMarker();
    await terminal.sees("1 of 5");
    const keysBetween = sampleOf(pressed, 200);
    for (const [index, { columns, rows }] of sampleOf(size, 200).entries()) {
      terminal.resize(columns, rows);
      terminal.press(keysBetween[index] ?? "");
    }
    await redrawn(terminal, 80);
    await ends(terminal);
  });
});

describe("a terminal that becomes narrower", () => {
  it("gets no frame that is as high as itself, not even for a moment", async () => {
    const terminal = openBelowMarker();
    await walkToResult(terminal);
    const before = terminal.raw.length;
    for (const columns of [60, 50, 40, 30]) {
      terminal.resize(columns, 24);
      await terminal.until(
        () =>
          frames(terminal, before)
            .at(-1)
            ?.every((line) => line.length <= columns) === true,
        `a frame in ${columns} columns`,
      );
    }
    expect(Math.max(...frames(terminal, before).map((frame) => frame.length))).toBeLessThan(24);
  });
});

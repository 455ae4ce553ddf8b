import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { limitedOutput } from "../../src/ui/limited-output.ts";

const GLYPHS = [{ glyph: "■", ascii: "#" }];

/** A terminal of 80 columns that remembers what was written. */
function terminal() {
  const written: string[] = [];
  const stream = new Writable({
    decodeStrings: false,
    write(text, _, done) {
      written.push(text);
      done();
    },
  });
  return { stdout: Object.assign(stream, { columns: 80 }) as unknown as NodeJS.WriteStream, written };
}

const shown = (text: string, ascii: boolean, colour: boolean): string => {
  const { stdout, written } = terminal();
  limitedOutput(stdout, { ascii, glyphs: GLYPHS, colour }).write(text);
  return written.join("");
};

describe("the output of a terminal that cannot show everything", () => {
  it.each([
    [false, true, "\u001b[1m\u001b[35m■ é\u001b[39m\u001b[22m"],
    [false, false, "\u001b[1m■ é\u001b[22m"],
    [true, false, "\u001b[1m# ?\u001b[22m"],
    [true, true, "\u001b[1m\u001b[35m# ?\u001b[39m\u001b[22m"],
  ])("in ASCII: %s, with colours: %s", (ascii, colour, expected) => {
    expect(shown("\u001b[1m\u001b[35m■ é\u001b[39m\u001b[22m", ascii, colour)).toBe(expected);
  });

  it("is else the stream that it was, also for whoever listens to it", () => {
    const { stdout } = terminal();
    expect(limitedOutput(stdout, { ascii: false, glyphs: GLYPHS, colour: true })).toBe(stdout);
    const limited = limitedOutput(stdout, { ascii: true, glyphs: GLYPHS, colour: true });
    expect(limited.columns).toBe(80);
    let resized = 0;
    limited.on("resize", () => resized++);
    stdout.emit("resize");
    expect(resized).toBe(1);
  });
});

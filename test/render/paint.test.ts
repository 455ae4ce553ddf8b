import { describe, expect, it } from "vitest";
import { span } from "../../src/render/lines.ts";
import { painted, unpainted } from "../../src/render/paint.ts";

describe("a painted line", () => {
  it.each([
    ["yellow", 33],
    ["magenta", 35],
    ["cyan", 36],
    ["white", 37],
  ] as const)("has a mark in %s by the code %i, and words never", (colour, code) => {
    expect(painted([{ ...span("■ "), colour }])).toBe(`\u001b[${code}m■\u001b[39m `);
    expect(painted([{ ...span("words"), colour }])).toBe("words");
  });

  it("has what matters in bold and where it comes from faint, blanks outside", () => {
    expect(painted([span(" a ", "strong"), span("b", "quiet"), span("  ", "strong")])).toBe(
      " \u001b[1ma\u001b[22m \u001b[2mb\u001b[22m  ",
    );
    expect(unpainted([span(" a ", "strong"), span("b", "quiet")])).toBe(" a b");
  });
});

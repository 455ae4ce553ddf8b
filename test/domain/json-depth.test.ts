import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nestsDeeperThan } from "../../src/domain/json-depth.ts";

const depthOf = (value: unknown): number =>
  typeof value === "object" && value !== null
    ? 1 + Math.max(0, ...Object.values(value).map((each) => depthOf(each)))
    : 0;

describe("the depth of JSON", () => {
  it("is that of the value, whatever its strings hold, in text and in bytes", () => {
    const strings = fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[[\]{}"\\]{0,8}$/));
    const anyJson = fc.anything({
      maxDepth: 6,
      key: strings,
      values: [strings, fc.double({ noNaN: true }), fc.constant(null)],
    });
    fc.assert(
      fc.property(anyJson, fc.constantFrom(0, 2), (value, indent) => {
        const json = JSON.stringify(value, null, indent) ?? "null";
        const depth = depthOf(JSON.parse(json));
        for (const form of [json, Buffer.from(json)]) {
          expect(nestsDeeperThan(form, depth)).toBe(false);
          if (depth > 0) expect(nestsDeeperThan(form, depth - 1)).toBe(true);
        }
      }),
    );
  });

  it.each([
    ["]".repeat(50) + "[".repeat(11), true],
    [`"open\n${"[".repeat(11)}`, true],
    [`"${"[".repeat(11)}"`, false],
    ["[]".repeat(1000), false],
    ["", false],
  ])("of what may be no JSON, %j, is beyond 10: %s", (text, expected) => {
    expect(nestsDeeperThan(text, 10)).toBe(expected);
  });
});

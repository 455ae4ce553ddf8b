import { describe, expect, it } from "vitest";
import { stayLean } from "../../src/build/techniques/stay-lean.ts";

/** The flags that would be set for a command line. */
function flagsFor(...argv: readonly string[]): readonly string[] {
  const flags: string[] = [];
  stayLean(argv, (id) => {
    expect(id).toBe("node:v8");
    return { setFlagsFromString: (flag: string) => flags.push(flag) };
  });
  return flags;
}

describe("V8's optimizing compilers", () => {
  it.each([[[]], [["--json"]], [["--urgency", "calm", "--json"]], [["room"]], [["map", "--svg", "map.svg"]]])(
    "are off for what is over soon or waits for people: %j",
    (argv) => {
      expect(flagsFor(...argv)).toEqual(["--no-opt", "--no-maglev", "--semi-space-growth-factor=1"]);
    },
  );

  it.each([
    [["tally", "chat.txt"]],
    [["--json", "tally", "-"]],
    [["check", "docs"]],
    [["--no-input", "due"]],
  ])("stay on for what reads as much as it is given: %j", (argv) => {
    expect(flagsFor(...argv)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { asksOnScreen } from "../../src/cli/command-line/asking.ts";

const QUESTIONS = ["urgency", "horizon"];
const asks = (line: string): boolean => asksOnScreen(line === "" ? [] : line.split(" "), QUESTIONS);

describe("a command line that asks on a screen", () => {
  it.each([
    "",
    "--urgency calm",
    "--json",
    "--no-save --urgency=calm",
    "ballot",
    "room",
    "room --json",
    "room --anonymous",
    "patterns",
    "patterns --no-save",
    "record",
    "record --title X",
    "draft --out docs",
    "revisit docs/decisions/0001-x.md",
    "WM1-ABCD-EFGH",
    "WM1\uff0dABCD\uff0dEFGH",
    "WM1\u00adABCD\u00adEFGH",
    "WM1-\u200bABCD-EFGH",
    "“WM1-ABCD-EFGH”",
    "(WM1-ABCD-EFGH).",
  ])("waymark %s", (line) => {
    expect(asks(line)).toBe(true);
  });
});

describe("a command line that draws nothing", () => {
  it.each([
    "--help",
    "room -h",
    "-V",
    "--no-input",
    "--plain",
    "room --plain",
    "--answers answers.json",
    "--answers=-",
    "--urgency calm --horizon unsure",
    "--urgency=calm --horizon=unsure --json",
    "--json wm1-abcd-efgh",
    "ballot --urgency calm --horizon unsure",
    "explain",
    "--json explain",
    "map --svg map.svg",
    "tally votes.csv",
    "patterns big-vision-small-experiments",
    "patterns --json",
    "patterns --markdown",
    "record answers.json",
    "record --title X WM1-ABCD-EFGH",
    "draft 0001-x.md",
    "check VISION.md",
    "due",
    "due --check room",
    "completion bash",
  ])("waymark %s", (line) => {
    expect(asks(line)).toBe(false);
  });
});

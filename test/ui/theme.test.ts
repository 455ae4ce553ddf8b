import { describe, expect, it } from "vitest";
import { span } from "../../src/render/lines.ts";
import { spanProps } from "../../src/ui/theme.ts";

describe("a piece of text on a screen", () => {
  it("is bold where it matters, faint where it only helps, and else as the terminal has it", () => {
    expect(spanProps(span("a", "strong"))).toEqual({ bold: true });
    expect(spanProps(span("a", "quiet"))).toEqual({ dimColor: true });
    expect(spanProps(span("a"))).toEqual({});
  });

  it("has a pattern's colour as a mark, never as words", () => {
    expect(spanProps({ ...span("■ ━━", "strong"), colour: "cyan" })).toEqual({ bold: true, color: "cyan" });
    expect(spanProps({ ...span("■ a"), colour: "cyan" })).toEqual({});
  });
});

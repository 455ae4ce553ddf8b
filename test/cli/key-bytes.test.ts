import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KeyBytes } from "../../src/cli/process/key-bytes.ts";

const ESC = "\u001b";
const BEGIN = `${ESC}[200~`;
const END = `${ESC}[201~`;

/** What is handed over of some reads, and what of it only when nothing more comes. */
function through(...reads: readonly string[]) {
  const bytes = new KeyBytes();
  const keys = reads.map((read) => bytes.push(read)).join("");
  return { keys, patience: bytes.patience, late: bytes.flush() };
}

describe("the bytes of a keyboard", () => {
  it.each([
    ["Ctrl-C of modifyOtherKeys", `${ESC}[27;5;99~`, `${ESC}[99;5u`],
    ["the same under Caps Lock", `${ESC}[27;5;67~`, `${ESC}[99;5u`],
    ["a capital of modifyOtherKeys", `${ESC}[27;2;67~`, `${ESC}[67;2u`],
    ["an application keypad", `${ESC}Op${ESC}Oy${ESC}Ok`, "09+"],
    ["the keypad of the kitty protocol", `${ESC}[57400u${ESC}[57408;129u`, `${ESC}[49u${ESC}[57;129u`],
    ["a key of the keypad that was let go", `${ESC}[57400;1:3u`, `${ESC}[49;1:3u`],
    ["Enter as CR and LF", "1\r\n2\r\n", "1\r2\r"],
    ["Enter as CR or LF alone", "1\r2\n\n", "1\r2\n\n"],
    ["a report of a colour", `j${ESC}]11;rgb:1b1b/2222/3b3b${ESC}\\k`, "jk"],
    ["one that ends in a bell", `j${ESC}]11;rgb:1b1b/2222/3b3b\u0007k`, "jk"],
    ["a report of a name", `j${ESC}P>|kitty(0.42.1)${ESC}\\k`, "jk"],
    ["a report about pictures", `j${ESC}_Gi=31;OK${ESC}\\k`, "jk"],
    ["a whole paste", `${BEGIN}a\r\nb${END}j`, `${BEGIN}a\r\nb${END}j`],
  ])("are put into the form that Ink knows, however they are split: %s", (_, sent, keys) => {
    for (let at = 0; at <= sent.length; at++) {
      expect(through(sent.slice(0, at), sent.slice(at))).toEqual({ keys, patience: undefined, late: "" });
    }
    expect(through(...sent)).toEqual({ keys, patience: undefined, late: "" });
  });

  it.each(["]", "P", "X", "^", "_"])("do not swallow what follows Alt and %s", (key) => {
    for (const follows of ["j", "q", "1\r", "\r", "\u0003", `${ESC}[B`]) {
      const { keys, late } = through(ESC + key, follows);
      expect(keys + late).toBe(ESC + key + follows);
    }
  });

  it("hand over what only looked like a report, and a lone Esc, when nothing more comes", () => {
    expect(through(`${ESC}P1`)).toEqual({ keys: "", patience: expect.any(Number), late: `${ESC}P1` });
    expect(through(`${ESC}]11;rgb:1b\r`)).toMatchObject({ keys: `${ESC}]11;rgb:1b\r`, late: "" });
    expect(through(`${ESC}]1${"x".repeat(500)}`)).toMatchObject({ late: "", patience: undefined });
    expect(through(`j${ESC}`)).toEqual({ keys: "j", patience: expect.any(Number), late: ESC });
  });

  it("hand over a paste without its end when nothing more comes, and nobody's key is text of it then", () => {
    const bytes = new KeyBytes();
    expect(bytes.push(`${BEGIN}a chat`)).toBe("");
    expect(bytes.patience).toBeGreaterThan(100);
    expect(bytes.flush()).toBe(`${BEGIN}a chat${END}`);
    expect(bytes.push("j")).toBe("j");
  });

  it("let Ctrl-C out of a paste without its end at once, but not one that stands in its text", () => {
    expect(through(`${BEGIN}a chat`, "\u0003")).toEqual({ keys: "\u0003", patience: undefined, late: "" });
    expect(through(`${BEGIN}a \u00034chat`, `in colour\u0003${END}`)).toMatchObject({
      keys: `${BEGIN}a \u00034chatin colour\u0003${END}`,
    });
  });

  it("lose no text of a paste, wherever it is split", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "\r", "\n", ESC, "[20", "1~", "200~", "é")), (parts) => {
        const text = parts.join("").replaceAll(END, "");
        expect(through(BEGIN, ...parts.join("").replaceAll(END, ""), END).keys).toBe(BEGIN + text + END);
      }),
    );
  });

  it("pass all on that Ink knows, and hold nothing for good", () => {
    const known = [
      "j",
      "\r",
      `${ESC}[A`,
      `${ESC}OA`,
      `${ESC}OM`,
      `${ESC}[1;5C`,
      `${ESC}[99;5u`,
      `${ESC}j`,
      "👩‍👧",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...known)), (keys) => {
        expect(through(...keys)).toEqual({ keys: keys.join(""), patience: undefined, late: "" });
        expect(through(keys.join("")).keys).toBe(keys.join(""));
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import type { Catalogue } from "../../src/domain/catalogue-schema.ts";
import { isCodeWord, LONGEST_WORD, withCheckSymbols } from "../../src/domain/check-symbols.ts";
import { codesOf } from "../../src/domain/codes.ts";
import { everyProfile } from "../../src/domain/profiles.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";
import { toyCatalogue } from "../helpers/toy-catalogue.ts";

const codes = codesOf(catalogue);
const all = everyProfile(catalogue.questions).map((answers, profile) => ({
  answers,
  profile,
  code: codes.encode(answers) ?? "",
}));
const isRead = (text: string) => typeof codes.read(text) !== "string";
const problemOf = (text: string) => {
  const read = codes.read(text);
  return typeof read === "string" ? read : all[read.profile]?.answers;
};
const CHARACTERS = [..."0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", "*", " ", "é"];
const looks = (text: string) => text.toUpperCase().replaceAll("O", "0").replaceAll(/[IL]/g, "1");

describe("the code of a ballot", () => {
  it("has one form for each of the 1280 profiles, is short, and gives the answers back", () => {
    expect(new Set(all.map(({ code }) => code)).size).toBe(1280);
    for (const { code, answers, profile } of all) {
      expect(code).toMatch(/^WM1-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
      expect(code.length).toBeLessThanOrEqual(16);
      expect(codes.decode(code)).toEqual({ ok: true, profile, mark: undefined, answers });
    }
  });

  it("is never read as another ballot with one wrong character, wherever it stands", () => {
    let tried = 0;
    for (const { code } of all) {
      for (let at = 0; at < code.length; at++) {
        if (code[at] === "-") continue;
        for (const wrong of CHARACTERS) {
          if (looks(wrong) === looks(code[at] ?? "")) continue;
          const damaged = code.slice(0, at) + wrong + code.slice(at + 1);
          if (isRead(damaged)) expect.fail(`${damaged} passes for ${code}`);
          tried++;
        }
      }
    }
    expect(tried).toBeGreaterThan(500_000);
  });

  it("is never read as another ballot with two neighbours swapped", () => {
    for (const { code, answers } of all) {
      const bare = code.replaceAll("-", "");
      for (let at = 0; at + 1 < bare.length; at++) {
        const swapped = bare.slice(0, at) + bare[at + 1] + bare[at] + bare.slice(at + 2);
        if (swapped !== bare && isRead(swapped)) expect.fail(`${swapped} passes for ${code}`);
      }
      // With its hyphens: to swap one with a character beside it changes nothing, and is forgiven.
      for (let at = 0; at + 1 < code.length; at++) {
        const swapped = code.slice(0, at) + code[at + 1] + code[at] + code.slice(at + 2);
        if (isRead(swapped)) expect(problemOf(swapped)).toEqual(answers);
      }
    }
  });

  it("is never read when a part is missing, doubled or added", () => {
    for (const { code } of all) {
      for (let end = 0; end < code.length; end++) {
        expect(isRead(code.slice(0, end))).toBe(false);
        expect(isRead(code.slice(end + 1))).toBe(false);
        expect(codes.read(`${code}${"0".repeat(end + 1)}`)).toBe("too-long");
        if (code[end] !== "-") {
          expect(isRead(code.slice(0, end) + code.slice(end + 1))).toBe(false);
          expect(isRead(code.slice(0, end) + code[end] + code.slice(end))).toBe(false);
        }
      }
    }
  });

  it("forgives case, look-alikes, blanks around it, any hyphens, and what nobody sees", () => {
    for (const { code, answers } of all.slice(0, 200)) {
      for (const typed of [
        code.toLowerCase(),
        code.replaceAll("0", "O").replaceAll("1", "I"),
        code.replaceAll("0", "o").replaceAll("1", "l"),
        code.replaceAll("-", ""),
        code.replaceAll("-", "\u2011"),
        code.replaceAll("-", "–"),
        code.replaceAll("-", "\uff0d"),
        code.replaceAll("-", "\u00ad"),
        code.replaceAll("-", "-\u200b"),
        [...code].join("-"),
        [...code].join("\u2060"),
        `\t ${code}\r\n`,
      ]) {
        expect(problemOf(typed)).toEqual(answers);
      }
    }
  });

  it("is meant as one, whatever hyphens it has, though it is damaged", () => {
    const { isMeant } = codes;
    for (const between of ["-", "\u2011", "\u00ad", "\uff0d", "-\u200b"]) {
      expect(isMeant(["WM1", "R09R", "7AEB"].join(between))).toBe(true);
      expect(isMeant(["WN1", "R09R", "7AEB"].join(between))).toBe(true);
      expect(isMeant(["well", "known", "word"].join(between))).toBe(false);
    }
  });

  it("is there only for complete answers", () => {
    expect(codes.encode({ urgency: "calm" })).toBeUndefined();
    expect(codes.encode({})).toBeUndefined();
  });

  it.each([
    ["", "no-code"],
    ["WM1", "too-short"],
    ["hello", "no-code"],
    ["WM3-0000-0000", "other-version"],
    ["WM1-0000", "too-short"],
    ["WM1-0000-0000-0", "too-long"],
    ["WM1-UUUU-0000", "wrong-character"],
    ["WM1-0000-0000", "damaged"],
  ])("says what is wrong with %j: %s", (text, problem) => {
    expect(problemOf(text)).toBe(problem);
  });

  it("tells a ballot of another catalogue from a damaged one", () => {
    const toy = codesOf(toyCatalogue);
    const code = toy.encode({ sky: "blue", way: "unsure" }) ?? "";
    expect(toy.decode(code)).toMatchObject({
      ok: true,
      answers: { sky: "blue", way: "unsure" },
    });
    expect(problemOf(code)).toBe("other-catalogue");
    expect(toy.read(all[7]?.code ?? "")).toBe("other-catalogue");
    const weights: Catalogue = { ...catalogue, patterns: catalogue.patterns.toReversed() };
    expect(codesOf(weights).read(all[7]?.code ?? "")).toBe("other-catalogue");
  });

  it("exists for catalogues of any size, up to what two check symbols can guard", () => {
    const many = (count: number) => ({
      ...toyCatalogue,
      questions: Array.from({ length: count }, (_, at) => ({
        ...(toyCatalogue.questions[0] as Catalogue["questions"][number]),
        id: `sky-${at}`,
      })),
    });
    for (const count of [0, 1, 7, 25]) {
      const { questions } = many(count);
      const answers = Object.fromEntries(questions.map(({ id }, at) => [id, at % 2 ? "black" : "unsure"]));
      const { encode, decode } = codesOf(many(count));
      expect(decode(encode(answers) ?? "")).toMatchObject({ ok: true, answers });
    }
    expect(() =>
      codesOf(many(80)).encode(Object.fromEntries(many(80).questions.map(({ id }) => [id, "blue"]))),
    ).toThrow(RangeError);
  });
});

describe("two check symbols", () => {
  it("notice one and two wrong symbols in the longest word", () => {
    const word = withCheckSymbols(Array.from({ length: LONGEST_WORD - 2 }, (_, at) => (at * 7) % 32));
    expect(isCodeWord(word)).toBe(true);
    for (let one = 0; one < word.length; one++) {
      for (let error = 1; error < 32; error++) {
        const first = word.with(one, (word[one] ?? 0) ^ error);
        if (isCodeWord(first)) expect.fail(`${one} with ${error}`);
        for (let two = one + 1; two < word.length; two++) {
          for (let other = 1; other < 32; other++) {
            if (isCodeWord(first.with(two, (first[two] ?? 0) ^ other))) expect.fail(`${one} and ${two}`);
          }
        }
      }
    }
  });

  it("leave out words that are too long for that", () => {
    expect(isCodeWord(Array.from({ length: LONGEST_WORD + 1 }, () => 0))).toBe(false);
    expect(() => withCheckSymbols(Array.from({ length: LONGEST_WORD - 1 }, () => 0))).toThrow(RangeError);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codesOf } from "../../src/domain/codes.ts";
import { LAST_REVISION } from "../../src/domain/marked-ballot.ts";
import { everyProfile } from "../../src/domain/profiles.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";
import { toyCatalogue } from "../helpers/toy-catalogue.ts";

const codes = codesOf(catalogue);
const profiles = everyProfile(catalogue.questions);
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const bytes = fc.uint8Array({ minLength: 5, maxLength: 5 });
const voters = bytes.map((start) => {
  let next = 0;
  // A source that repeats itself would be asked for ever.
  return codes.newVoter((count) => start.map((byte) => byte + next++).slice(0, count));
});
const marks = fc.record({ voter: voters, revision: fc.integer({ min: 1, max: LAST_REVISION }) });
const anyBallot = fc
  .record({ mark: marks, profile: fc.nat(profiles.length - 1) })
  .map(({ mark, profile }) => {
    const answers = profiles[profile] ?? {};
    return { mark, profile, answers, text: codes.encode(answers, mark) ?? "" };
  });
const isRead = (text: string) => typeof codes.read(text) !== "string";
const problemOf = (text: string) => {
  const read = codes.read(text);
  return typeof read === "string" ? read : read.mark;
};

describe("a ballot", () => {
  it("gives answers, voter and revision back, in at most 24 characters", () => {
    fc.assert(
      fc.property(anyBallot, ({ mark, profile, answers, text }) => {
        expect(text).toMatch(/^WM2(-[0-9A-HJKMNP-TV-Z]{4}){4}$/);
        expect(text.length).toBeLessThanOrEqual(24);
        expect(codes.decode(text)).toEqual({ ok: true, mark, profile, answers });
        expect(codes.read(` ${text.toLowerCase().replaceAll("-", "").replaceAll("0", "o")}`)).toEqual(
          codes.read(text),
        );
      }),
    );
  });

  it("exists for complete answers only", () => {
    expect(codes.encode({ urgency: "calm" }, { voter: 1, revision: 1 })).toBeUndefined();
  });

  it("is never read as another one with one wrong character or two neighbours swapped", () => {
    fc.assert(
      fc.property(anyBallot, ({ text }) => {
        const bare = text.replaceAll("-", "");
        for (let at = 3; at < bare.length; at++) {
          for (const wrong of ALPHABET) {
            if (wrong === bare[at]) continue;
            const damaged = bare.slice(0, at) + wrong + bare.slice(at + 1);
            if (isRead(damaged)) expect.fail(`${damaged} passes for ${text}`);
          }
          const swapped = bare.slice(0, at) + (bare[at + 1] ?? "") + bare[at] + bare.slice(at + 2);
          if (swapped !== bare && isRead(swapped)) expect.fail(`${swapped} passes for ${text}`);
        }
      }),
    );
  });

  it("holds no answers code in any part of it, wherever a line breaks", () => {
    fc.assert(
      fc.property(anyBallot, ({ text }) => {
        for (const whole of [text, text.replaceAll("-", "")]) {
          for (let from = 0; from < whole.length; from++) {
            for (let to = from + 1; to <= whole.length; to++) {
              const read = codes.read(whole.slice(from, to));
              if (typeof read !== "string" && !read.mark) expect.fail(`${whole.slice(from, to)} of ${text}`);
            }
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it("gets another voter where chance would have put the start of an answers code into it", () => {
    // The symbols W, M and 1 in the middle of the voter's bits.
    const spelled = 28 * 2 ** 25 + 20 * 2 ** 20 + 1 * 2 ** 15;
    expect(codes.encode(profiles[0] ?? {}, { voter: spelled, revision: 1 })?.replaceAll("-", "")).toContain(
      "WM1",
    );
    const draws = [spelled, 77].map((voter) =>
      Uint8Array.from([4, 3, 2, 1, 0], (at) => Math.floor(voter / 256 ** at) % 256),
    );
    expect(codes.newVoter(() => draws.shift() ?? new Uint8Array(5))).toBe(77);
  });

  it("uses all 36 bits of chance", () => {
    expect(codes.newVoter(() => new Uint8Array(5).fill(255))).toBe(2 ** 36 - 1);
  });

  it.each([
    ["", "no-code"],
    ["hello", "no-code"],
    ["WM3-R09R-7AEA", "other-version"],
    ["WM2-0000-0000", "too-short"],
    ["WM2-0000-0000-0000-0000-0", "too-long"],
    ["WM2-UUUU-0000-0000-0000", "wrong-character"],
    ["WM2-0000-0000-0000-0000", "damaged"],
  ])("says what is wrong with %j: %s", (text, problem) => {
    expect(problemOf(text)).toBe(problem);
  });

  it("of another catalogue is told from a damaged one", () => {
    const toy = codesOf(toyCatalogue).encode({ sky: "blue", way: "unsure" }, { voter: 5, revision: 2 }) ?? "";
    expect(codesOf(toyCatalogue).read(toy)).toMatchObject({ mark: { voter: 5, revision: 2 } });
    expect(problemOf(toy)).toBe("other-catalogue");
  });
});

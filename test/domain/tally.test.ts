import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countVotes } from "../../src/domain/ballot-box.ts";
import { everyProfile, profileAt, profileCount, profileIndex } from "../../src/domain/profiles.ts";
import { ballotsIn, type Tally, tallyOf } from "../../src/domain/tally.ts";
import { UserError } from "../../src/domain/user-error.ts";
import { voterKey } from "../../src/domain/voter-key.ts";
import { anyTally } from "../helpers/arbitraries.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const { questions } = catalogue;
const MOST = Number.MAX_SAFE_INTEGER;
const EMPTY_TALLY: Tally = new Map();
const mergeTallies = (...tallies: readonly Tally[]) => tallyOf(tallies.flatMap((tally) => [...tally]));
const inOrder = (tally: ReadonlyMap<number, number>) => [...tally];

describe("a profile's place", () => {
  it("is the one in the list of all profiles, and gives the answers back", () => {
    const profiles = everyProfile(questions);
    expect(profileCount(questions)).toBe(1280);
    expect(profiles.map((answers) => profileIndex(questions, answers))).toEqual([...profiles.keys()]);
    expect(profiles.map((_, index) => profileAt(questions, index))).toEqual(profiles);
  });

  it("is not there for open or unknown answers, nor answers for a place beyond the last", () => {
    expect(profileIndex(questions, { urgency: "calm" })).toBeUndefined();
    expect(profileIndex(questions, { ...profileAt(questions, 0), urgency: "soon" })).toBeUndefined();
    for (const index of [-1, 1280]) expect(() => profileAt(questions, index)).toThrow(RangeError);
    expect(profileIndex([], {})).toBe(0);
    expect(profileAt([], 0)).toEqual({});
  });
});

describe("a tally", () => {
  it("merges in any order and any grouping, and the empty one changes nothing", () => {
    fc.assert(
      fc.property(anyTally, anyTally, anyTally, (a, b, c) => {
        expect(inOrder(mergeTallies(mergeTallies(a, b), c))).toEqual(
          inOrder(mergeTallies(a, mergeTallies(b, c))),
        );
        expect(inOrder(mergeTallies(a, b))).toEqual(inOrder(mergeTallies(b, a)));
        expect(inOrder(mergeTallies(EMPTY_TALLY, a))).toEqual(inOrder(a));
        expect(inOrder(mergeTallies(a, EMPTY_TALLY))).toEqual(inOrder(a));
        expect(ballotsIn(mergeTallies(a, b))).toBe(ballotsIn(a) + ballotsIn(b));
      }),
    );
  });

  it("is the same for every split of the same ballots", () => {
    const ballots = fc.array(fc.tuple(fc.nat(20), fc.nat(5)));
    fc.assert(
      fc.property(ballots, fc.array(fc.nat(9), { minLength: 1 }), (all, parts) => {
        const piles = Array.from({ length: 10 }, (_, pile) =>
          all.filter((_, at) => parts[at % parts.length] === pile),
        );
        expect(inOrder(mergeTallies(...piles.map(tallyOf)))).toEqual(inOrder(tallyOf(all)));
      }),
    );
  });

  it("refuses what it cannot count exactly, however it is grouped", () => {
    const [a, b] = [tallyOf([[1, MOST]]), tallyOf([[2, 1]])];
    expect(ballotsIn(mergeTallies(a, tallyOf([[2, 0]])))).toBe(MOST);
    for (const merge of [
      () => mergeTallies(a, b),
      () => mergeTallies(b, a),
      () => mergeTallies(EMPTY_TALLY, b, a),
      () =>
        tallyOf([
          [1, MOST],
          [1, MOST],
        ]),
    ]) {
      expect(merge).toThrow(UserError);
      expect(merge).toThrow(/9007199254740991/);
    }
  });
});

describe("a ballot box", () => {
  it("counts a name that votes twice once, by its last vote", () => {
    const { tally, voters } = countVotes([
      { voter: "Ada", profile: 1, count: 1 },
      { profile: 1, count: 2 },
      { voter: "Bob", profile: 3, count: 1 },
      { voter: " ADA\u200b", profile: 5, count: 1 },
    ]);
    expect(inOrder(tally)).toEqual([
      [1, 2],
      [3, 1],
      [5, 1],
    ]);
    expect(voters).toEqual([
      { name: "Ada", profile: 5, count: 1, votes: 2 },
      { name: "Bob", profile: 3, count: 1, votes: 1 },
    ]);
  });

  it("knows a name by what can be seen of it", () => {
    const name = "Zoe\u0308 Müller";
    for (const same of ["zoë  müller", "\u001bZoë Müller", "Zo\u00eb\u00a0M\u00fcller\r", "\u202eZoë Müller"])
      expect(voterKey(same)).toBe(voterKey(name));
    expect(voterKey("Zoe Muller")).not.toBe(voterKey(name));
    expect(voterKey("👩‍🚀")).not.toBe(voterKey("👨‍🚀"));
    expect(voterKey("\u200b \u0007")).toBe("");
    const long = "x".repeat(10_000);
    expect(voterKey(`${long}a`)).not.toBe(voterKey(`${long}b`));
  });

  it("without names is a sum, and counts names that cannot be seen as none", () => {
    const votes = fc.array(
      fc.record({ profile: fc.nat(20), count: fc.nat(3), voter: fc.constantFrom(undefined, "", "\u0007") }),
    );
    fc.assert(
      fc.property(votes, (cast) => {
        const box = countVotes(cast);
        expect(inOrder(box.tally)).toEqual(
          inOrder(tallyOf(cast.map(({ profile, count }) => [profile, count]))),
        );
        expect(box.voters).toEqual([]);
      }),
    );
  });

  it("refuses more ballots than can be counted exactly, with and without names", () => {
    expect(() =>
      countVotes([
        { profile: 0, count: MOST },
        { profile: 1, count: 1 },
      ]),
    ).toThrow(UserError);
    expect(() =>
      countVotes([
        { profile: 0, count: MOST, voter: "a" },
        { profile: 1, count: 1 },
      ]),
    ).toThrow(UserError);
  });
});

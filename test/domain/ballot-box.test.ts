import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countVotes, openBallotBox, type Vote } from "../../src/domain/ballot-box.ts";
import { codesOf } from "../../src/domain/codes.ts";
import { profileAt } from "../../src/domain/profiles.ts";
import { rollOf, sharedNames } from "../../src/domain/roll.ts";
import { ballotsIn } from "../../src/domain/tally.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const ballots = codesOf(catalogue);
const marked = (voter: number, revision: number, profile: number, name?: string): Vote => ({
  profile,
  count: 1,
  voter: name,
  mark: { voter, revision },
});
const unmarked = (profile: number, name: string): Vote => ({ profile, count: 1, voter: name });

const anyMarked = fc
  .record({
    voter: fc.nat(4),
    revision: fc.integer({ min: 1, max: 4 }),
    profile: fc.nat(3),
    name: fc.constantFrom("Ada", "Bob", undefined),
  })
  .map(({ voter, revision, profile, name }) => marked(voter, revision, profile, name));
const someVotes = fc.array(anyMarked, { maxLength: 20 });
const shuffled = <Item>(items: readonly Item[], seed: readonly number[]): readonly Item[] =>
  items
    .map((item, at) => [seed[at % seed.length] ?? 0, item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item);
const tallyOf = (votes: readonly Vote[]) => [...countVotes(votes).tally];

describe("ballots with marks", () => {
  it("count once, however often and in whatever order they come", () => {
    fc.assert(
      fc.property(someVotes, fc.array(fc.nat(), { minLength: 1 }), (votes, seed) => {
        expect(tallyOf(shuffled([...votes, ...votes, ...votes.slice(1)], seed))).toEqual(tallyOf(votes));
      }),
    );
  });

  it("count by their highest revision, and of two with one number by the one that is greater as text", () => {
    fc.assert(
      fc.property(someVotes, (votes) => {
        const best = new Map<number, Vote>();
        const text = ({ profile, mark }: Vote) =>
          ballots.encode(profileAt(catalogue.questions, profile), mark ?? { voter: 0, revision: 1 }) ?? "";
        for (const vote of votes) {
          const before = best.get(vote.mark?.voter ?? -1);
          const [mine, theirs] = [vote.mark?.revision ?? 0, before?.mark?.revision ?? 0];
          if (!before || mine > theirs || (mine === theirs && text(vote) > text(before)))
            best.set(vote.mark?.voter ?? -1, vote);
        }
        expect(tallyOf(votes)).toEqual(
          tallyOf([...best.values()].map(({ profile }) => ({ profile, count: 1 }))),
        );
      }),
    );
  });

  it("all count where their voters differ, whatever their answers and names", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(2 ** 36 - 1), { maxLength: 20 }), fc.nat(1279), (voters, profile) => {
        const { tally } = countVotes(voters.map((voter) => marked(voter, 1, profile, "Ada")));
        expect(ballotsIn(tally)).toBe(voters.length);
      }),
    );
  });

  it("count the same whatever name stands beside them", () => {
    fc.assert(
      fc.property(someVotes, fc.array(fc.option(fc.string()), { minLength: 1 }), (votes, names) => {
        const renamed = votes.map((vote, at) => ({ ...vote, voter: names[at % names.length] ?? undefined }));
        expect(tallyOf(renamed)).toEqual(tallyOf(votes));
      }),
    );
  });
});

describe("who is in a box", () => {
  it("tells which revisions were replaced, and by which", () => {
    const box = countVotes([marked(1, 3, 7, "Ada"), marked(1, 1, 5), marked(1, 3, 7), marked(2, 1, 5)]);
    expect(box.voters).toEqual([
      {
        ...{ mark: { voter: 1, revision: 3 }, profile: 7, count: 1, name: "Ada", votes: 2, tied: false },
        ...{ nameBefore: undefined, alsoBeside: [] },
      },
      {
        ...{ mark: { voter: 2, revision: 1 }, profile: 5, count: 1, name: undefined, votes: 1, tied: false },
        ...{ nameBefore: undefined, alsoBeside: [] },
      },
    ]);
    expect(rollOf(box)).toMatchObject({
      voters: 2,
      names: [{ name: "Ada", ballots: 1, marked: 1, votes: 2 }],
      ...{ withoutName: 1, withoutMark: 0, asCounts: 0 },
    });
  });

  it("tells two ballots of one revision, until a later one replaces both", () => {
    expect(countVotes([marked(1, 2, 5), marked(1, 2, 7)]).voters).toMatchObject([{ profile: 7, tied: true }]);
    expect(countVotes([marked(1, 2, 5), marked(1, 2, 7), marked(1, 3, 4)]).voters).toMatchObject([
      { profile: 4, tied: false, votes: 2 },
    ]);
  });

  it("asks whether two ballots beside one name are one person's", () => {
    const box = countVotes([marked(1, 1, 5, "Ada"), marked(2, 1, 5, "ADA "), unmarked(3, "Bob")]);
    expect(ballotsIn(box.tally)).toBe(3);
    expect(rollOf(box)).toMatchObject({
      names: [
        { name: "Ada", ballots: 2, marked: 2 },
        { name: "Bob", ballots: 1, marked: 0 },
      ],
      withoutMark: 1,
    });
    expect(sharedNames(rollOf(box))).toMatchObject([{ name: "Ada" }]);
  });

  it("tells a revision beside another name than the one before, in any order", () => {
    const votes = [marked(1, 1, 5, "Ada"), marked(1, 2, 5, "Bob"), marked(2, 1, 5, "Cyd"), marked(2, 2, 5)];
    for (const cast of [votes, votes.toReversed()])
      expect(countVotes(cast).voters.filter(({ nameBefore }) => nameBefore !== undefined)).toMatchObject([
        { name: "Bob", nameBefore: "Ada", mark: { revision: 2 } },
      ]);
  });

  it("keeps the first name beside a ballot, and tells the others", () => {
    const box = countVotes([marked(1, 1, 5, "Ada"), marked(1, 1, 5, "Bob"), marked(1, 1, 5, "ada")]);
    expect(box.voters).toMatchObject([{ name: "Ada", alsoBeside: ["Bob"] }]);
  });

  it("counts the vote without a mark of somebody who also quotes another's ballot", () => {
    const box = countVotes([marked(1, 1, 5, "Ada"), marked(1, 1, 5, "Bob"), unmarked(3, "Bob")]);
    expect(box).toMatchObject({ voters: [{ name: "Ada" }, { name: "Bob", profile: 3 }], leftOut: [] });
  });

  it("does not count a vote without a mark beside a name that has one, whichever comes first", () => {
    const place = { source: "“a”", line: 3 };
    for (const isFirst of [true, false]) {
      const box = openBallotBox();
      if (isFirst) box.cast(unmarked(3, "ada"), place);
      box.cast(marked(1, 1, 5, "Ada"));
      if (!isFirst) box.cast(unmarked(3, "ada"), place);
      expect(box.contents()).toMatchObject({
        voters: [{ name: "Ada", profile: 5 }],
        leftOut: [{ ...place, problem: { kind: "has-ballot", name: "ada" } }],
      });
      expect([...box.contents().tally]).toEqual([[5, 1]]);
    }
  });
});

describe("answers codes without a name", () => {
  const read = (texts: readonly (readonly number[])[]) => {
    const box = openBallotBox();
    for (const [at, text] of texts.entries()) {
      box.begin(`text ${at}`);
      for (const profile of text) box.cast({ profile, count: 1, as: "code" });
    }
    return box.contents();
  };

  it("of the same text again add only what it holds more of", () => {
    expect(
      read([
        [1, 1, 2],
        [1, 1, 2],
      ]),
    ).toMatchObject({
      unnamed: 3,
      leftOut: [{ source: "text 1", problem: { kind: "same-text", codes: 3 } }],
    });
    expect([
      ...read([
        [1, 1, 2],
        [1, 2, 1, 2, 3],
      ]).tally,
    ]).toEqual([
      [1, 2],
      [2, 2],
      [3, 1],
    ]);
    expect(read([[1], [2], [1, 2, 3], [3, 1]])).toMatchObject({ unnamed: 3 });
    expect(
      read([
        [1, 2],
        [1, 1, 2, 3],
      ]).leftOut,
    ).toMatchObject([{ source: "text 1", problem: { kind: "same-text", codes: 2 } }]);
  });

  it("of other texts are added up", () => {
    expect(
      read([
        [1, 2],
        [1, 3],
      ]),
    ).toMatchObject({ unnamed: 4, leftOut: [] });
  });

  it("are as many as a single text holds", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3)), (text) => {
        expect(read([text]).unnamed).toBe(text.length);
        expect(read([text, text]).unnamed).toBe(text.length);
      }),
    );
  });

  it("are told apart from numbers of ballots", () => {
    const box = countVotes([
      { profile: 1, count: 7, as: "count" },
      { profile: 1, count: 1 },
      { profile: 2, count: 2, as: "count", voter: "Ada" },
    ]);
    expect(box).toMatchObject({ unnamed: 1, counts: 7 });
    expect(ballotsIn(box.tally)).toBe(10);
  });
});

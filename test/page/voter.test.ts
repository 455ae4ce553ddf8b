import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/content/catalogue.ts";
import { codesOf } from "../../src/domain/codes.ts";
import { LAST_REVISION } from "../../src/domain/marked-ballot.ts";
import { profileAt } from "../../src/domain/profiles.ts";
import { newVoter } from "../../src/page/voter.ts";

const random = (bytes: number): Uint8Array => new Uint8Array(bytes).fill(7);
const answersOf = (profile: number) => profileAt(catalogue.questions, profile);
const ballots = codesOf(catalogue);

describe("the ballot of a voter", () => {
  it("is the first revision until it is copied, whatever the answers", () => {
    const voter = newVoter(catalogue, random);
    expect([1, 2, 3].map((profile) => voter.ballot(answersOf(profile))?.revision)).toEqual([1, 1, 1]);
  });

  it("is the next revision of the same voter where the answers differ from what was copied", () => {
    const voter = newVoter(catalogue, random);
    const first = voter.ballot(answersOf(1));
    voter.copied(answersOf(1));
    voter.copied(answersOf(1));
    expect(voter.ballot(answersOf(1))).toEqual(first);
    const second = voter.ballot(answersOf(2));
    expect(second?.revision).toBe(2);
    const [one, two] = [first, second].map((each) => ballots.read(each?.code ?? ""));
    if (typeof one !== "object" || typeof two !== "object") throw new Error("the codes are no ballots");
    expect([one, two]).toMatchObject([
      { profile: 1, mark: { revision: 1 } },
      { profile: 2, mark: { revision: 2, voter: one.mark?.voter } },
    ]);
  });

  it("is no more to be had after its last revision was copied and the answers differ", () => {
    const voter = newVoter(catalogue, random);
    for (let profile = 0; profile < LAST_REVISION; profile++) voter.copied(answersOf(profile));
    expect(voter.ballot(answersOf(LAST_REVISION - 1))?.revision).toBe(LAST_REVISION);
    expect(voter.ballot(answersOf(LAST_REVISION))).toBeUndefined();
  });

  it("is not there while a question is open", () => {
    expect(newVoter(catalogue, random).ballot({})).toBeUndefined();
  });
});

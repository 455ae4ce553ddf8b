import { describe, expect, it } from "vitest";
import { codesOf } from "../../src/domain/codes.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const { newVoter, encode } = codesOf(catalogue);
const answers = Object.fromEntries(catalogue.questions.map(({ id }) => [id, "unsure"]));

describe("a voter", () => {
  it("is drawn from all that a ballot has room for", () => {
    const drawn = [0, 255].map((byte) => newVoter((bytes) => new Uint8Array(bytes).fill(byte)));
    expect(drawn).toEqual([0, 2 ** 36 - 1]);
    for (const voter of drawn)
      expect(encode(answers, { voter, revision: 1 })).toMatch(/^WM2(-[0-9A-Z]{4}){4}$/);
  });
});

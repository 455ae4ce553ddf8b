import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sealed } from "../../src/domain/draft.ts";
import { checkRoomDraft, MOST_IN_ROOM } from "../../src/domain/room-draft.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";
import { toyCatalogue } from "../helpers/toy-catalogue.ts";

const ballot = fc.record(
  {
    profile: fc.nat(1279),
    mark: fc.record({ voter: fc.nat(2 ** 36 - 1), revision: fc.integer({ min: 1, max: 15 }) }),
    again: fc.constant(true as const),
    lostName: fc.constant(true as const),
  },
  { requiredKeys: ["profile"] },
);
const at = (profile: unknown, others = {}) => ({ profile, ...others });
const anyDraft = fc.record({
  savedAt: fc.nat(),
  ballots: fc.array(ballot, { maxLength: 30 }),
  before: fc.option(fc.array(ballot, { maxLength: 30 })),
});
const damaged = { ok: false, reason: "it is damaged" };
const whole = { savedAt: 1, ballots: [{ profile: 0 }, { profile: 1279 }], before: null };
const changed = (changes: object) => JSON.stringify({ ...JSON.parse(sealed(catalogue, whole)), ...changes });

describe("the draft of a room", () => {
  it("comes back as it was written", () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        expect(checkRoomDraft(catalogue, sealed(catalogue, draft))).toEqual({ ok: true, draft });
      }),
    );
  });

  it("never lets other JSON, or a piece of itself, pass for one", () => {
    const text = sealed(catalogue, whole);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.nat(text.length - 3).map((end) => text.slice(0, end)),
        ),
        (other) => {
          expect(checkRoomDraft(catalogue, other).ok).toBe(false);
        },
      ),
    );
  });

  it.each([
    { ballots: [at(1280)] },
    { ballots: [at(-1)] },
    { ballots: [at(0.5)] },
    { ballots: [at("0")] },
    { ballots: [0] },
    { ballots: [null] },
    { ballots: [at(0, { name: "Ada" })] },
    { ballots: [at(0, { again: 1 })] },
    { ballots: [at(0, { mark: null })] },
    { ballots: [at(0, { mark: { voter: 1 } })] },
    { ballots: [at(0, { mark: { voter: 1, revision: 16 } })] },
    { ballots: { length: 0 } },
    { ballots: null },
    { before: [at(1280)] },
    { before: undefined },
    { savedAt: "1" },
    { ballots: Array(MOST_IN_ROOM + 1).fill(at(0)) },
  ])("is damaged with %o", (changes) => {
    expect(checkRoomDraft(catalogue, changed(changes))).toEqual(damaged);
  });

  it("holds a full room", () => {
    expect(checkRoomDraft(catalogue, changed({ ballots: Array(MOST_IN_ROOM).fill(at(1279)) })).ok).toBe(true);
  });

  it("is refused by another version and by other questions, with the reason", () => {
    expect(checkRoomDraft(catalogue, changed({ schemaVersion: 2 }))).toEqual({
      ok: false,
      reason: "another version of waymark wrote it",
    });
    expect(checkRoomDraft(toyCatalogue, sealed(catalogue, whole))).toEqual({
      ok: false,
      reason: "its questions are those of another version",
    });
  });
});

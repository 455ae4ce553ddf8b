import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkRoomDraft, MOST_IN_ROOM, roomDraftToJson } from "../../src/domain/room-draft.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";
import { toyCatalogue } from "../helpers/toy-catalogue.ts";

const profile = fc.nat(1279);
const anyDraft = fc.record({
  savedAt: fc.nat(),
  ballots: fc.array(profile, { maxLength: 30 }),
  before: fc.option(fc.array(profile, { maxLength: 30 })),
});
const damaged = { ok: false, reason: "it is damaged" };
const whole = { savedAt: 1, ballots: [0, 1279], before: null };
const changed = (changes: object) =>
  JSON.stringify({ ...JSON.parse(roomDraftToJson(catalogue, whole)), ...changes });

describe("the draft of a room", () => {
  it("comes back as it was written", () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        expect(checkRoomDraft(catalogue, roomDraftToJson(catalogue, draft))).toEqual({ ok: true, draft });
      }),
    );
  });

  it("never lets other JSON, or a piece of itself, pass for one", () => {
    const text = roomDraftToJson(catalogue, whole);
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
    { ballots: [1280] },
    { ballots: [-1] },
    { ballots: [0.5] },
    { ballots: ["0"] },
    { ballots: { length: 0 } },
    { ballots: null },
    { before: [1280] },
    { before: undefined },
    { savedAt: "1" },
    { ballots: Array(MOST_IN_ROOM + 1).fill(0) },
  ])("is damaged with %o", (changes) => {
    expect(checkRoomDraft(catalogue, changed(changes))).toEqual(damaged);
  });

  it("holds a full room", () => {
    expect(checkRoomDraft(catalogue, changed({ ballots: Array(MOST_IN_ROOM).fill(1279) })).ok).toBe(true);
  });

  it("is refused by another version and by other questions, with the reason", () => {
    expect(checkRoomDraft(catalogue, changed({ schemaVersion: 2 }))).toEqual({
      ok: false,
      reason: "another version of waymark wrote it",
    });
    expect(checkRoomDraft(toyCatalogue, roomDraftToJson(catalogue, whole))).toEqual({
      ok: false,
      reason: "its questions are those of another version",
    });
  });
});

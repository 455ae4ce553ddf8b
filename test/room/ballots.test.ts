import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxOf, type RoomBallot } from "../../src/domain/room-ballots.ts";
import { MOST_IN_ROOM } from "../../src/domain/room-draft.ts";
import { voterKey } from "../../src/domain/voter-key.ts";
import { indexOfName, withBallot, withCodes } from "../../src/room/ballots.ts";
import { codeAt, codeOf, markedCode, profileOf } from "../helpers/ballots.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const inRoom = (text: string) => withCodes(catalogue, [], text);
const ada = { name: "Ada", profile: 1 };

describe("a ballot that comes in", () => {
  it.each(["Ada", "ADA", " ada ", "A\u200bda"])("replaces the one of the same name, spelt “%s”", (name) => {
    expect(withBallot([ada], name, 2)).toEqual([{ name: "Ada", profile: 2, again: true }]);
  });

  it("counts beside all others where its name is another one", () => {
    const ballots = [ada, { name: undefined, profile: 1 }];
    expect(withBallot(ballots, "Bob", 1)).toEqual([...ballots, { name: "Bob", profile: 1 }]);
    expect(indexOfName(ballots, "\u200b")).toBe(-1);
  });

  it("lies in the box that the tally counts, name for name", () => {
    const names = fc.constantFrom("Ada", "ADA", "Bob", "bob ", "👩‍👩‍👧");
    fc.assert(
      fc.property(fc.array(fc.record({ name: names, profile: fc.nat(1279) })), (all) => {
        const ballots = all.reduce<readonly RoomBallot[]>(
          (before, { name, profile }) => withBallot(before, name, profile),
          [],
        );
        const { tally, voters } = boxOf(ballots);
        expect([...tally].reduce((sum, [, count]) => sum + count, 0)).toBe(ballots.length);
        expect(voters.length).toBe(new Set(all.map(({ name }) => voterKey(name))).size);
      }),
    );
  });
});

describe("who has voted twice in a room", () => {
  const votesOf = (ballot: RoomBallot) => boxOf([ballot]).voters[0]?.votes;
  const second = { voter: 5, revision: 2 };

  it("has an earlier ballot of the same voter, or of the same name without a mark", () => {
    expect(votesOf({ name: "Ada", profile: 0, mark: second, again: true })).toBe(2);
    expect(votesOf({ name: "Ada", profile: 0, again: true })).toBe(2);
  });

  it("is nobody whose first ballot with a mark took the place of a code without one", () => {
    expect(votesOf({ name: "Ada", profile: 0, mark: { voter: 5, revision: 1 }, again: true })).toBe(1);
    expect(votesOf({ name: "Ada", profile: 0, mark: second })).toBe(1);
  });
});

describe("codes in a text", () => {
  it("count with the name before them, and without one", () => {
    expect(inRoom(`Ada: ${codeOf()}\n${codeOf({ urgency: "unsure" })}`)).toEqual({
      ballots: [
        { name: "Ada", profile: profileOf() },
        { name: undefined, profile: profileOf({ urgency: "unsure" }) },
      ],
      refused: [],
      notice: { kind: "codes", counted: 2, replaced: 0, damaged: [], shared: [], overruled: [], beyond: 0 },
    });
  });

  it("are found in a whole chat, where the last vote of a name counts and damaged ones are told", () => {
    const chat = [
      "[10:01] Ada: hello all",
      `[10:02] Ada: ${codeAt(1)}`,
      "",
      "q",
      `[10:03] Bob: mine is ${codeAt(2)}, sorry for being late`,
      `[10:04] Cy: ${codeAt(3).slice(0, -1)}`,
      `[10:05] ada: ${codeAt(4)}`,
      "b",
    ].join("\r\n");
    const damaged = { kind: "code", problem: "too-short", given: codeAt(3).slice(0, -1) };
    expect(inRoom(chat)).toEqual({
      ballots: [
        { name: "Ada", profile: 4, again: true },
        { name: "Bob", profile: 2 },
      ],
      refused: [{ source: "pasted text", line: 6, problem: damaged }],
      notice: {
        kind: "codes",
        counted: 2,
        replaced: 1,
        damaged: [{ line: 6, problem: damaged }],
        beyond: 0,
        shared: [],
        overruled: [],
      },
    });
  });

  it("leave the very same ballots where there are none, or only damaged ones", () => {
    const ballots = [ada];
    expect(withCodes(catalogue, ballots, "hello").ballots).toBe(ballots);
    expect(withCodes(catalogue, ballots, "WM1-XXXX-XXXX").ballots).toBe(ballots);
    expect(withCodes(catalogue, ballots, "hello").notice).toEqual({ kind: "no-code" });
  });

  it("with marks count once, by their latest revision, beside whatever name", () => {
    const [first, second, other] = [
      markedCode(1, { voter: 1, revision: 1 }),
      markedCode(2, { voter: 1, revision: 2 }),
      markedCode(1, { voter: 2, revision: 1 }),
    ];
    const chat = `${second}\nAda: ${first}\nAda: ${other}\n> ${second}\nAda: ${codeAt(5)}`;
    const { ballots } = inRoom(chat);
    expect(ballots).toEqual([
      { name: undefined, profile: 2, mark: { voter: 1, revision: 2 } },
      { name: "Ada", profile: 1, mark: { voter: 2, revision: 1 } },
    ]);
    expect(withCodes(catalogue, ballots, chat)).toEqual({
      ballots,
      refused: [{ source: "pasted text", line: 5, problem: { kind: "has-ballot", name: "Ada" } }],
      notice: {
        kind: "codes",
        counted: 0,
        replaced: 0,
        damaged: [],
        shared: [],
        overruled: ["Ada"],
        beyond: 0,
      },
    });
    const again = withBallot(ballots, "Ada", 9);
    expect(again[1]).toEqual({ name: "Ada", profile: 9, mark: { voter: 2, revision: 2 }, again: true });
    expect(withCodes(catalogue, again, chat).ballots).toBe(again);
  });

  it("take the place of what came under their name without a mark", () => {
    const { ballots } = withCodes(catalogue, [ada], `Ada: ${markedCode(4, { voter: 3, revision: 1 })}`);
    expect(ballots).toEqual([{ name: "Ada", profile: 4, mark: { voter: 3, revision: 1 }, again: true }]);
  });

  it("without names are added only as far as the room does not hold them yet, when a chat is pasted again", () => {
    const chat = `${codeAt(1)}\n${codeAt(1)}\n${codeAt(2)}`;
    const { ballots } = inRoom(chat);
    expect(ballots).toHaveLength(3);
    expect(withCodes(catalogue, ballots, chat).ballots).toBe(ballots);
    expect(withCodes(catalogue, ballots, `${chat}\n${codeAt(2)}`).ballots).toHaveLength(4);
  });

  it("beside a name that has voted here are asked about where they have a mark, and left out where they have none", () => {
    const ballots = withBallot([], "Ada", 1, 77);
    expect(ballots).toEqual([{ name: "Ada", profile: 1, mark: { voter: 77, revision: 1 } }]);
    const pasted = withCodes(catalogue, ballots, `ada: ${markedCode(2, { voter: 5, revision: 1 })}`);
    expect(pasted).toMatchObject({ ballots: { length: 2 }, notice: { counted: 1, shared: ["ada"] } });
    expect(withCodes(catalogue, ballots, `Ada: ${codeAt(2)}`)).toMatchObject({
      ballots,
      notice: { counted: 0, overruled: ["Ada"] },
    });
    const again = withBallot(ballots, "ADA", 3, 78);
    expect(again).toEqual([{ name: "Ada", profile: 3, mark: { voter: 77, revision: 2 }, again: true }]);
  });

  it("of a chat that grows are counted once, also where an interruption has lost the names", () => {
    const chat = [`Ada: ${codeAt(1)}`, `Bob: ${codeAt(2)}`, codeAt(1), `Ada: ${codeAt(3)}`].join("\n");
    const { ballots } = inRoom(chat);
    const lost = ballots.map(({ name, ...ballot }) =>
      name === undefined ? { ...ballot, name } : { ...ballot, name: undefined, lostName: true as const },
    );
    for (const room of [ballots, lost]) {
      const grown = withCodes(catalogue, room, `${chat}\nCy: ${codeAt(1)}`);
      expect(grown.ballots.map(({ name, profile }) => [name, profile])).toEqual([
        ["Ada", 3],
        ["Bob", 2],
        [undefined, 1],
        ["Cy", 1],
      ]);
      expect(grown.notice).toMatchObject({ counted: 1, replaced: 0, overruled: [] });
    }
  });

  it("fill a room up to its last place, and no further", () => {
    const chat = Array.from({ length: MOST_IN_ROOM + 5 }, (_, index) => `P${index}: ${codeAt(index % 1280)}`);
    const { ballots, notice, refused } = inRoom(chat.join("\n"));
    expect(ballots).toHaveLength(MOST_IN_ROOM);
    expect(refused).toMatchObject([{ problem: { kind: "room-full", ballots: 5, limit: MOST_IN_ROOM } }]);
    expect(notice).toEqual({
      kind: "codes",
      counted: MOST_IN_ROOM,
      replaced: 0,
      damaged: [],
      shared: [],
      overruled: [],
      beyond: 5,
    });
  });

  it("that are not counted are told with line and reason, of a text that is pasted again once", () => {
    const cut = codeAt(3).slice(0, -1);
    const chat = `Ada: ${markedCode(1, { voter: 1, revision: 1 })}\nAda: ${codeAt(5)}\nCy: ${cut}`;
    const source = "pasted text";
    const all = [
      { source, line: 3, problem: { kind: "code", problem: "too-short", given: cut } },
      { source, line: 2, problem: { kind: "has-ballot", name: "Ada" } },
    ];
    const { ballots, refused } = inRoom(chat);
    expect(refused).toEqual(all);
    expect(withCodes(catalogue, ballots, `Bob: ${codeAt(1)}\n${chat}`, refused).refused).toEqual(all);
    expect(withCodes(catalogue, ballots, "hello", refused).refused).toEqual(all);
    expect(withCodes(catalogue, ballots, "WM1-0000-002", refused).refused).toMatchObject([
      ...all,
      { source, line: 1, problem: { given: "WM1-0000-002" } },
    ]);
  });
});

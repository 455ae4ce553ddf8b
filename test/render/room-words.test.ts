import { describe, expect, it } from "vitest";
import {
  ballotName,
  earlierRoomWords,
  hasVotedWords,
  NAMES_NOT_KEPT,
  noticeWords,
  roomWords,
  timerWords,
} from "../../src/render/room/room-words.ts";
import type { CodesNotice, Notice, RoomState } from "../../src/room/state.ts";
import { EMPTY, vote, walked } from "../helpers/room.ts";

const codes = (given: Partial<CodesNotice>): Notice => ({
  kind: "codes",
  counted: 0,
  replaced: 0,
  beyond: 0,
  damaged: [],
  shared: [],
  overruled: [],
  ...given,
});
const ballot = { name: "Ada", profile: 7 };

/** What has happened in a room, and what is said of it: with names, and where nobody is named. */
const NEWS: readonly (readonly [string, Notice, string, string])[] = [
  ["nothing new", codes({}), "All of this is in the room already.", "All of this is in the room already."],
  ["one ballot", codes({ counted: 1 }), "1 ballot counted.", "1 ballot counted."],
  [
    "ballots of which some replace others",
    codes({ counted: 2, replaced: 1 }),
    "2 ballots counted and 1 replaced, since they are of people who had voted.",
    "2 ballots counted and 1 replaced, since they are of people who had voted.",
  ],
  [
    "more than a room holds",
    codes({ beyond: 3 }),
    "3 not counted, since a room holds 1,000 ballots.",
    "3 not counted, since a room holds 1,000 ballots.",
  ],
  [
    "a code that lost to a ballot with a mark",
    codes({ overruled: ["Ada"] }),
    "A code without a mark beside Ada is not counted, since a ballot with a mark is here.",
    "A code without a mark beside one name is not counted, since a ballot with a mark is here.",
  ],
  [
    "two voters of one name",
    codes({ shared: ["Ada", "Grace"] }),
    "Beside Ada and Grace there are two ballots now: are they one person? If so, take one out.",
    "Beside 2 names there are two ballots now: are they one person? If so, take one out.",
  ],
  [
    "no code",
    { kind: "no-code" },
    "There is no ballot in this. A ballot looks like WM2-XXXX-XXXX-XXXX-XXXX.",
    "There is no ballot in this. A ballot looks like WM2-XXXX-XXXX-XXXX-XXXX.",
  ],
  ["a vote", { kind: "voted", name: "Ada", again: false }, "Ada has voted.", "A vote is in."],
  [
    "a vote again",
    { kind: "voted", name: "Ada", again: true },
    "Ada has voted again; the earlier ballot is replaced.",
    "A vote is in; the earlier ballot is replaced.",
  ],
  [
    "no name",
    { kind: "no-name" },
    "A name is needed, so that nobody votes twice.",
    "A name is needed, so that nobody votes twice.",
  ],
  [
    "a ballot that nobody can change",
    { kind: "nameless" },
    "Nobody can tell whose ballot this is. To change it, take it out in the list of ballots, and vote anew.",
    "Nobody can tell whose ballot this is. To change it, take it out in the list of ballots, and vote anew.",
  ],
  [
    "a name that has not voted",
    { kind: "unknown-name" },
    "No ballot goes by this name. To change one without it, take it out in the list of ballots, and vote anew.",
    "No ballot goes by this name. To change one without it, take it out in the list of ballots, and vote anew.",
  ],
  [
    "a full room",
    { kind: "full" },
    "A room holds 1,000 ballots. The command “tally” counts more.",
    "A room holds 1,000 ballots. The command “tally” counts more.",
  ],
  [
    "a small y where a capital one reveals",
    { kind: "small-y" },
    "A small y reveals nothing: it may be part of a name.",
    "A small y reveals nothing: it may be part of a name.",
  ],
  [
    "a ballot taken out",
    { kind: "removed", ballot, index: 1 },
    "Ada was taken out.",
    "Ballot 2 was taken out.",
  ],
];

describe("the news in a room", () => {
  it.each(NEWS)("of %s", (_, notice, named, anonymous) => {
    expect(noticeWords(notice, false)).toBe(named);
    expect(noticeWords(notice, true)).toBe(anonymous);
  });

  it("lists three damaged lines, and counts those beyond", () => {
    const damaged = [1, 2, 3, 4, 5].map((line) => ({ line, problem: { kind: "not-json" as const } }));
    expect(noticeWords(codes({ damaged }), true)).toBe(
      "Line 1 is not counted: it is damaged, or of another catalogue. Line 2 is not counted: it is damaged, or of another catalogue. Line 3 is not counted: it is damaged, or of another catalogue. 2 more are not counted.",
    );
    expect(noticeWords(codes({ damaged: damaged.slice(0, 1) }), false)).toBe(
      "Line 1 is not counted: this is not JSON.",
    );
    expect(noticeWords(codes({ damaged: damaged.slice(0, 4) }), false)).toMatch(
      /\. 1 more is not counted\.$/,
    );
  });
});

const asked = { ...walked(EMPTY, ...vote("Ada"), "reveal"), screen: "ask-reveal" } as const;

describe("what a room tells", () => {
  it("before a vote: whose turn it is, whether the name has voted, and how many have", () => {
    const named = { ...asked, screen: "hand-over", name: "Ada", question: undefined } as const;
    expect(roomWords(named)).toMatchObject({
      title: "Ada, it is your turn",
      note: "Ada has voted already; this ballot will replace that one. Somebody else of this name? Go back, and type another.",
    });
    const unnamed = roomWords({ ...named, anonymous: true });
    expect(unnamed.title).toBe("It is your turn");
    expect(unnamed.note).toMatch(/^This name has voted already; /);
    expect(roomWords({ ...named, name: "Grace" }).note).toBe("1 ballot is in.");
    expect(roomWords({ ...named, name: "Ada", question: 1 }).note).toBe("1 ballot is in.");
  });

  it("before the reveal: where nobody is named, that too few ballots are everybody's who knows one of them", () => {
    const note = (ballots: RoomState["ballots"], anonymous: boolean) =>
      roomWords({ ...asked, ballots, anonymous }).note;
    const ballots = [ballot, ballot, ballot];
    expect(note(ballots.slice(1), true)).toBe(
      "Fewer than three ballots cannot be anonymous: each of two people would know the other's. No tally is printed of so few.",
    );
    expect(note(ballots.slice(2), true)).toMatch(/^Fewer than three/);
    expect([note(ballots, true), note(ballots.slice(1), false)]).toEqual(["", ""]);
  });

  it("after it: thanks, and how many have voted", () => {
    const back = { ...asked, screen: "hand-back", name: "Ada", question: undefined, again: false } as const;
    expect([back, { ...back, anonymous: true }].map((state) => roomWords(state).title)).toEqual([
      "Thank you, Ada",
      "Thank you",
    ]);
    const after = (ballots: RoomState["ballots"]) => roomWords({ ...back, ballots }).note;
    expect([[], [ballot], [ballot, ballot]].map(after)).toEqual(["", "1 ballot is in.", "2 ballots are in."]);
  });

  it("of whose ballots these are, as far as anybody may know", () => {
    expect(ballotName(ballot, 1, false)).toBe("Ada");
    expect(ballotName(ballot, 1, true)).toBe("Ballot 2");
    expect(ballotName({ ...ballot, name: undefined }, 1, false)).toBe("Ballot 2, without a name");
    expect(hasVotedWords({ ...ballot, again: true }, 0, false)).toBe("Ada has voted again");
    expect(hasVotedWords({ ...ballot, again: true }, 0, true)).toBe("Ballot 1 has voted");
    expect(hasVotedWords(ballot, 0, false)).toBe("Ada has voted");
  });

  it("before the reveal: that nobody votes blind afterwards, and later what is compared", () => {
    expect(roomWords(asked).title).toBe("Reveal 1 ballot?");
    expect(roomWords({ ...asked, before: undefined }).meaning).toBe("Nobody can vote blind after that.");
    expect(roomWords({ ...asked, before: [] }).meaning).toBe(
      "Ballots were revealed before: what they said then stays in “Before and now”.",
    );
  });

  it("of an interruption: what is kept, and that names are not", () => {
    expect(earlierRoomWords(4, 180_000)).toBe("A room was interrupted 3 minutes ago, with 4 ballots.");
    expect(NAMES_NOT_KEPT).toMatch(/^Names are written nowhere, so the ballots go on without them; /);
  });

  it("of the time that is left", () => {
    expect([245, 60, 9, 0].map((left) => timerWords({ left, running: true }))).toEqual([
      "4:05",
      "1:00",
      "0:09",
      "0:00",
    ]);
  });
});

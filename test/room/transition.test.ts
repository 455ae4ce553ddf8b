import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_IN_ROOM } from "../../src/domain/room-draft.ts";
import { voterKey } from "../../src/domain/voter-key.ts";
import type { RoomAction } from "../../src/room/actions.ts";
import type { RoomState } from "../../src/room/state.ts";
import { roomResumeState, roomState, TIMER } from "../../src/room/state.ts";
import { roomTransition } from "../../src/room/transition.ts";
import type { WizardAction } from "../../src/wizard/actions.ts";
import { anyRoomAction } from "../helpers/arbitraries.ts";
import { answersAt, codeOf, profileOf } from "../helpers/ballots.ts";
import {
  ANONYMOUS_SCREENS,
  EMPTY,
  number,
  paste,
  SCREENS,
  THREE,
  text,
  vote,
  walked,
} from "../helpers/room.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const TEXTS = [
  "Ada",
  "ada ",
  "Bob",
  "",
  "\u200b",
  codeOf(),
  `Cy: ${codeOf({ urgency: "on-fire" })}\nAda: ${codeOf({ urgency: "unsure" })}`,
  "WM1-XXXX-XXXX",
  "a".repeat(200),
  "\u001b[2J",
];
const profiles = 1280;
const tick: RoomAction = { type: "tick" };

/** What is wrong with a state; empty for one that may be. */
function faults(state: RoomState): readonly string[] {
  const { ballots, before } = state;
  const names = ballots.flatMap(({ name }) => name ?? []);
  const inRows = (cursor: number) => cursor >= 0 && cursor < Math.max(1, ballots.length);
  const asks = (question: number | undefined) => question === undefined || question in catalogue.questions;
  const checks: Record<string, boolean> = {
    "a profile that there is not": ballots.some(({ profile }) => !(profile >= 0 && profile < profiles)),
    "a name twice": new Set(names.map(voterKey)).size < names.length,
    "a name that cannot be seen": names.some((name) => voterKey(name) === ""),
    "too many ballots": ballots.length > MOST_IN_ROOM,
    "nothing revealed": before?.length === 0,
    "help above the top": (state.help ?? 0) < 0,
  };
  switch (state.screen) {
    case "gathering":
      checks["a cursor beside the rows"] = !inRows(state.cursor);
      break;
    case "entry":
      checks["a long line"] = Array.from(state.text).length > 80;
      break;
    case "voting":
      checks["votes with eyes open"] = state.wizard.purpose !== "ballot";
      checks["another screen"] = !["question", "review"].includes(state.wizard.screen);
      checks["another question"] = !asks(state.question);
      break;
    case "revealed":
      checks["a section that there is not"] = !(state.section >= 0 && state.section < 4);
      break;
    case "topic":
      checks["a timer out of bounds"] = !(state.timer.left >= 0 && state.timer.left <= 3600);
      break;
    case "re-vote":
      checks["a cursor beside the rows"] = !inRows(state.cursor);
  }
  if (["revealed", "topic", "re-vote", "confirm"].includes(state.screen))
    checks["a reveal of nothing"] = ballots.length === 0 || before === undefined;
  if (state.screen !== "voting")
    checks["answers outside of a vote"] = "wizard" in state || "answers" in state;
  return Object.keys(checks).filter((name) => checks[name]);
}

describe("a room", () => {
  it("stays in order whatever is done, from every screen on", () => {
    const starts = [
      ...Object.values(SCREENS),
      ...Object.values(ANONYMOUS_SCREENS),
      roomResumeState(catalogue, { ballots: THREE.ballots, before: THREE.ballots }, 1),
    ];
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        fc.constantFrom(...starts),
        fc.array(anyRoomAction(TEXTS), { maxLength: 60 }),
        (start, actions) => {
          let state = start;
          for (const action of actions) {
            state = roomTransition(state, action);
            seen.add(state.screen);
            expect(faults(state), `${state.screen} after ${JSON.stringify(action)}`).toEqual([]);
          }
        },
      ),
      { numRuns: 600 },
    );
    expect([...seen].sort()).toEqual(
      [
        "ask-reveal",
        "confirm",
        "entry",
        "gathering",
        "hand-back",
        "hand-over",
        "left",
        "re-vote",
        "resume",
        "revealed",
        "topic",
        "voting",
      ].sort(),
    );
  });

  it.each(Object.entries(SCREENS))("is left at once by Ctrl-C: %s", (_, state) => {
    const left = roomTransition(state, { type: "interrupt" });
    expect(left).toMatchObject({ screen: "left", how: "interrupted", ballots: state.ballots });
    expect(Object.keys(left).sort()).toEqual(
      [
        ...[
          "anonymous",
          "ballots",
          "before",
          "catalogue",
          "expected",
          "help",
          "how",
          "notice",
          "refused",
          "screen",
        ],
        "voters",
      ].sort(),
    );
    expect(roomTransition(left, { type: "choose" })).toBe(left);
  });
});

describe("a vote on this machine", () => {
  it("is asked for by name, hidden while it is given, and counted when the machine comes back", () => {
    const handed = walked(EMPTY, "person", text("Ada"), "choose");
    expect(handed).toMatchObject({ screen: "hand-over", name: "Ada" });
    const voted = walked(EMPTY, ...vote("Ada", 2));
    expect(voted).toMatchObject({
      screen: "gathering",
      cursor: 0,
      notice: { kind: "voted", name: "Ada", again: false },
      ballots: [{ name: "Ada" }],
    });
    expect(answersAt(voted.ballots[0]?.profile ?? 0)).toEqual({
      urgency: "pressing",
      horizon: "3-to-6-months",
      "team-span": "a-few-teams",
      conviction: "mixed",
      "walk-away": "partly",
    });
  });

  it("replaces the ballot of the same name, however it is spelt, in its place", () => {
    const again = walked(THREE, ...vote("  ADA ", 1));
    expect(again.ballots.map(({ name }) => name)).toEqual(["Ada", "Bob", undefined]);
    expect(again.ballots[0]?.profile).not.toBe(THREE.ballots[0]?.profile);
    expect(again).toMatchObject({ cursor: 0, notice: { kind: "voted", again: true } });
  });

  it.each(["", "   ", "\u200b\u2060"])("needs a name that can be seen: “%s”", (name) => {
    expect(walked(EMPTY, "person", text(name), "choose")).toMatchObject({
      screen: "entry",
      notice: { kind: "no-name" },
    });
  });

  it("can be given up before it is whole, and leaves nothing", () => {
    const half = walked(THREE, "person", text("Cy"), "choose", "choose", number(2), "choose");
    expect(half.screen).toBe("voting");
    const given = walked(half, "back", "back", "back");
    expect(given).toMatchObject({ screen: "gathering", ballots: THREE.ballots });
    expect(JSON.stringify({ ...given, catalogue: 0 })).not.toContain("pressing");
  });

  it("begins anew, without the earlier answers, for somebody who votes again", () => {
    const state = walked(THREE, "person", text("Ada"), "choose", "choose");
    expect(state).toMatchObject({ screen: "voting", wizard: { index: 0, cursor: 0, answers: {} } });
  });

  it("takes no codes and no other room's keys while somebody answers", () => {
    const { voting } = SCREENS;
    if (!voting) throw new Error("there is no such screen");
    const roomOnly: Readonly<Record<Exclude<RoomAction, WizardAction>["type"], object>> = {
      text: { text: "x" },
      erase: {},
      line: { text: "x" },
      paste: { text: codeOf() },
      person: {},
      code: {},
      remove: {},
      "put-back": {},
      "ask-reveal": {},
      reveal: {},
      "re-vote": {},
      confirm: {},
      timer: {},
      tick: {},
      longer: {},
    };
    const inReview = walked(voting, ...vote("Cy").slice(4, -2));
    expect(inReview).toMatchObject({ screen: "voting", wizard: { screen: "review" } });
    for (const state of [voting, inReview, walked(voting, "help")])
      for (const [type, rest] of Object.entries(roomOnly))
        expect(roomTransition(state, { type, ...rest } as RoomAction), type).toBe(state);
  });
});

describe("a line that is typed", () => {
  it("holds no more than fits, and loses a whole character at a time", () => {
    const long = walked(EMPTY, "person", text("👍".repeat(100)));
    expect(long).toMatchObject({ screen: "entry", text: "👍".repeat(80) });
    expect(walked(long, { type: "erase" })).toMatchObject({ text: "👍".repeat(79) });
  });

  it("may hold a code where a name is asked for", () => {
    expect(walked(EMPTY, "person", text(codeOf()), "choose")).toMatchObject({
      screen: "gathering",
      ballots: [{ name: undefined, profile: profileOf() }],
    });
  });

  it("takes no damaged code for somebody's name", () => {
    expect(walked(EMPTY, "person", text("WM1-XXXX-XXXX"), "choose")).toMatchObject({
      screen: "entry",
      notice: { kind: "codes", damaged: [{ line: 1 }] },
    });
  });

  it("takes a pasted name up to its end, and a pasted chat as ballots", () => {
    expect(walked(EMPTY, "person", paste("Ada\nand more"))).toMatchObject({ screen: "entry", text: "Ada" });
    expect(walked(EMPTY, "person", paste(`Ada: ${codeOf()}\n`))).toMatchObject({
      screen: "gathering",
      ballots: [{ name: "Ada" }],
    });
    expect(walked(EMPTY, "code", paste("nothing"))).toMatchObject({
      screen: "entry",
      text: "",
      notice: { kind: "no-code" },
    });
  });
});

describe("the list of ballots", () => {
  it("gives up the one under the cursor, and takes it back in its place", () => {
    const removed = walked(THREE, { type: "move", by: 1 }, { type: "remove" });
    expect(removed.ballots.map(({ name }) => name)).toEqual(["Ada", undefined]);
    expect(removed.notice).toMatchObject({ kind: "removed", ballot: { name: "Bob" } });
    expect(walked(removed, { type: "put-back" }).ballots).toEqual(THREE.ballots);
    const last = walked(THREE, { type: "last" }, { type: "remove" });
    expect(last).toMatchObject({ cursor: 1 });
    expect(walked(EMPTY, { type: "remove" })).toBe(EMPTY);
    expect(walked(THREE, { type: "put-back" })).toBe(THREE);
  });

  it("cannot be revealed while it is empty", () => {
    expect(walked(EMPTY, "reveal")).toBe(EMPTY);
  });

  it("is revealed only by a yes to the question whether to, which Enter, like going back, answers with no", () => {
    const asked = walked(THREE, "ask-reveal");
    expect(asked).toMatchObject({ screen: "ask-reveal", before: undefined });
    expect(walked(THREE, { type: "reveal" })).toBe(THREE);
    for (const no of ["choose", "back"] as const)
      expect(walked(asked, no)).toMatchObject({ screen: "gathering", before: undefined });
    expect(walked(asked, { type: "reveal" })).toMatchObject({
      screen: "revealed",
      before: THREE.ballots,
    });
  });

  it("counts somebody new whose answers somebody else has given already", () => {
    const bobs = { urgency: "on-fire", horizon: "under-3-months", conviction: "low" };
    const more = walked(THREE, paste(`Cy: ${codeOf(bobs)}`));
    expect(more).toMatchObject({ notice: { counted: 1 }, ballots: { length: 4 } });
  });

  it("remembers nothing of a reveal that was not confirmed", () => {
    const more = walked(THREE, "ask-reveal", "back", ...vote("Cy"), "reveal");
    expect(more.before).toBe(more.ballots);
    expect(more.ballots).toHaveLength(4);
  });

  it("remembers what the first reveal said, whatever comes later", () => {
    const first = walked(THREE, "reveal");
    expect(first.before).toBe(THREE.ballots);
    const more = walked(first, { type: "back" }, ...vote("Cy"), "reveal");
    expect(more.before).toBe(THREE.ballots);
    expect(more.ballots).toHaveLength(4);
  });

  it("comes back, with the news, when codes are pasted at the reveal or behind it", () => {
    for (const state of [
      walked(THREE, "ask-reveal"),
      walked(THREE, "reveal"),
      walked(THREE, "reveal", "confirm"),
    ]) {
      expect(walked(state, paste(`Cy: ${codeOf()}`))).toMatchObject({
        screen: "gathering",
        notice: { kind: "codes", counted: 1 },
      });
      expect(walked(state, paste("no code"))).toBe(state);
    }
    expect(walked(THREE, "reveal", number(2), paste(`Bob: ${codeOf()}`))).toMatchObject({
      screen: "re-vote",
      question: 1,
      notice: { kind: "codes", replaced: 1 },
    });
  });
});

describe("a full room", () => {
  const many = Array.from({ length: MOST_IN_ROOM }, (_, index) => ({ name: `P${index}`, profile: 0 }));
  const full = roomState(catalogue, many);

  it("says so before anybody answers in vain, and still lets those vote again who are in", () => {
    expect(walked(full, "person", text("Ada"), "choose")).toMatchObject({
      screen: "entry",
      notice: { kind: "full" },
    });
    const again = walked(full, ...vote("P7", 2));
    expect(again.ballots).toHaveLength(MOST_IN_ROOM);
    expect(again.ballots[7]).toMatchObject({ name: "P7", again: true });
  });

  it("counts no further code, and says how many found no place", () => {
    expect(walked(full, paste(`Ada: ${codeOf()}\nP7: ${codeOf()}\n${codeOf()}`))).toMatchObject({
      notice: { kind: "codes", counted: 0, replaced: 1, beyond: 2 },
      ballots: expect.objectContaining({ length: MOST_IN_ROOM }),
    });
  });
});

describe("a question that is talked about", () => {
  const topic = walked(THREE, "reveal", number(1));

  it("has a timer that runs down, stops, goes on and gets longer", () => {
    expect(walked(topic, tick, tick)).toMatchObject({ timer: { left: TIMER.left - 2 } });
    const stopped = walked(topic, { type: "timer" });
    expect(walked(stopped, tick)).toBe(stopped);
    expect(walked(stopped, { type: "timer" }, tick)).toMatchObject({ timer: { left: TIMER.left - 1 } });
    expect(walked(topic, { type: "longer" })).toMatchObject({ timer: { left: TIMER.left + 60 } });
    const up = walked(topic, ...Array.from({ length: TIMER.left }, () => tick));
    expect(up).toMatchObject({ timer: { left: 0 } });
    expect(walked(up, tick)).toBe(up);
  });

  it("lets the time pass while the help is read", () => {
    expect(walked(topic, "help", tick, "help")).toMatchObject({ timer: { left: TIMER.left - 1 } });
  });

  it("turns to the next with the timer set anew, and keeps it off for who has switched it off", () => {
    const next = walked(topic, tick, { type: "section", by: -1 });
    expect(next).toMatchObject({ question: catalogue.questions.length - 1, timer: TIMER });
    expect(walked(topic, { type: "timer" }, { type: "section", by: 1 })).toMatchObject({
      question: 1,
      timer: { left: TIMER.left, running: false },
    });
  });

  it("goes back to what to talk about", () => {
    expect(walked(topic, "back")).toMatchObject({ screen: "revealed", section: 0 });
  });
});

describe("voting again on one question", () => {
  const again = walked(THREE, "reveal", number(1), "re-vote");

  it("asks only that one, and replaces only that answer", () => {
    const voting = walked(again, "choose", "choose");
    expect(voting).toMatchObject({ screen: "voting", name: "Ada", wizard: { index: 0, cursor: 0 } });
    const back = walked(voting, number(3), "choose");
    expect(back).toMatchObject({ screen: "hand-back" });
    const done = walked(back, "choose");
    expect(done).toMatchObject({ screen: "re-vote", question: 0, cursor: 0, notice: { again: false } });
    expect(done.ballots.map(({ profile }) => profile)).toEqual([
      profileOf({ urgency: "on-fire" }),
      ...THREE.ballots.slice(1).map(({ profile }) => profile),
    ]);
    expect(done.before).toBe(THREE.ballots);
  });

  it("shows whoever has the machine none of the earlier answers, nor a cursor on one", () => {
    for (const [row, name] of ["Ada", "Bob"].entries()) {
      const voting = walked(again, { type: "move", by: row }, "choose", "choose");
      if (voting.screen !== "voting") throw new Error(`${voting.screen} instead of a vote`);
      expect(voting).toMatchObject({ name, wizard: { cursor: 0 } });
      expect(voting.wizard.answers).toEqual({});
      expect(walked(voting, { type: "forward" })).toBe(voting);
    }
  });

  it("changes nothing for who goes back, from the hand-over and from the question", () => {
    expect(walked(again, "choose", "back")).toMatchObject({ screen: "re-vote", ballots: THREE.ballots });
    expect(walked(again, "choose", "choose", number(3), "back")).toMatchObject({
      screen: "re-vote",
      ballots: THREE.ballots,
    });
  });

  it("says why a ballot without a name cannot", () => {
    expect(walked(again, { type: "last" }, "choose")).toMatchObject({
      screen: "re-vote",
      notice: { kind: "nameless" },
    });
  });

  it("goes back to the question with its timer stopped", () => {
    expect(walked(again, "back")).toMatchObject({ screen: "topic", question: 0, timer: { running: false } });
  });
});

describe("an anonymous room", () => {
  const secret = roomState(catalogue, THREE.ballots, true);
  const asked = walked(secret, "reveal", number(1), "re-vote", "choose");

  it("asks whoever votes again for the name of the earlier vote, and replaces only that answer", () => {
    expect(asked).toMatchObject({ screen: "entry", what: "name", text: "", question: 0 });
    expect(walked(asked, text("Ada"), "choose")).toMatchObject({ screen: "hand-over", name: "Ada" });
    const done = walked(asked, text("BOB"), "choose", "choose", number(1), "choose", "choose");
    expect(done).toMatchObject({ screen: "re-vote", question: 0, ballots: { length: 3 } });
    expect(answersAt(done.ballots[1]?.profile ?? 0)).toEqual({
      ...answersAt(THREE.ballots[1]?.profile ?? 0),
      urgency: "calm",
    });
  });

  it("shows whoever gives somebody else's name none of that person's answers", () => {
    const voting = walked(asked, text("Bob"), "choose", "choose");
    if (voting.screen !== "voting") throw new Error(`${voting.screen} instead of a vote`);
    expect(voting.wizard).toMatchObject({ screen: "question", index: 0, cursor: 0 });
    expect(voting.wizard.answers).toEqual({});
    const whole = walked(secret, "person", text("Bob"), "choose", "choose");
    if (whole.screen !== "voting") throw new Error(`${whole.screen} instead of a vote`);
    expect(whole.wizard.answers).toEqual({});
  });

  it("says where a name has not voted, keeps nothing of it, and leads back to the question", () => {
    const unknown = walked(asked, text("Cy"), "choose");
    expect(unknown).toMatchObject({ screen: "entry", text: "", notice: { kind: "unknown-name" } });
    expect(walked(unknown, "back")).toMatchObject({ screen: "re-vote", question: 0 });
    expect(walked(asked, paste(`Bob: ${codeOf()}`))).toMatchObject({
      screen: "re-vote",
      notice: { kind: "codes", replaced: 1 },
    });
  });

  it("still counts one name once, in chats as well", () => {
    const twice = walked(secret, ...vote("ada"), paste(`ADA: ${codeOf()}`));
    expect(twice.ballots).toHaveLength(3);
  });

  it("stays one when it is started again or goes on, and offers no choice among rows that name nobody", () => {
    const offer = roomResumeState(catalogue, { ballots: THREE.ballots, before: THREE.ballots }, 1, true);
    expect(walked(offer, "choose")).toMatchObject({ screen: "gathering", anonymous: true });
    expect(walked(offer, number(2), "choose")).toMatchObject({ screen: "gathering", anonymous: true });
    const again = walked(secret, "reveal", number(1), "re-vote");
    expect(walked(again, { type: "move", by: 1 })).toBe(again);
  });
});

describe("the end of a room", () => {
  it("is confirmed by the group, who can still go back", () => {
    const confirm = walked(THREE, "reveal", "confirm");
    expect(walked(confirm, "back").screen).toBe("revealed");
    expect(walked(confirm, "choose")).toMatchObject({
      screen: "left",
      how: "finished",
      ballots: THREE.ballots,
    });
  });
});

describe("an interrupted room", () => {
  const offer = (ballots = THREE.ballots, before: typeof ballots | undefined = undefined) =>
    roomResumeState(catalogue, { ballots, before }, 1);

  it("goes on at the list of ballots, and still knows what was revealed", () => {
    expect(walked(offer(), "choose")).toMatchObject({ screen: "gathering", ballots: THREE.ballots });
    const before = THREE.ballots.slice(0, 2);
    const resumed = walked(offer(THREE.ballots, before), "choose");
    expect(resumed).toMatchObject({ screen: "gathering", ballots: THREE.ballots, before });
    expect(walked(resumed, "reveal")).toMatchObject({ screen: "revealed", ballots: THREE.ballots, before });
  });

  it("starts again without any of it", () => {
    expect(walked(offer(), number(2), "choose")).toMatchObject({ screen: "gathering", ballots: [] });
  });
});

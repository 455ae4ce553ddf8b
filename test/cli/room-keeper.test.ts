import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { savedRoom } from "../../src/cli/sessions/room-keeper.ts";
import { MOST_IN_ROOM } from "../../src/domain/room-draft.ts";
import { roomWords } from "../../src/render/room/room-words.ts";
import { codeAt, codeOf, markedCode } from "../helpers/ballots.ts";
import { fakeIo } from "../helpers/fake-io.ts";
import { number, paste, type Step, THREE, text, vote, walked } from "../helpers/room.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

let state: string;
beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), "waymark-room-"));
});
afterEach(() => rmSync(state, { recursive: true, force: true }));

const MINUTE = 60_000;
const files = () => readdirSync(join(state, "waymark")).toSorted();
const isAliveOnly = (pid: number) => (asked: number) => asked === pid;

/** A room of one process at one time, on the drafts that others have left. */
function room(pid: number, minute = 0, isAlive = (_: number) => false) {
  let drawn = pid * 10_000;
  const io = fakeIo({
    env: { XDG_STATE_HOME: state },
    pid,
    now: () => minute * MINUTE,
    isAlive,
    random: (bytes) =>
      Uint8Array.from({ length: bytes }, (_, at) => (drawn++ >> (at % 2 === 0 ? 0 : 8)) & 255),
  });
  const start = savedRoom(catalogue, io, false);
  let current = start.initial;
  return {
    ...start,
    notes: io.stderr.text,
    current: () => current,
    does: (...steps: readonly Step[]) => {
      for (const step of steps) {
        const next = walked(current, step);
        start.onChange(next, current);
        current = next;
      }
    },
  };
}

const CHAT = paste(`Ada: ${codeAt(7)}\nGrace Hopper: ${codeOf()}`);

describe("a room that is interrupted", () => {
  it("is offered at the next start with the number of its ballots and its age", () => {
    room(1).does(CHAT);
    expect(room(2, 3).initial).toMatchObject({
      screen: "resume",
      earlier: { ballots: [{ profile: 7 }, {}], before: undefined },
      age: 3 * MINUTE,
    });
  });

  it("is kept after each ballot, for its user alone, and never with a name", () => {
    const first = room(1);
    first.does(...vote("Ada Lovelace"));
    expect(first.isKept()).toBe(true);
    first.does(CHAT, "reveal");
    const file = join(state, "waymark", "room-1.json");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, "utf8")).not.toMatch(/Ada|Lovelace|Grace|Hopper/i);
    expect(room(2).initial).toMatchObject({ earlier: { ballots: { length: 3 }, before: { length: 3 } } });
  });

  it("tells whoever votes in it afterwards that names were not kept, and what to do about an old ballot", () => {
    const first = room(1);
    first.does(...vote("Ada"), ...vote("Bob"));
    const next = room(2);
    next.does("choose", "person", text("Ada"), "choose");
    const handedOver = next.current();
    if (handedOver.screen !== "hand-over") expect.fail(handedOver.screen);
    expect(roomWords(handedOver).note).toBe(
      "2 ballots are in. Names were not kept over the interruption. Did you vote before it? Go back, and take your old ballot out first.",
    );
  });

  it("keeps marks: what is pasted again counts once, with its name, and who votes again has the next revision", () => {
    const first = room(1);
    const chat = `Cy: ${markedCode(3, { voter: 9, revision: 1 })}\nDan: ${codeAt(4)}`;
    first.does(...vote("Ada"), ...vote("Bob"), paste(chat), ...vote("Ada", 2));
    const voters = first.current().ballots.map(({ mark }) => mark);
    expect(voters).toMatchObject([{ revision: 2 }, { revision: 1 }, { voter: 9 }, undefined]);
    expect(voters[0]?.voter).not.toBe(voters[1]?.voter);
    const next = room(2);
    next.does("choose");
    expect(next.current().ballots.map(({ mark }) => mark)).toEqual(voters);
    next.does(paste(`${chat}\nEve: ${codeAt(4)}`));
    expect(next.current().ballots.map(({ name }) => name)).toEqual([
      undefined,
      undefined,
      "Cy",
      "Dan",
      "Eve",
    ]);
    expect(next.current().notice).toMatchObject({ counted: 1, replaced: 0 });
  });

  it("goes on at the list, with what was revealed, in a draft of its own", () => {
    room(1).does(CHAT, "reveal");
    const next = room(2);
    next.does("choose");
    expect(next.current()).toMatchObject({
      screen: "gathering",
      ballots: { length: 2 },
      before: { length: 2 },
    });
    expect(next.isKept()).toBe(true);
    expect(files()).toEqual(["room-2.json"]);
  });

  it("is forgotten by starting again, and still there when the offer is interrupted", () => {
    room(1).does(CHAT);
    room(2).does({ type: "interrupt" });
    const next = room(3);
    next.does(number(2), "choose");
    expect(next.current()).toMatchObject({ screen: "gathering", ballots: [] });
    expect(files()).toEqual([]);
  });

  it("holds a full room", () => {
    const lines = Array.from({ length: MOST_IN_ROOM }, (_, index) => `P${index}: ${codeAt(1279)}`);
    room(1).does(paste(lines.join("\n")), "reveal");
    const next = room(2);
    expect(next.notes).toBe("");
    expect(next.initial).toMatchObject({ earlier: { ballots: { length: MOST_IN_ROOM } } });
  });
});

describe("what is kept of a room", () => {
  it("is removed only once the tally has been handed over", () => {
    const one = room(1);
    one.does(CHAT, "reveal", "confirm", "choose");
    expect(one.current()).toMatchObject({ screen: "left", how: "finished" });
    expect(files()).toEqual(["room-1.json"]);
    one.finish();
    expect(files()).toEqual([]);
  });

  it("is nothing without a ballot, also when the last one is taken out", () => {
    const one = room(1);
    one.does("help", "help");
    expect(one.isKept()).toBe(false);
    one.does(paste(codeOf()), { type: "remove" });
    expect(one.isKept()).toBe(false);
    expect(files()).toEqual([]);
  });

  it("is another room's as long as that one runs, and stays when this one is finished", () => {
    room(1).does(CHAT);
    room(2, 1, isAliveOnly(1)).does(paste(codeOf()));
    const third = room(3, 2, isAliveOnly(1));
    expect(third.initial).toMatchObject({ earlier: { ballots: { length: 1 } } });
    third.does("choose", "reveal", "confirm", "choose");
    third.finish();
    expect(files()).toEqual(["room-1.json"]);
  });

  it("is an older room's as well, until somebody takes it up", () => {
    room(1).does(CHAT);
    room(2, 1, isAliveOnly(1)).does(paste(codeOf()));
    const third = room(3, 2);
    third.does("choose", "reveal", "confirm", "choose");
    third.finish();
    expect(files()).toEqual(["room-1.json"]);
  });

  it("is said to be nothing where the folder cannot be written", () => {
    writeFileSync(join(state, "waymark"), "in the way");
    const one = room(1);
    one.does(CHAT);
    expect(one.isKept()).toBe(false);
  });

  it("is left alone and named where it is damaged", () => {
    room(1).does(CHAT);
    writeFileSync(join(state, "waymark", "room-1.json"), "{");
    const { initial, notes } = room(2);
    expect(initial.screen).toBe("gathering");
    expect(notes).toContain("room-1.json” is not used: it is damaged");
  });

  it("is nothing in a room that is not to be saved", () => {
    const io = fakeIo({ env: { XDG_STATE_HOME: state } });
    const { initial, onChange, isKept, finish } = savedRoom(catalogue, io, false, false);
    onChange(THREE, initial);
    finish();
    expect([isKept(), io.stderr.text]).toEqual([false, ""]);
    expect(readdirSync(state)).toEqual([]);
  });
});

import { PassThrough, Writable } from "node:stream";
import { describe, expect, it, vi } from "vitest";
import { talkInRoom, talkOverTerminal } from "../../src/plain/talk-over-terminal.ts";
import { roomState } from "../../src/room/state.ts";
import { atMap, atResult, atWhatIf, initialState } from "../../src/wizard/state.ts";
import { CALM_ANSWERS } from "../helpers/ballots.ts";
import { EMPTY, SCREENS, THREE } from "../helpers/room.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const [MARK, UNMARK] = ["\u001b[?2004h", "\u001b[?2004l"];
const WIPE = "\u001b[H\u001b[2J\u001b[3J";

/** A terminal in memory: what was written to it and done in between, and who still listens to what. */
function openTerminal() {
  const log: string[] = [];
  const listeners: Record<"end" | "stop" | "interrupt", (() => void)[]> = {
    end: [],
    stop: [],
    interrupt: [],
  };
  const on = (what: keyof typeof listeners) => (listener: () => void) => {
    listeners[what].push(listener);
    return () => void listeners[what].splice(listeners[what].indexOf(listener), 1);
  };
  const stdin = new PassThrough();
  const stdout = new Writable({
    decodeStrings: false,
    write(text, _, done) {
      log.push(text);
      done();
    },
  });
  const terminal = {
    stdin,
    stdout: Object.assign(stdout, { columns: 200 }),
    shown: (text: string) => text,
    onInterrupt: on("interrupt"),
    onEnd: on("end"),
    onChange: () => {},
    suspension: { onRequest: on("stop"), stop: () => void log.push("stopped") },
  };
  const happens = (what: keyof typeof listeners) => {
    for (const listener of listeners[what]) listener();
  };
  const listening = () => Object.values(listeners).flat().length;
  return {
    terminal,
    stdin,
    log,
    happens,
    listening,
    says: (text: string) => vi.waitFor(() => expect(log.join("")).toContain(text)),
  };
}

const marks = (log: readonly string[]) => log.filter((text) => [MARK, UNMARK, "stopped"].includes(text));

describe("a room in plain words on a terminal", () => {
  it("has pastes marked while it runs, and neither while it is stopped nor afterwards", async () => {
    const { terminal, stdin, log, happens, listening, says } = openTerminal();
    const talk = talkInRoom(roomState(catalogue), terminal, true);
    await says("Nobody has voted yet.");
    expect(marks(log)).toEqual([MARK]);
    happens("stop");
    expect(marks(log)).toEqual([MARK, UNMARK, "stopped", MARK]);
    stdin.write("q\n");
    expect(await talk).toMatchObject({ screen: "left" });
    expect(marks(log)).toEqual([MARK, UNMARK, "stopped", MARK, UNMARK]);
    expect(listening()).toBe(0);
  });

  it("unmarks them where the process ends by itself or by a signal", async () => {
    const { terminal, stdin, log, happens, says } = openTerminal();
    const talk = talkInRoom(roomState(catalogue), terminal, true);
    await says("Nobody has voted yet.");
    happens("end");
    expect(marks(log)).toEqual([MARK, UNMARK]);
    stdin.end();
    await talk;
  });

  it.each([
    ["a room where nobody is named", roomState(catalogue, [], true), "Nobody has voted yet."],
    ["a vote", SCREENS.voting ?? EMPTY, "Question 1 of 5."],
  ])(
    "wipes %s before anybody else has the terminal, and tells it again afterwards",
    async (_, state, told) => {
      for (const leaves of ["stop", "end", "interrupt"] as const) {
        const { terminal, stdin, log, happens, says } = openTerminal();
        const talk = talkInRoom(state, terminal, true);
        await says(told);
        const before = log.length;
        happens(leaves);
        stdin.end();
        await talk;
        const text = log.slice(before).join("");
        expect(text).toContain(WIPE);
        expect(text.includes(told)).toBe(leaves === "stop");
        if (leaves === "stop") expect(text.indexOf(WIPE)).toBeLessThan(text.indexOf("stopped"));
      }
    },
  );

  it("wipes nothing where names may be read and nobody is answering", async () => {
    const { terminal, stdin, log, happens, says } = openTerminal();
    const talk = talkInRoom(THREE, terminal, true);
    await says("3 ballots so far.");
    happens("stop");
    happens("end");
    stdin.end();
    await talk;
    expect(log.join("")).not.toContain(WIPE);
    expect(log.join("").split("3 ballots so far.")).toHaveLength(2);
  });

  it("marks nothing on a terminal that is not understood", async () => {
    const { terminal, stdin, log, listening } = openTerminal();
    const talk = talkInRoom(roomState(catalogue), terminal, false);
    stdin.end("q\n");
    await talk;
    expect(log.join("")).not.toContain("\u001b");
    expect(listening()).toBe(0);
  });
});

describe("the conversation on a terminal", () => {
  it("ends on Ctrl-C as an interruption, and listens to nothing any more", async () => {
    const { terminal, happens, listening, says } = openTerminal();
    const talk = talkOverTerminal(initialState(catalogue, {}), terminal);
    await says("Question 1 of 5.");
    expect(listening()).toBe(1);
    happens("interrupt");
    expect(await talk).toMatchObject({ screen: "left", how: "interrupted" });
    expect(listening()).toBe(0);
  });

  const done = (purpose: "result" | "document") => initialState(catalogue, CALM_ANSWERS, purpose);
  it.each([
    ["the result", atResult(done("result"))],
    ["the result before a document", atResult(done("document"))],
    ["what-if", atWhatIf(done("document"))],
    ["the map", atMap(done("result"), 1, 0)],
  ])("ends on Ctrl-C as an interruption, at %s too", async (_, state) => {
    const { terminal, happens, says } = openTerminal();
    const talk = talkOverTerminal(state, terminal);
    await says("Type ");
    happens("interrupt");
    expect(await talk).toMatchObject({ screen: "left", how: "interrupted" });
  });
});

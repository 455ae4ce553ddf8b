import { describe, expect, it } from "vitest";
import { keymap, type Mode, wizardBindings } from "../../src/screens/keymap.ts";
import { type RoomMode, roomKeymap } from "../../src/screens/room/keys.ts";
import { actionFor } from "../../src/ui/bindings.ts";
import { initialState, type WizardState } from "../../src/wizard/state.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const ROOM_MODES = Object.keys(roomKeymap) as RoomMode[];
const MODES = Object.keys(keymap) as Mode[];
const noArea = () => ({ limit: 0, page: 0 });

describe("the keymap", () => {
  it.each(MODES)("gives no key two meanings in the mode %s", (mode) => {
    const keys = keymap[mode].flatMap((binding) => binding.keys);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it.each(MODES)("stops everything with ctrl-c in the mode %s", (mode) => {
    expect(actionFor(keymap[mode], "ctrl+c", noArea)).toEqual({ type: "interrupt" });
  });

  it.each([
    ["up", { type: "move", by: -1 }],
    ["k", { type: "move", by: -1 }],
    ["down", { type: "move", by: 1 }],
    ["j", { type: "move", by: 1 }],
    ["home", { type: "first" }],
    ["g", { type: "first" }],
    ["end", { type: "last" }],
    ["G", { type: "last" }],
    ["3", { type: "number", number: 3 }],
    ["u", { type: "unsure" }],
    ["ctrl+p", { type: "move", by: -1 }],
    ["ctrl+n", { type: "move", by: 1 }],
    [" ", { type: "choose" }],
    ["enter", { type: "choose" }],
    ["shift+tab", { type: "back" }],
    ["left", { type: "back" }],
    ["esc", { type: "back" }],
    ["backspace", { type: "back" }],
    ["b", { type: "back" }],
    ["right", { type: "forward" }],
    ["l", { type: "forward" }],
    ["tab", { type: "forward" }],
    ["?", { type: "help" }],
    ["q", undefined],
    ["x", undefined],
  ])("on a question reads %s as %o", (key, action) => {
    expect(actionFor(keymap.question, key, noArea)).toEqual(action);
  });

  it("is that of the help wherever the help is open", () => {
    const state = initialState(catalogue);
    expect(wizardBindings({ ...state, help: 0 })).toBe(keymap.help);
    expect(wizardBindings(state)).not.toBe(keymap.help);
  });

  it("labels each key as it is read on a keyboard", () => {
    const read = (key: string) =>
      Object.values(keymap)
        .flat()
        .find(({ keys }) => keys[0] === key)?.label;
    expect(["up", "down", "left", "right", "pageup", "pagedown", "ctrl+c"].map(read)).toEqual([
      "↑ k ctrl-p",
      "↓ j ctrl-n",
      "← esc b",
      "→ l tab",
      "pgup",
      "pgdn space",
      "ctrl-c",
    ]);
  });

  it("scrolls by lines, by pages with one line in common, and to the ends", () => {
    const area = () => ({ limit: 30, page: 10 });
    expect(actionFor(keymap.result, "down", area)).toEqual({ type: "scroll", by: 1, limit: 30 });
    expect(actionFor(keymap.result, "pagedown", area)).toEqual({ type: "scroll", by: 9, limit: 30 });
    expect(actionFor(keymap.result, "home", area)).toEqual({ type: "scroll", by: -30, limit: 30 });
  });
});

describe("the keymap of a room", () => {
  it.each(ROOM_MODES)("gives no key two meanings on the screen %s", (mode) => {
    const keys = roomKeymap[mode].flatMap((binding) => binding.keys);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  it.each(ROOM_MODES)("stops everything with ctrl-c on the screen %s", (mode) => {
    expect(actionFor(roomKeymap[mode], "ctrl+c", noArea)).toEqual({ type: "interrupt" });
  });

  it("takes no ballot out with a key that goes back elsewhere, or that a terminal sends for Backspace", () => {
    for (const key of ["esc", "b", "backspace", "delete", "left"])
      expect(actionFor(roomKeymap.gathering, key, noArea)).toBeUndefined();
    expect(actionFor(roomKeymap.gathering, "d", noArea)).toEqual({ type: "remove" });
  });

  it("reveals with no key that goes on, starts or goes back elsewhere", () => {
    const everywhere = ["enter", " ", "esc", "b", "backspace", "delete", "left", "right", "tab"];
    const done = ROOM_MODES.flatMap((mode) =>
      everywhere.map((key) => actionFor(roomKeymap[mode], key, noArea)?.type),
    );
    expect(done).toContain("choose");
    expect(done.filter((type) => type?.includes("reveal"))).toEqual([]);
    expect(actionFor(roomKeymap.gathering, "enter", noArea)).toBeUndefined();
    expect(actionFor(roomKeymap.gathering, "r", noArea)).toEqual({ type: "ask-reveal" });
    expect(actionFor(roomKeymap["ask-reveal"], "enter", noArea)).toEqual({ type: "back" });
    expect(actionFor(roomKeymap["ask-reveal"], "Y", noArea)).toEqual({ type: "reveal" });
  });

  it("leaves all characters to the line where a name is typed", () => {
    const characters = roomKeymap.entry.flatMap(({ keys }) => keys).filter((key) => key.length === 1);
    expect(characters).toEqual([]);
  });
});

describe("q where a document follows", () => {
  const quitIn = (screen: "result" | "what-if" | "map", purpose: "result" | "document") =>
    wizardBindings({ ...initialState(catalogue), screen, purpose, help: undefined } as WizardState).find(
      ({ keys }) => keys.includes("q"),
    );

  it("is told as going on, in the hints of the result and in the help of every screen that it leaves", () => {
    expect(quitIn("result", "result")?.hint?.does).toBe("quit");
    expect(quitIn("result", "document")?.hint).toEqual({ rank: "always", key: "q", does: "go on" });
    for (const screen of ["result", "what-if", "map"] as const) {
      expect(quitIn(screen, "document")?.does).toBe("go on to the document that rests on these answers");
      expect(quitIn(screen, "document")?.act("q", noArea)).toEqual({ type: "quit" });
      expect(quitIn(screen, "result")?.does).toMatch(/^quit/);
    }
  });
});

describe("a key that would do nothing", () => {
  const keysIn = (screen: "review" | "result", purpose: "result" | "ballot") =>
    wizardBindings({ ...initialState(catalogue), screen, purpose, help: undefined } as WizardState).flatMap(
      ({ keys }) => keys,
    );

  it("is not offered: only a ballot is finished by copying it, and only a result is recorded", () => {
    expect(keysIn("review", "ballot")).toContain("y");
    expect(keysIn("review", "result")).not.toContain("y");
    expect(keysIn("result", "result")).toEqual(expect.arrayContaining(["y", "s"]));
  });
});

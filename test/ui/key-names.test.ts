import type { Key } from "ink";
import { describe, expect, it } from "vitest";
import { keyNames } from "../../src/ui/key-names.ts";

/** No key at all, which each case holds some of. */
const NONE = Object.fromEntries(
  [
    ...["upArrow", "downArrow", "leftArrow", "rightArrow", "pageDown", "pageUp", "home", "end"],
    ...["return", "escape", "ctrl", "shift", "tab", "backspace", "delete", "meta"],
    ...["super", "hyper", "capsLock", "numLock"],
  ].map((name) => [name, false]),
) as unknown as Key;

describe("the names of the keys in an event", () => {
  it.each<[what: string, input: string, held: Partial<Key>, names: readonly string[]]>([
    ["a character", "k", {}, ["k"]],
    [
      "a burst of keys",
      "jj\r\t\u007f\b\n",
      {},
      ["j", "j", "enter", "tab", "backspace", "backspace", "enter"],
    ],
    ["characters of two code units", "👍a", {}, ["👍", "a"]],
    ["up", "", { upArrow: true }, ["up"]],
    ["down", "", { downArrow: true }, ["down"]],
    ["left", "", { leftArrow: true }, ["left"]],
    ["right", "", { rightArrow: true }, ["right"]],
    ["page up", "", { pageUp: true }, ["pageup"]],
    ["page down", "", { pageDown: true }, ["pagedown"]],
    ["home", "", { home: true }, ["home"]],
    ["end", "", { end: true }, ["end"]],
    ["enter", "\r", { return: true }, ["enter"]],
    ["escape", "", { escape: true, meta: true }, ["esc"]],
    ["backspace", "", { backspace: true }, ["backspace"]],
    ["delete", "", { delete: true }, ["delete"]],
    ["tab", "\t", { tab: true }, ["tab"]],
    ["tab back", "\t", { tab: true, shift: true }, ["shift+tab"]],
    ["up with shift", "", { upArrow: true, shift: true }, ["up"]],
    ["a letter with Ctrl", "c", { ctrl: true }, ["ctrl+c"]],
    ["a letter with Alt", "p", { meta: true }, []],
    ["a letter with the command key", "q", { super: true }, []],
    ["a letter with hyper", "q", { hyper: true }, []],
    ["a letter that is held", "j", { eventType: "repeat" }, ["j"]],
    ["a letter that was let go", "q", { eventType: "release" }, []],
    ["enter that was let go", "\r", { return: true, eventType: "release" }, []],
  ])("%s", (_, input, held, names) => {
    expect(keyNames(input, { ...NONE, ...held })).toEqual(names);
  });
});

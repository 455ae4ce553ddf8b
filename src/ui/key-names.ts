import type { Key as InkKey } from "ink";
import type { Key } from "./bindings.ts";

const CHARACTERS: Readonly<Record<string, Key>> = {
  "\r": "enter",
  "\n": "enter",
  "\t": "tab",
  "\u007f": "backspace",
  "\b": "backspace",
};

/**
 * The names of the keys in one event of Ink's. A burst of keys reaches the program in one read and so in one event: each of
 * its characters is a key of its own. That a key was let go is no key, nor is one held with a modifier that nothing here has.
 */
export function keyNames(input: string, key: InkKey): readonly Key[] {
  if (key.eventType === "release" || key.super || key.hyper) return [];
  if (key.upArrow) return ["up"];
  if (key.downArrow) return ["down"];
  if (key.leftArrow) return ["left"];
  if (key.rightArrow) return ["right"];
  if (key.return) return ["enter"];
  if (key.escape) return ["esc"];
  if (key.tab) return [key.shift ? "shift+tab" : "tab"];
  if (key.backspace) return ["backspace"];
  if (key.delete) return ["delete"];
  if (key.home) return ["home"];
  if (key.end) return ["end"];
  if (key.pageUp) return ["pageup"];
  if (key.pageDown) return ["pagedown"];
  if (key.ctrl) return [`ctrl+${input}`];
  if (key.meta) return [];
  return Array.from(input, (character) => CHARACTERS[character] ?? character);
}

import type { Key as InkKey } from "ink";
import type { Key } from "./bindings.ts";

const NAMES = {
  upArrow: "up",
  downArrow: "down",
  leftArrow: "left",
  rightArrow: "right",
  return: "enter",
  escape: "esc",
  tab: "tab",
  backspace: "backspace",
  delete: "delete",
  home: "home",
  end: "end",
  pageUp: "pageup",
  pageDown: "pagedown",
} as const satisfies Partial<Record<keyof InkKey, Key>>;

const CHARACTERS: Readonly<Record<string, Key>> = {
  "\r": "enter",
  "\n": "enter",
  "\t": "tab",
  "\u007f": "backspace",
  "\b": "backspace",
};

/**
 * The names of the keys in one event of Ink's. A burst of keys reaches the program in one read and so in one event: each of
 * its characters is a key of its own. A key that was let go is none, nor is one held with a modifier that no binding has.
 */
export function keyNames(input: string, key: InkKey): readonly Key[] {
  if (key.eventType === "release" || key.super || key.hyper) return [];
  const [, name] = Object.entries(NAMES).find(([held]) => key[held as keyof typeof NAMES]) ?? [];
  if (name) return [key.shift && name === "tab" ? "shift+tab" : name];
  if (key.ctrl) return [`ctrl+${input}`];
  if (key.meta) return [];
  return Array.from(input, (character) => CHARACTERS[character] ?? character);
}

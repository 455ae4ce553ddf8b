import type { Key as InkKey } from "ink";
import type { Key } from "./bindings.ts";

const CHARACTERS: Readonly<Record<string, Key>> = {
  "\r": "enter",
  "\n": "enter",
  "\t": "tab",
  "\u007f": "backspace",
  "\b": "backspace",
};

/** What begins a terminal's own report, as Ink hands it over: OSC, DCS, SOS, PM or APC. */
const REPORTS = ["]", "P", "X", "^", "_"];
/** The longest report that is waited for; behind it keys are keys again. */
const LONGEST_REPORT = 256;

/**
 * Reads the names of keys from input events, one reader a keyboard. A burst of keys reaches the program in one read and so in
 * one event: each of its characters is a key of its own. What a terminal reports of itself (its colours, its version) may
 * arrive in the middle, as the late answer to another program's question: its characters are no keys.
 */
export function createKeyReader(): (input: string, key: InkKey) => readonly Key[] {
  /** How many characters of a report may still come; 0 outside of one. */
  let expected = 0;
  return (input, key) => {
    if (key.meta && REPORTS.includes(input)) {
      expected = LONGEST_REPORT;
      return [];
    }
    if (expected === 0) return keyNames(input, key);
    if (!isText(input, key)) {
      expected = 0;
      return isEndOfReport(input, key) ? [] : keyNames(input, key);
    }
    // Enter is never part of a report: behind it, or behind the report's own end, keys are keys again.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the bell is what ends a report
    const end = input.search(/[\u0007\r\n]/);
    expected = end < 0 ? Math.max(0, expected - input.length) : 0;
    return end < 0 ? [] : keyNames(input.slice(input[end] === "\u0007" ? end + 1 : end), key);
  };
}

const isText = (input: string, key: InkKey): boolean => input !== "" && !key.ctrl && !key.meta && !key.return;

/** ESC and a backslash, or the bell. */
const isEndOfReport = (input: string, key: InkKey): boolean =>
  (key.meta && input === "\\") || (key.ctrl && input === "g");

function keyNames(input: string, key: InkKey): readonly Key[] {
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

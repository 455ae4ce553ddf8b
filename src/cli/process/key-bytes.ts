// What terminals send and Ink cannot read, put into the form that it can. All else goes through as it is.

const ESCAPE = "\u001b";
const PASTE_BEGINS = `${ESCAPE}[200~`;
const PASTE_ENDS = `${ESCAPE}[201~`;

/** The keypad of the kitty protocol from code 57399 on: digits, operators, Enter. */
const KITTY_KEYPAD = "0123456789./*-+\r=,";

/** The bit of Ctrl in a sequence's modifiers, once 1 is taken from them. */
const CTRL = 4;

/** How long to wait for the rest of what has begun, in milliseconds. A person pauses for longer, a terminal hardly ever does. */
const PATIENCE = { sequence: 20, report: 100, paste: 1000 } as const;

/** The longest report that is waited for, in characters. */
const LONGEST_REPORT = 256;

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: control characters are what terminals talk in
/** The beginning of a key's sequence, or of a report. */
const UNFINISHED = /^\u001b(?:\[[\d;:]{0,40}|[O\]P_])?$/;
/** xterm's modifyOtherKeys: the same as "CSI u", in another order. */
const OTHER_KEY = /^\u001b\[27;(\d{1,3});(\d{1,7})~/;
/** A keypad in application mode: each final byte is its character plus 64. */
const KEYPAD = /^\u001bO([j-y])/;
const KITTY_KEY = /^\u001b\[(57\d{3})((?:[;:][\d;:]{0,40})?)u/;
/**
 * What a terminal tells of itself (OSC, DCS, APC), perhaps as the late answer to another program's question. Alt with ], P or _
 * begins alike: only what goes on like a report and comes to its end is one.
 */
const REPORT = /^\u001b(?:\][\dlLI]|P[\d>!|$+]|_G)[^\u0000-\u001f\u007f]*/;
const CTRL_C = /^\u0003+$/;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: control characters are what terminals talk in

/** The bytes of one keyboard, read by read. It waits for what has not come to its end, but never for good. */
export class KeyBytes {
  #held = "";
  #patience: number | undefined;
  /** The text of a paste so far; the last part may hold a piece of the mark that ends it. */
  #paste: string[] | undefined;
  #afterReturn = false;

  /** How long to wait for the next read before `flush`, in milliseconds; undefined when nothing has begun. */
  get patience(): number | undefined {
    return this.#paste ? PATIENCE.paste : this.#patience;
  }

  /** @returns what can be handed over by now */
  push(read: string): string {
    return this.#paste ? this.#pasted(this.#paste, read) : this.#keys(this.#held + read);
  }

  /** What is still held when nothing more has come: an Esc, keys that looked like a report, a paste without its end. */
  flush(): string {
    const rest = this.#paste ? `${PASTE_BEGINS}${this.#paste.join("")}${PASTE_ENDS}` : this.#held;
    this.#paste = undefined;
    this.#hold("", undefined);
    return rest;
  }

  #hold(held: string, patience: number | undefined): void {
    this.#held = held;
    this.#patience = patience;
  }

  #pasted(paste: string[], read: string): string {
    // Ctrl-C, pressed and not pasted: the mark that ends the paste was lost.
    if (CTRL_C.test(read)) {
      this.#paste = undefined;
      return read;
    }
    const text = (paste.pop() ?? "") + read;
    const end = text.indexOf(PASTE_ENDS);
    if (end >= 0) {
      this.#paste = undefined;
      const whole = `${PASTE_BEGINS}${paste.join("")}${text.slice(0, end)}${PASTE_ENDS}`;
      return whole + this.#keys(text.slice(end + PASTE_ENDS.length));
    }
    const whole = Math.max(0, text.length - PASTE_ENDS.length);
    paste.push(text.slice(0, whole), text.slice(whole));
    this.#paste = paste;
    return "";
  }

  #keys(bytes: string): string {
    this.#hold("", undefined);
    let keys = "";
    for (let at = 0; at < bytes.length; ) {
      const next = bytes.indexOf(ESCAPE, at);
      keys += this.#typed(bytes.slice(at, next < 0 ? undefined : next));
      if (next < 0) break;
      this.#afterReturn = false;
      const rest = bytes.slice(next);
      if (rest.startsWith(PASTE_BEGINS)) return keys + this.#pasted([], rest.slice(PASTE_BEGINS.length));
      const read = sequenceAt(rest);
      if (typeof read === "number") {
        this.#hold(rest, read);
        break;
      }
      keys += read.keys;
      at = next + read.length;
    }
    return keys;
  }

  /** Enter may come as CR and LF, in one read or in two. */
  #typed(text: string): string {
    if (text === "") return "";
    const afterReturn = this.#afterReturn;
    this.#afterReturn = text.endsWith("\r");
    return text.slice(afterReturn && text.startsWith("\n") ? 1 : 0).replaceAll("\r\n", "\r");
  }
}

type Sequence = Readonly<{ keys: string; length: number }>;

/** What begins with this Esc, or for how long to wait until that can be told. */
function sequenceAt(rest: string): Sequence | number {
  if (UNFINISHED.test(rest)) return PATIENCE.sequence;
  const other = OTHER_KEY.exec(rest);
  if (other) {
    const [modifiers, code] = [Number(other[1]), Number(other[2])];
    // With Ctrl, xterm sends a capital under Caps Lock, where the legacy bytes and "CSI u" do not tell the two apart.
    const letter = (modifiers - 1) & CTRL && code >= 65 && code <= 90 ? code + 32 : code;
    return { keys: `${ESCAPE}[${letter};${modifiers}u`, length: other[0].length };
  }
  const keypad = KEYPAD.exec(rest);
  if (keypad?.[1])
    return { keys: String.fromCharCode(keypad[1].charCodeAt(0) - 64), length: keypad[0].length };
  const kitty = KITTY_KEY.exec(rest);
  const character = kitty && KITTY_KEYPAD[Number(kitty[1]) - 57399];
  if (character) return { keys: `${ESCAPE}[${character.charCodeAt(0)}${kitty[2]}u`, length: kitty[0].length };
  return reportAt(rest) ?? { keys: ESCAPE, length: 1 };
}

/** A report is no key, and nothing of it is handed over. */
function reportAt(rest: string): Sequence | number | undefined {
  const body = REPORT.exec(rest.slice(0, LONGEST_REPORT))?.[0];
  if (body === undefined) return undefined;
  const end = rest.slice(body.length, body.length + 2);
  if (end.startsWith("\u0007")) return { keys: "", length: body.length + 1 };
  if (end === `${ESCAPE}\\`) return { keys: "", length: body.length + 2 };
  return body.length < LONGEST_REPORT && (end === "" || end === ESCAPE) ? PATIENCE.report : undefined;
}

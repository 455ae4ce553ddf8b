/** One of several values in a stream of JSON. */
export type JsonText = Readonly<{
  /** Empty when it was too large to be held. They may change afterwards. */
  bytes: Buffer;
  /** The line in which it begins, from 1. */
  line: number;
  tooLarge: boolean;
}>;

/** Larger values are not read: a ballot takes about 120 bytes, the tally of a company about 200 KB. In bytes. */
export const LARGEST_VALUE = 16 * 1024 * 1024;

const [LF, QUOTE, COMMA, BACKSLASH] = [0x0a, 0x22, 0x2c, 0x5c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const isBlank = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

/**
 * Cuts a stream of bytes into JSON values without holding more than one of them: the elements of a list, or values that follow
 * each other. Where the chunks are cut makes no difference. What a value holds is not looked at.
 */
export function openJsonValues(onValue: (value: JsonText) => void) {
  let line = 1;
  let started = false;
  /** Brackets that are open around the values: 1 in a list, else 0. */
  let base = 0;
  let depth = 0;
  let inString = false;
  let escaped = false;
  let valueLine = 0;
  let held: Buffer[] = [];
  let heldBytes = 0;
  let tooLarge = false;
  let inValue = false;
  let values = 0;

  const hold = (bytes: Buffer): void => {
    if (bytes.length === 0 || tooLarge) return;
    held.push(Buffer.from(bytes));
    heldBytes += bytes.length;
    if (heldBytes <= LARGEST_VALUE) return;
    tooLarge = true;
    held = [];
  };
  const finish = (rest: Buffer): void => {
    if (held.length === 0 && !tooLarge) {
      onValue({ bytes: rest, line: valueLine, tooLarge });
    } else {
      hold(rest);
      onValue({ bytes: Buffer.concat(held), line: valueLine, tooLarge });
    }
    held = [];
    heldBytes = 0;
    tooLarge = false;
    inValue = false;
    values++;
  };

  return {
    push(chunk: Buffer): void {
      let start = 0;
      for (let at = 0; at < chunk.length; at++) {
        const byte = chunk[at] ?? 0;
        if (byte === LF) line++;
        if (inString) {
          if (escaped) escaped = false;
          else if (byte === BACKSLASH) escaped = true;
          else if (byte === QUOTE) inString = false;
          continue;
        }
        if (!inValue) {
          if (isBlank(byte) || byte === COMMA) continue;
          if (!started) {
            started = true;
            if (byte === OPEN_LIST) {
              base = 1;
              depth = 1;
              continue;
            }
          }
          if (byte === CLOSE_LIST && depth === base) {
            base = 0;
            depth = 0;
            continue;
          }
          inValue = true;
          valueLine = line;
          start = at;
        }
        if (byte === QUOTE) inString = true;
        else if (byte === OPEN_LIST || byte === OPEN_OBJECT) depth++;
        else if (byte === CLOSE_OBJECT || (byte === CLOSE_LIST && depth > base)) {
          depth = Math.max(base, depth - 1);
          if (depth === base) finish(chunk.subarray(start, at + 1));
        } else if (depth === base && (byte === COMMA || byte === CLOSE_LIST || isBlank(byte))) {
          finish(chunk.subarray(start, at));
          if (byte === CLOSE_LIST) base = depth = 0;
        }
      }
      if (inValue) hold(chunk.subarray(start));
    },
    /** A value that is not complete is told as well, as far as it goes. */
    end(): void {
      if (inValue) finish(Buffer.alloc(0));
    },
    /** Bytes of a first value that is not complete and no list's; 0 when there is none. They are all that came so far. */
    get firstBytes(): number {
      return values === 0 && base === 0 && inValue && !tooLarge ? heldBytes : 0;
    },
    /** That value. */
    first: (): Buffer => Buffer.concat(held),
  };
}

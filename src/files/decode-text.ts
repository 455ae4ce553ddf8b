import { TextDecoder } from "node:util";

/** Takes the parts of an input, cut anywhere. */
type Sink<Part> = Readonly<{
  push: (part: Part) => void;
  /** @param cutOff whether more would have come: what is not complete is then left out */
  end: (cutOff: boolean) => void;
}>;

/** Text is passed on in pieces of at most so many bytes, whatever the size of the chunks: V8 collects large strings late. */
const PIECE = 32 * 1024;

/** A character of UTF-8 beyond ASCII, as a string of bytes; or one byte that is part of none. */
const BEYOND_ASCII =
  /[\xc2-\xdf][\x80-\xbf]|(?:\xe0[\xa0-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]|\xed[\x80-\x9f])[\x80-\xbf]|(?:\xf0[\x90-\xbf]|[\xf1-\xf3][\x80-\xbf]|\xf4[\x80-\x8f])[\x80-\xbf]{2}|[\x80-\xff]/g;

/**
 * Decodes UTF-8, and UTF-16 if a byte-order mark says so: PowerShell writes that when it redirects output, and spreadsheets do
 * when they save as "Unicode text". A byte that is no part of a character is read as Windows-1252, which older spreadsheets write,
 * so that different names stay different.
 *
 * @param onForeign called once when there is such a byte
 */
export function decodeText(sink: Sink<string>, onForeign: () => void = () => {}): Sink<Buffer> {
  let held = Buffer.alloc(0);
  let wide: TextDecoder | undefined;
  let [hasBegun, isForeign] = [false, false];
  const windows = new TextDecoder("windows-1252");

  function narrow(bytes: Buffer): string {
    const text = bytes.toString();
    if (!text.includes("\ufffd")) return text;
    return bytes.toString("latin1").replace(BEYOND_ASCII, (found) => {
      const character = Buffer.from(found, "latin1");
      if (found.length > 1) return character.toString();
      if (!isForeign) onForeign();
      isForeign = true;
      return windows.decode(character);
    });
  }
  function decode(bytes: Buffer): void {
    for (let at = 0; at < bytes.length; at += PIECE) {
      const piece = bytes.subarray(at, at + PIECE);
      if (wide) sink.push(wide.decode(piece, { stream: true }));
      else {
        const whole = Buffer.concat([held, piece]);
        const end = endOfCharacters(whole);
        held = whole.subarray(end);
        if (end > 0) sink.push(narrow(whole.subarray(0, end)));
      }
    }
  }
  function begin(bytes: Buffer): void {
    hasBegun = true;
    const mark = bytes.toString("latin1", 0, 3);
    if (/^(?:\xff\xfe|\xfe\xff)/.test(mark))
      wide = new TextDecoder(mark.startsWith("\xff") ? "utf-16le" : "utf-16be");
    held = Buffer.alloc(0);
    decode(mark === "\xef\xbb\xbf" ? bytes.subarray(3) : bytes);
  }
  return {
    push(chunk) {
      if (hasBegun) return decode(chunk);
      held = Buffer.concat([held, chunk]);
      if (held.length >= 3) begin(held);
    },
    end(cutOff) {
      if (!hasBegun) begin(held);
      sink.push(wide ? wide.decode() : narrow(held));
      sink.end(cutOff);
    },
  };
}

/** A place between two characters, at most three bytes before the end. */
function endOfCharacters(bytes: Buffer): number {
  for (let at = bytes.length - 1; at >= Math.max(0, bytes.length - 3); at--) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return at;
  }
  return bytes.length;
}

import { TextDecoder } from "node:util";

/** Takes the parts of an input, cut anywhere. */
type Sink<Part> = Readonly<{
  push: (part: Part) => void;
  /** @param cutOff whether more would have come: what is not complete is then left out */
  end: (cutOff: boolean) => void;
}>;
export type ByteSink = Sink<Buffer>;
export type TextSink = Sink<string>;

/** Text is passed on in pieces of at most so many bytes, whatever the size of the chunks: V8 collects large strings late. */
const PIECE = 32 * 1024;

/**
 * Decodes UTF-8, and UTF-16 if a byte-order mark says so: PowerShell writes that when it redirects output, and spreadsheets do
 * when they save as "Unicode text". Damaged characters become U+FFFD.
 */
export function decodeText(sink: TextSink): ByteSink {
  let head = Buffer.alloc(0);
  let decoder: TextDecoder | undefined;

  const decode = (bytes: Buffer): void => {
    decoder ??= new TextDecoder(encodingOf(bytes));
    for (let at = 0; at < bytes.length; at += PIECE)
      sink.push(decoder.decode(bytes.subarray(at, at + PIECE), { stream: true }));
  };
  return {
    push(chunk) {
      if (decoder) decode(chunk);
      else {
        head = Buffer.concat([head, chunk]);
        if (head.length >= 2) decode(head);
      }
    },
    end(cutOff) {
      if (!decoder) decode(head);
      sink.push(decoder?.decode() ?? "");
      sink.end(cutOff);
    },
  };
}

function encodingOf([first, second]: Buffer): string {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
}

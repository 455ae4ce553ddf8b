import { TextDecoder } from "node:util";
import type { ByteSink } from "./ballot-reader.ts";

/**
 * Passes UTF-8 on without its byte-order mark, and UTF-16 with one as UTF-8: PowerShell writes that when it redirects output, and
 * spreadsheets do when they save as "Unicode text".
 */
export function openUtf8(sink: ByteSink): ByteSink {
  let head: Buffer | undefined = Buffer.alloc(0);
  let decoder: TextDecoder | undefined;

  const pass = (chunk: Buffer): void => {
    const bytes = decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk;
    for (let at = 0; at < bytes.length; at += LARGEST_CHUNK)
      sink.push(bytes.subarray(at, at + LARGEST_CHUNK));
  };
  const decide = (bytes: Buffer): void => {
    head = undefined;
    const encoding = ENCODINGS.find(({ mark }) => bytes.subarray(0, mark.length).equals(Buffer.from(mark)));
    if (encoding?.name) decoder = new TextDecoder(encoding.name);
    const rest = bytes.subarray(encoding?.mark.length ?? 0);
    if (rest.length > 0) pass(rest);
  };
  return {
    push(chunk) {
      if (head === undefined) {
        pass(chunk);
        return;
      }
      head = Buffer.concat([head, chunk]);
      if (head.length >= LONGEST_MARK) decide(head);
    },
    end(cutOff) {
      if (head !== undefined) decide(head);
      if (decoder) sink.push(Buffer.from(decoder.decode()));
      sink.end(cutOff);
    },
  };
}

/** Larger chunks are cut, so that what is held behind this never grows by more at once. In bytes. */
const LARGEST_CHUNK = 256 * 1024;
const ENCODINGS = [
  { mark: [0xef, 0xbb, 0xbf], name: undefined },
  { mark: [0xff, 0xfe], name: "utf-16le" },
  { mark: [0xfe, 0xff], name: "utf-16be" },
] as const;
const LONGEST_MARK = 3;

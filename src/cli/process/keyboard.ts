import { EventEmitter } from "node:events";
import type { Io } from "./io.ts";
import { KeyBytes } from "./key-bytes.ts";

/**
 * Standard input in the place of itself, for Ink: the same terminal, whose bytes go through `KeyBytes` first. It is read only
 * while Ink has it in raw mode, and nothing of it is held beyond that.
 */
export function keyboardOf(stdin: Io["stdin"]): NodeJS.ReadableStream {
  const keyboard = new EventEmitter();
  let bytes = new KeyBytes();
  let ready: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  let turn: NodeJS.Immediate | undefined;

  function take(): void {
    let keys = "";
    for (let read = stdin.read(); read !== null; read = stdin.read()) keys += bytes.push(String(read));
    handOver(keys);
  }
  function handOver(keys: string): void {
    wait(bytes.patience);
    if (keys === "") return;
    ready.push(keys);
    keyboard.emit("readable");
  }
  function wait(patience: number | undefined): void {
    clearTimeout(timer);
    clearImmediate(turn);
    if (patience === undefined) return;
    timer = setTimeout(() => {
      // On a busy machine the rest may have come long ago: it is read before this turn.
      turn = setImmediate(() => handOver(bytes.flush()));
    }, patience);
  }
  // Ink uses these members of a stream and no other.
  return Object.assign(keyboard, {
    isTTY: true,
    setRawMode(raw: boolean): void {
      stdin.setRawMode?.(raw);
      stdin.off("readable", take);
      if (raw) {
        stdin.on("readable", take);
        return;
      }
      wait(undefined);
      bytes = new KeyBytes();
      ready = [];
    },
    setEncoding: (encoding: BufferEncoding) => stdin.setEncoding(encoding),
    ref: () => stdin.ref?.(),
    unref: () => stdin.unref?.(),
    read: () => ready.shift() ?? null,
  }) as unknown as NodeJS.ReadableStream;
}

import { EventEmitter } from "node:events";
import type { Io } from "./io.ts";
import { KeyBytes } from "./key-bytes.ts";

/**
 * Standard input in the place of itself, for Ink: the same terminal, whose bytes go through `KeyBytes` first. It is read only
 * while Ink has it in raw mode, and nothing of it is held beyond that.
 */
export const keyboardOf = (stdin: Io["stdin"]): NodeJS.ReadableStream =>
  // Ink uses these members of a stream and no other.
  new Keyboard(stdin) as unknown as NodeJS.ReadableStream;

class Keyboard extends EventEmitter {
  readonly isTTY = true;
  readonly #stdin: Io["stdin"];
  #bytes = new KeyBytes();
  #ready: string[] = [];
  #timer: NodeJS.Timeout | undefined;
  #turn: NodeJS.Immediate | undefined;

  constructor(stdin: Io["stdin"]) {
    super();
    this.#stdin = stdin;
  }

  setRawMode(raw: boolean): void {
    this.#stdin.setRawMode?.(raw);
    this.#stdin.off("readable", this.#take);
    if (raw) this.#stdin.on("readable", this.#take);
    else {
      this.#wait(undefined);
      this.#bytes = new KeyBytes();
      this.#ready = [];
    }
  }

  setEncoding(encoding: BufferEncoding): void {
    this.#stdin.setEncoding(encoding);
  }

  ref(): void {
    this.#stdin.ref?.();
  }

  unref(): void {
    this.#stdin.unref?.();
  }

  read(): string | null {
    return this.#ready.shift() ?? null;
  }

  readonly #take = (): void => {
    let keys = "";
    for (let read = this.#stdin.read(); read !== null; read = this.#stdin.read())
      keys += this.#bytes.push(String(read));
    this.#handOver(keys);
  };

  #handOver(keys: string): void {
    this.#wait(this.#bytes.patience);
    if (keys === "") return;
    this.#ready.push(keys);
    this.emit("readable");
  }

  #wait(patience: number | undefined): void {
    clearTimeout(this.#timer);
    clearImmediate(this.#turn);
    if (patience === undefined) return;
    this.#timer = setTimeout(() => {
      // On a busy machine the rest may have come long ago: it is read before this turn.
      this.#turn = setImmediate(() => this.#handOver(this.#bytes.flush()));
    }, patience);
  }
}

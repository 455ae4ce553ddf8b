/** Longer keys are rarely met again. */
const LONGEST = 512;
const MOST = 16_384;
/** Four times as many as are remembered, so that chains stay short. */
const SLOTS = 4 * MOST;

/** Bytes from `start` to before `end`. */
type OfBytes<Result> = (bytes: Buffer, start: number, end: number) => Result;

/**
 * The same function, which does its work once for equal bytes.
 *
 * This is what makes ten million ballots quick: there are 1280 of them, so nearly every line was met before, whatever its
 * format, and to look it up costs less than to read it. The lookup works on the bytes, since making a string of each line takes
 * twice as long; BENCHMARKS.md has the figures, also of the CSV parsers that this stands in for. What is remembered is bounded in
 * number and length, and compared byte by byte: a hash alone could be hit by chance, or on purpose.
 */
export function remembering<Result>(work: (text: string) => Result): OfBytes<Result> {
  const slots = new Int32Array(SLOTS).fill(-1);
  const hashes = new Int32Array(MOST);
  const keys: DataView[] = [];
  const results: Result[] = [];
  /** The memory that was looked into last: all lines of a chunk share it. */
  let memory: ArrayBufferLike | undefined;
  let view: DataView = new DataView(new ArrayBuffer(0));

  return (bytes, start, end) => {
    const length = end - start;
    if (length > LONGEST) return work(textOf(bytes, start, end));
    if (bytes.buffer !== memory) {
      memory = bytes.buffer;
      view = new DataView(memory);
    }
    const from = bytes.byteOffset + start;
    const hash = hashOf(view, from, length);
    let slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
    for (;;) {
      const known = slots[slot] ?? -1;
      if (known < 0) break;
      if (hashes[known] === hash && isSame(keys[known], view, from, length)) return results[known] as Result;
      slot = (slot + 1) & (SLOTS - 1);
    }
    const result = work(textOf(bytes, start, end));
    if (keys.length < MOST) {
      const key = Uint8Array.prototype.slice.call(bytes, start, end);
      slots[slot] = keys.length;
      hashes[keys.length] = hash;
      keys.push(new DataView(key.buffer, key.byteOffset, length));
      results.push(result);
    }
    return result;
  };
}

/** Four bytes at a time; the multiplier is 2^32 divided by the golden ratio, which spreads them over all bits. */
function hashOf(view: DataView, start: number, length: number): number {
  const end = start + length;
  const words = end - 3;
  let hash = length;
  let at = start;
  for (; at < words; at += 4) hash = Math.imul(hash ^ view.getInt32(at, true), 0x9e3779b1) ^ (hash >>> 15);
  for (; at < end; at++) hash = Math.imul(hash ^ view.getUint8(at), 0x9e3779b1) ^ (hash >>> 15);
  return hash;
}

function isSame(key: DataView | undefined, view: DataView, start: number, length: number): boolean {
  if (key?.byteLength !== length) return false;
  const words = length - 3;
  let at = 0;
  for (; at < words; at += 4) if (key.getInt32(at, true) !== view.getInt32(start + at, true)) return false;
  for (; at < length; at++) if (key.getUint8(at) !== view.getUint8(start + at)) return false;
  return true;
}

const textOf = (bytes: Buffer, start: number, end: number): string => bytes.toString("utf8", start, end);

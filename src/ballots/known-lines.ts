/** Where reading stands: a place in a chunk of bytes, and the number of the line that begins there, from 1. */
export type Place = { at: number; number: number };

/** What is done with lines. */
export type LineReading<Line> = Readonly<{
  /** Reads a line by itself, without its line break. Equal lines are read once. */
  read: (text: string) => Line;
  /** Whether a line adds the same wherever it stands, unless a line that was taken before says otherwise. */
  isCountable: (line: Line) => boolean;
  /**
   * Takes a line in its turn. Its bytes may change afterwards.
   *
   * @returns whether the countable lines up to the next one that is taken may be counted
   */
  take: (line: Line, bytes: Buffer, start: number, end: number, number: number) => boolean;
  /** Takes countable lines that are equal all at once, some time after they were read. */
  count: (line: Line, times: number) => void;
}>;

/** Longer lines are rarely met again. In bytes. */
const LONGEST = 512;
/** So many lines are remembered; there are 1280 different ballots. */
const MOST = 16_384;
/** Four times as many as are remembered, so that chains stay short. */
const SLOTS = 4 * MOST;
const FREE = -1;

const CR = 13;
/** Four line breaks. */
const BREAKS = 0x0a0a0a0a;

/**
 * Reads lines and knows those again that were read before.
 *
 * This is what makes ten million ballots quick: there are 1280 of them, so nearly every line was met before, whatever its
 * format. One loop runs for all of them, `readFrom`, and it does everything at once and four bytes at a time: it looks for the
 * line break, hashes the line on the way, finds it among the known ones and adds one to its number, which is told at the end of
 * the chunk. To find the break first and hand each line on takes more than twice as long; BENCHMARKS.md has the figures. What is
 * remembered is bounded in number and length, and compared as a whole: a hash alone could be hit by chance, or on purpose.
 */
export function openKnownLines<Line>({ read, isCountable, take, count }: LineReading<Line>) {
  /** A line's number among the known ones, at its hash or the next slot that was free. */
  const slots = new Int32Array(SLOTS).fill(FREE);
  const lines: Line[] = [];
  const countable = new Uint8Array(MOST);
  const times = new Int32Array(MOST);
  const hashes = new Int32Array(MOST);
  /** The bytes of all known lines, each with its line break and zeros up to a whole word. */
  let words = new Int32Array(MOST);
  /** Where a line's words begin; its successor's are behind them. */
  const begins = new Int32Array(MOST + 1);
  let mayCount = true;
  /** The memory that was looked into last: all lines of a chunk share it. */
  let view: DataView = new DataView(new ArrayBuffer(0));

  /** @param last the word with the line break, at `lastAt`, without what comes behind */
  function find(from: number, lastAt: number, last: number, hash: number): number {
    for (let slot = slotOf(hash); ; slot = (slot + 1) & (SLOTS - 1)) {
      const known = slots[slot] as number;
      if (known === FREE) return FREE;
      if (hashes[known] !== hash) continue;
      let word = begins[known] as number;
      let at = from;
      if ((begins[known + 1] as number) - word !== ((lastAt - from) >> 2) + 1) continue;
      while (at < lastAt && words[word] === view.getInt32(at, true)) {
        word++;
        at += 4;
      }
      if (at === lastAt && words[word] === last) return known;
    }
  }

  function remember(line: Line, from: number, lastAt: number, last: number, hash: number): number {
    const known = lines.length;
    let slot = slotOf(hash);
    while (slots[slot] !== FREE) slot = (slot + 1) & (SLOTS - 1);
    slots[slot] = known;
    lines.push(line);
    countable[known] = Number(isCountable(line));
    hashes[known] = hash;
    let word = begins[known] as number;
    if (word + LONGEST > words.length) {
      const more = new Int32Array(2 * words.length);
      more.set(words);
      words = more;
    }
    for (let at = from; at < lastAt; at += 4) words[word++] = view.getInt32(at, true);
    words[word++] = last;
    begins[known + 1] = word;
    return known;
  }

  /** What was counted, told once for each line. */
  function tellCounts(): void {
    for (let known = 0; known < lines.length; known++) {
      const met = times[known] as number;
      if (met === 0) continue;
      times[known] = 0;
      count(lines[known] as Line, met);
    }
  }

  return {
    /** Takes one line, of any length. */
    readLine(bytes: Buffer, start: number, end: number, number: number): void {
      mayCount = take(read(textOf(bytes, start, end)), bytes, start, end, number);
    },

    /**
     * Reads the lines of a chunk that are short and complete, from `place` on, and moves it behind them: to the first line that
     * is long, that ends in another chunk, or that stands in the last bytes of this one.
     */
    readFrom(chunk: Buffer, place: Place): void {
      if (view.buffer !== chunk.buffer) view = new DataView(chunk.buffer);
      const offset = chunk.byteOffset;
      const lastWord = offset + chunk.length - 4;
      let from = offset + place.at;
      let { number } = place;
      let counted = false;
      for (;;) {
        const limit = Math.min(lastWord, from + LONGEST);
        let at = from;
        let word = 0;
        let breaks = 0;
        let hash = 0;
        for (; at <= limit; at += 4) {
          word = view.getInt32(at, true);
          // The known trick to find a byte of 0 in a word: the lowest bit that is set belongs to the first one.
          const zeros = word ^ BREAKS;
          breaks = (zeros - 0x01010101) & ~zeros & 0x80808080;
          if (breaks !== 0) break;
          hash = mixed(hash, word);
        }
        if (breaks === 0) break;
        const breakBit = 31 - Math.clz32(breaks & -breaks);
        const end = at + (breakBit >> 3);
        const last = word & (-1 >>> (31 - breakBit));
        hash = mixed(hash, last);
        let known = find(from, at, last, hash);
        if (known >= 0 && mayCount && countable[known] === 1) {
          times[known] = (times[known] as number) + 1;
          counted = true;
        } else {
          const start = from - offset;
          const stop = withoutReturn(chunk, start, end - offset);
          let line: Line;
          if (known >= 0) line = lines[known] as Line;
          else {
            line = read(textOf(chunk, start, stop));
            if (lines.length < MOST) known = remember(line, from, at, last, hash);
          }
          mayCount = take(line, chunk, start, stop, number);
        }
        from = end + 1;
        number++;
      }
      place.at = from - offset;
      place.number = number;
      if (counted) tellCounts();
    },
  };
}

/** The multiplier is 2^32 divided by the golden ratio, which spreads the bits of a word over all. */
const mixed = (hash: number, word: number): number => Math.imul(hash ^ word, 0x9e3779b1) ^ (hash >>> 15);

const slotOf = (hash: number): number => (hash ^ (hash >>> 16)) & (SLOTS - 1);

/** The end of a line without the carriage return before its line break. */
export const withoutReturn = (bytes: Buffer, start: number, end: number): number =>
  end > start && bytes[end - 1] === CR ? end - 1 : end;

const textOf = (bytes: Buffer, start: number, end: number): string => bytes.toString("utf8", start, end);

import { visibleText } from "./visible-text.ts";

/** Output as it came, with the moment at which it came, in ms. */
export type Chunk = Readonly<{ at: number; text: string }>;

/** A list in which each press of the key moves the cursor one row on, and from the last row to the first. */
export type List = Readonly<{
  rows: readonly string[] /** The glyph before the row it is on. */;
  cursor: string;
}>;

export type HeldKey = Readonly<{
  /** ms from each key to the first frame that shows it; a key that no frame showed has none. */
  latencies: readonly number[];
  keys: number;
  /** Frames that moved the cursor: as many as keys if each got its own. */
  frames: number;
}>;

/**
 * Which frames a held key got, and how soon.
 *
 * A frame that moves the cursor by two rows answers two keys, so one frame was lost. (Four keys in one frame of a list of four
 * rows would look like none; at 30 keys a second that takes a pause of 130 ms, and the latencies behind it would show it.)
 *
 * @param chunks output since the first press, the cursor on the first row before it
 * @param presses moments at which the key was sent
 */
export function heldKey(
  chunks: readonly Chunk[],
  presses: readonly number[],
  { rows, cursor }: List,
): HeldKey {
  const latencies: number[] = [];
  let row = 0;
  let frames = 0;
  for (const { at, label } of cursorPlaces(chunks, rows, cursor)) {
    const moved = (rows.indexOf(label) - row + rows.length) % rows.length;
    if (moved === 0) continue;
    frames += 1;
    row = (row + moved) % rows.length;
    const answered = presses.slice(latencies.length, latencies.length + moved);
    latencies.push(...answered.map((pressed) => at - pressed));
  }
  return { latencies, keys: presses.length, frames };
}

/** Every place at which the cursor was drawn, with the moment at which its text was complete. */
function cursorPlaces(
  chunks: readonly Chunk[],
  rows: readonly string[],
  cursor: string,
): readonly Readonly<{ at: number; label: string }>[] {
  // A hotkey may stand between cursor and label.
  const place = new RegExp(`${cursor}\\s+(?:\\S\\s+)?(${rows.join("|")})`, "g");
  let raw = "";
  const ends = chunks.map(({ at, text }) => {
    raw += text;
    return { at, end: visibleText(raw).length };
  });
  return [...visibleText(raw).matchAll(place)].flatMap((match) => {
    const complete = ends.find(({ end }) => end >= match.index + match[0].length);
    return complete && match[1] !== undefined ? [{ at: complete.at, label: match[1] }] : [];
  });
}

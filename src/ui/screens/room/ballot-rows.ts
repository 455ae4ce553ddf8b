import { type Line, span, textLines } from "../../../render/lines.ts";
import { ballotName, noticeWords } from "../../../render/room/room-words.ts";
import { truncate } from "../../../render/wrap.ts";
import type { GatheringState, RevoteState, RoomState } from "../../../room/state.ts";

/** Rows that are kept free for what stands around the ballots: a title, a notice, the keys. */
const AROUND = 9;

/**
 * A row for each ballot: who, never what. Of many, those around the cursor, so that what they come with stays on the screen.
 *
 * @param height lines of the whole screen
 */
export function ballotRows(
  { ballots, cursor, anonymous }: GatheringState | RevoteState,
  width: number,
  height: number,
): readonly Line[] {
  const rows = Math.max(1, height - AROUND);
  const start = Math.max(0, Math.min(cursor - Math.floor(rows / 2), ballots.length - rows));
  return ballots.slice(start, start + rows).map((ballot, at): Line => {
    const index = start + at;
    const focused = index === cursor;
    return [
      span(focused ? "❯ " : "  ", "focus"),
      span("✓ ", "good"),
      span(truncate(ballotName(ballot, index, anonymous), width - 4), focused ? "strong" : undefined),
    ];
  });
}

/** What the last action has led to; nothing where it has led to nothing. */
export const noticeLines = ({ notice, anonymous }: RoomState, width: number): readonly Line[] =>
  notice ? textLines(noticeWords(notice, anonymous), width, "focus") : [];

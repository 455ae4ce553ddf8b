import { type Line, span, textLines } from "../../../render/lines.ts";
import { ballotName, noticeWords } from "../../../render/room-words.ts";
import { truncate } from "../../../render/wrap.ts";
import type { Notice, RoomBallot } from "../../../room/state.ts";

/** A row for each ballot: who, never what. */
export const ballotRows = (ballots: readonly RoomBallot[], cursor: number, width: number): readonly Line[] =>
  ballots.map((ballot, index): Line => {
    const focused = index === cursor;
    return [
      span(focused ? "❯ " : "  ", "focus"),
      span("✓ ", "good"),
      span(truncate(ballotName(ballot, index), width - 4), focused ? "strong" : undefined),
    ];
  });

/** What the last action has led to; nothing where it has led to nothing. */
export const noticeLines = (notice: Notice | undefined, width: number): readonly Line[] =>
  notice ? textLines(noticeWords(notice), width, "focus") : [];

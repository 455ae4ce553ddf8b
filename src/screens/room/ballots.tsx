import { ballotName, noticeWords } from "../../render/room/room-words.ts";
import type { GatheringState, RevoteState, RoomState } from "../../room/state.ts";
import type { Part } from "../../ui/fit.ts";
import { textPart } from "../../ui/lines.tsx";
import { OptionList } from "../../ui/option-list.tsx";

/** Of many ballots, as many as are worth showing where rows are short. */
const FEWEST = 3;

/** A row for each ballot: who, never what. Of many, those around the cursor. */
export function ballotsPart(
  { ballots, cursor, anonymous }: GatheringState | RevoteState,
  width: number,
): Part {
  const options = ballots.map((ballot, index) => ({
    key: "✓",
    label: `${ballotName(ballot, index, anonymous)}${ballot.again && !anonymous ? " (voted again)" : ""}`,
    meaning: "",
  }));
  return {
    role: "choice",
    rows: Math.min(FEWEST, ballots.length),
    most: ballots.length,
    focus: Math.min(cursor, FEWEST - 1),
    view: (rows) => {
      const start = Math.max(0, Math.min(cursor - Math.floor(rows / 2), ballots.length - rows));
      return (
        <OptionList
          options={options.slice(start, start + rows)}
          cursor={cursor - start}
          width={width}
          meanings="nowhere"
          lastApart={false}
        />
      );
    },
  };
}

/** What the last action has led to; nothing where it has led to nothing. */
export const noticePart = ({ notice, anonymous }: RoomState, width: number): Part =>
  textPart("notice", notice ? noticeWords(notice, anonymous) : "", width, "strong");

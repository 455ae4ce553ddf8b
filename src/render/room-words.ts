import type { Notice, RoomBallot, Timer } from "../room/state.ts";
import { ageWords } from "./age.ts";
import { ballotWords } from "./tally-words.ts";
import { excerpt } from "./visible.ts";
import { listWords, upperFirst } from "./words.ts";

/** How a ballot is called: by its name, or by its place where it came without one. */
export const ballotName = ({ name }: RoomBallot, index: number): string =>
  name === undefined ? `Ballot ${index + 1}, without a name` : excerpt(name, 40);

/** What the last action has led to, in a sentence. */
export function noticeWords(notice: Notice): string {
  switch (notice.kind) {
    case "codes": {
      const parts = [
        ...(notice.counted > 0 ? [`${ballotWords(notice.counted)} counted`] : []),
        ...(notice.replaced > 0 ? [`${notice.replaced} replaced, since their names had voted`] : []),
        ...(notice.damaged > 0 ? [`${notice.damaged} damaged or of another catalogue, and not counted`] : []),
      ];
      return `${upperFirst(listWords(parts))}.`;
    }
    case "no-code":
      return "There is no ballot code in this. A code looks like WM1-XXXX-XXXX.";
    case "voted":
      return `${excerpt(notice.name, 40)} has voted${notice.again ? " again; the earlier ballot is replaced" : ""}.`;
    case "no-name":
      return "A name is needed, so that nobody votes twice.";
    case "removed":
      return "One ballot was taken out.";
  }
}

/** What an interrupted room had come to: "A room was interrupted 3 minutes ago, with 4 ballots." */
export const earlierRoomWords = (ballots: number, age: number): string =>
  `A room was interrupted ${ageWords(age)}, with ${ballotWords(ballots)}.`;

/** "4:05". */
export const timerWords = ({ left }: Timer): string =>
  `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;

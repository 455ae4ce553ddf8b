import { MOST_IN_ROOM } from "../../domain/room-draft.ts";
import { voterKey } from "../../domain/voter-key.ts";
import type {
  AskRevealState,
  HandBackState,
  HandOverState,
  Notice,
  RoomBallot,
  Timer,
} from "../../room/state.ts";
import { ageWords } from "../age.ts";
import { excerpt } from "../escape-control.ts";
import { ballotWords } from "../tally/tally-words.ts";
import { listWords, upperFirst } from "../words.ts";

/** How a ballot is called: by its name, or by its place where it came without one or where nobody is named. */
export function ballotName({ name }: RoomBallot, index: number, anonymous: boolean): string {
  if (anonymous) return `Ballot ${index + 1}`;
  return name === undefined ? `Ballot ${index + 1}, without a name` : excerpt(name, 40);
}

/** To whom the machine goes. */
export const turnWords = ({ name, anonymous }: HandOverState): string =>
  anonymous ? "It is your turn" : `${excerpt(name, 40)}, it is your turn`;

/** From whom it comes back. */
export const thanksWords = ({ name, anonymous }: HandBackState): string =>
  anonymous ? "Thank you" : `Thank you, ${excerpt(name, 40)}`;

const FULL = `a room holds ${ballotWords(MOST_IN_ROOM)}`;

/** What the last action has led to, in a sentence. */
export function noticeWords(notice: Notice, anonymous: boolean): string {
  switch (notice.kind) {
    case "codes": {
      const parts = [
        ...(notice.counted > 0 ? [`${ballotWords(notice.counted)} counted`] : []),
        ...(notice.replaced > 0 ? [`${notice.replaced} replaced, since their names had voted`] : []),
        ...(notice.beyond > 0 ? [`${notice.beyond} not counted, since ${FULL}`] : []),
        ...(notice.damaged > 0 ? [`${notice.damaged} damaged or of another catalogue, and not counted`] : []),
      ];
      return parts.length === 0 ? "All of this is in the room already." : `${upperFirst(listWords(parts))}.`;
    }
    case "no-code":
      return "There is no ballot in this. A ballot looks like WM2-XXXX-XXXX-XXXX-XXXX.";
    case "voted":
      if (anonymous) return `A vote is in${notice.again ? "; the earlier ballot is replaced" : ""}.`;
      return `${excerpt(notice.name, 40)} has voted${notice.again ? " again; the earlier ballot is replaced" : ""}.`;
    case "no-name":
      return "A name is needed, so that nobody votes twice.";
    case "nameless":
      return "Nobody can tell whose ballot this is. To change it, take it out in the list of ballots, and vote anew.";
    case "unknown-name":
      return "No ballot goes by this name. To change one without it, take it out in the list of ballots, and vote anew.";
    case "full":
      return `${upperFirst(FULL)}. The command “tally” counts more.`;
    case "removed":
      return `${ballotName(notice.ballot, notice.index, anonymous)} was taken out.`;
  }
}

/** What an interrupted room had come to: "A room was interrupted 3 minutes ago, with 4 ballots." */
export const earlierRoomWords = (ballots: number, age: number): string =>
  `A room was interrupted ${ageWords(age)}, with ${ballotWords(ballots)}.`;

/** What is lost by an interruption, on purpose. */
export const NAMES_NOT_KEPT =
  "Names are written nowhere, so the ballots go on without them: nobody can tell any more who votes twice. Whoever votes again takes the old ballot out first; they are in the order in which they came.";

/** How many have voted, for whoever has the machine in hand; empty before the first. */
export const votedWords = (ballots: number): string =>
  ballots === 0 ? "" : `${ballotWords(ballots)} ${ballots === 1 ? "is" : "are"} in.`;

/** What to know before somebody votes: that this name has voted already, or how many have. */
export function namesakeWords({ ballots, name, question, anonymous }: HandOverState): string {
  const key = voterKey(name);
  return question === undefined && ballots.some((ballot) => voterKey(ballot.name ?? "") === key)
    ? `${anonymous ? "This name" : excerpt(name, 40)} has voted already; this ballot will replace that one. Somebody else of this name? Go back, and type another.`
    : votedWords(ballots.length);
}

export const revealQuestion = ({ ballots }: AskRevealState): string =>
  `Reveal ${ballotWords(ballots.length)}?`;

/** What a reveal cannot take back; after the first one, only what is compared with it. */
export const revealWarning = ({ before }: AskRevealState): string =>
  before
    ? "Ballots were revealed before: what they said then stays in “Before and now”."
    : "Nobody can vote blind after that.";

/** "4:05". */
export const timerWords = ({ left }: Timer): string =>
  `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;

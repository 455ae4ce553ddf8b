import type { RoomBallot } from "../../domain/room-ballots.ts";
import { MOST_IN_ROOM } from "../../domain/room-draft.ts";
import { FEWEST_ANONYMOUS } from "../../domain/tally.ts";
import { voterKey } from "../../domain/voter-key.ts";
import type { CodesNotice, Notice, RoomAt, RoomState, Timer } from "../../room/state.ts";
import { ageWords } from "../age.ts";
import { excerpt } from "../escape-control.ts";
import { ballotProblemWords } from "../tally/ballot-problems.ts";
import { ballotWords, nameWords } from "../tally/tally-words.ts";
import { listWords, upperFirst } from "../words.ts";

/** How a ballot is called: by its name, or by its place where it came without one or where nobody is named. */
export function ballotName({ name }: RoomBallot, index: number, anonymous: boolean): string {
  if (anonymous) return `Ballot ${index + 1}`;
  return name === undefined ? `Ballot ${index + 1}, without a name` : excerpt(name, 40);
}

/** "Ada has voted", "Ada has voted again"; nobody is told apart where nobody is named. */
export const hasVotedWords = (ballot: RoomBallot, index: number, anonymous: boolean): string =>
  `${ballotName(ballot, index, anonymous)} has voted${ballot.again && !anonymous ? " again" : ""}`;

const FULL = `a room holds ${ballotWords(MOST_IN_ROOM)}`;

const MOST_DAMAGED = 3;

/** What has become of codes; what has to be asked comes last. */
function codesWords(notice: CodesNotice, anonymous: boolean): string {
  const { counted, replaced, beyond, damaged, shared, overruled } = notice;
  const parts = [
    ...(counted > 0 ? [`${ballotWords(counted)} counted`] : []),
    ...(replaced > 0 ? [`${replaced} replaced, since they are of people who had voted`] : []),
    ...(beyond > 0 ? [`${beyond} not counted, since ${FULL}`] : []),
  ];
  const more = damaged.length - MOST_DAMAGED;
  const who = (names: readonly string[]) =>
    anonymous ? (names.length === 1 ? "one name" : `${names.length} names`) : nameWords(names);
  const sentences = [
    ...(parts.length > 0 ? [upperFirst(listWords(parts))] : []),
    ...damaged
      .slice(0, MOST_DAMAGED)
      .map(
        ({ line, problem }) =>
          `Line ${line} is not counted: ${anonymous ? "it is damaged, or of another catalogue" : ballotProblemWords(problem)}`,
      ),
    ...(more > 0 ? [`${more} more ${more === 1 ? "is" : "are"} not counted`] : []),
    ...(overruled.length > 0
      ? [`A code without a mark beside ${who(overruled)} is not counted, since a ballot with a mark is here`]
      : []),
    ...(shared.length > 0
      ? [`Beside ${who(shared)} there are two ballots now: are they one person? If so, take one out`]
      : []),
  ];
  return sentences.length === 0 ? "All of this is in the room already." : `${sentences.join(". ")}.`;
}

const NOTHING_DONE = {
  "no-code": "There is no ballot in this. A ballot looks like WM2-XXXX-XXXX-XXXX-XXXX.",
  "no-name": "A name is needed, so that nobody votes twice.",
  nameless:
    "Nobody can tell whose ballot this is. To change it, take it out in the list of ballots, and vote anew.",
  "unknown-name":
    "No ballot goes by this name. To change one without it, take it out in the list of ballots, and vote anew.",
  "small-y": "A small y reveals nothing: it may be part of a name.",
  full: `${upperFirst(FULL)}. The command “tally” counts more.`,
};

/** What the last action has led to, in a sentence. */
export function noticeWords(notice: Notice, anonymous: boolean): string {
  switch (notice.kind) {
    case "codes":
      return codesWords(notice, anonymous);
    case "voted":
      if (anonymous) return `A vote is in${notice.again ? "; the earlier ballot is replaced" : ""}.`;
      return `${excerpt(notice.name, 40)} has voted${notice.again ? " again; the earlier ballot is replaced" : ""}.`;
    case "removed":
      return `${ballotName(notice.ballot, notice.index, anonymous)} was taken out.`;
    default:
      return NOTHING_DONE[notice.kind];
  }
}

/** What an interrupted room had come to: "A room was interrupted 3 minutes ago, with 4 ballots." */
export const earlierRoomWords = (ballots: number, age: number): string =>
  `A room was interrupted ${ageWords(age)}, with ${ballotWords(ballots)}.`;

/** What is lost by an interruption, on purpose. */
export const NAMES_NOT_KEPT =
  "Names are written nowhere, so the ballots go on without them; what is pasted again counts once. Whoever votes again here takes the old ballot out first; they are in the order in which they came.";

const TOO_FEW =
  "Fewer than three ballots cannot be anonymous: each of two people would know the other's. No tally is printed of so few.";

/** How many have voted, for whoever has the machine in hand; empty before the first. */
const votedWords = (ballots: number): string =>
  ballots === 0 ? "" : `${ballotWords(ballots)} ${ballots === 1 ? "is" : "are"} in.`;

/** What to know before somebody votes: that this name has voted already, or how many have, and whose names are not known. */
function namesakeWords({ ballots, name, question, anonymous }: RoomAt<"hand-over">): string {
  const key = voterKey(name);
  const voted = votedWords(ballots.length);
  if (question !== undefined) return voted;
  if (ballots.some((ballot) => voterKey(ballot.name ?? "") === key))
    return `${anonymous ? "This name" : excerpt(name, 40)} has voted already; this ballot will replace that one. Somebody else of this name? Go back, and type another.`;
  return ballots.some(({ lostName }) => lostName) ? `${voted} ${LOST_NAMES}` : voted;
}

const LOST_NAMES =
  "Names were not kept over the interruption. Did you vote before it? Go back, and take your old ballot out first.";

/** The states of a room in which nothing scrolls and nobody is voting. */
export type StillState = Exclude<RoomState, { screen: "resume" | "voting" | "revealed" | "topic" | "left" }>;

type RoomWords = Readonly<{ title: string; meaning: string; note?: string }>;

/** What is said on a screen of a room first, what that means, and what there is to know beside it. */
export function roomWords(state: StillState): RoomWords {
  const { ballots, catalogue, anonymous } = state;
  switch (state.screen) {
    case "gathering":
      return {
        title: ballots.length === 0 ? "Nobody has voted yet" : `${ballotWords(ballots.length)} so far`,
        meaning:
          "Pass this machine round: each person answers alone. Or paste the codes that the command “ballot” gives, a whole chat at once. Nothing is shown before all is revealed.",
      };
    case "entry":
      return entryWords(state);
    case "hand-over":
      return {
        title: anonymous ? "It is your turn" : `${excerpt(state.name, 40)}, it is your turn`,
        meaning: `Take the machine to where nobody looks or listens. ${askedWords(state)}`,
        note: namesakeWords(state),
      };
    case "hand-back":
      return {
        title: anonymous ? "Thank you" : `Thank you, ${excerpt(state.name, 40)}`,
        meaning: `Your ballot is in${state.again ? ", in the place of your earlier one" : ""}. Nothing of it is left on this screen or above it. Hand the machine back.`,
        note: votedWords(ballots.length),
      };
    case "ask-reveal":
      return {
        title: `Reveal ${ballotWords(ballots.length)}?`,
        // After the first reveal nothing is lost by the next.
        meaning: state.before
          ? "Ballots were revealed before: what they said then stays in “Before and now”."
          : "Nobody can vote blind after that.",
        note: anonymous && ballots.length < FEWEST_ANONYMOUS ? TOO_FEW : "",
      };
    case "re-vote":
      return {
        title: catalogue.questions[state.question]?.title ?? "",
        meaning:
          "Only this question, and only who wants to vote again: hand the machine over. A new code, pasted with its name, replaces the old ballot.",
      };
    case "confirm":
      return {
        title: "Is this what the group says?",
        meaning: `From ${ballotWords(ballots.length)}.`,
        note: "Once confirmed, the tally is printed where you started waymark, and what was kept of this room is removed. Go back to talk, or to vote again.",
      };
  }
}

function entryWords({ what, anonymous, question }: RoomAt<"entry">): RoomWords {
  if (what === "code")
    return {
      title: "Which ballot code?",
      meaning:
        "As the command “ballot” gives it: WM2-XXXX-XXXX-XXXX-XXXX. Upper or lower case, with or without hyphens.",
    };
  if (question !== undefined)
    return { title: "Who votes again?", meaning: "Type the name or the word of the earlier vote." };
  return {
    title: "Who votes next?",
    meaning: anonymous
      ? "A name, or any word that nobody else will choose, so that nobody votes twice by mistake."
      : "A name of any kind, so that nobody votes twice by mistake. It stays on this machine.",
  };
}

function askedWords({ question, catalogue }: RoomAt<"hand-over">): string {
  const only = question === undefined ? undefined : catalogue.questions[question];
  return only
    ? `One question is asked again: ${only.name.toLowerCase()}. Your earlier answer is not shown; it counts until you give another.`
    : `${catalogue.questions.length} questions are asked; your answers are shown to nobody before all are revealed.`;
}

/** "4:05". */
export const timerWords = ({ left }: Timer): string =>
  `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;

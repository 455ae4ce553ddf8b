import { voterKey } from "../domain/ballot-box.ts";
import { MOST_IN_ROOM } from "../domain/room-draft.ts";
import type { WizardAction } from "../wizard/transition.ts";
import { indexOfName, withCodes } from "./ballots.ts";
import {
  type ConfirmState,
  type EntryState,
  type GatheringState,
  gathering,
  type RevealedState,
  type RevoteState,
  type RoomResumeState,
  type RoomState,
  revealed,
  roomOf,
  roomState,
  TIMER,
  type TopicState,
} from "./state.ts";
import { inHandBack, inHandOver, inVoting } from "./voting.ts";

/** Everything that can be done in a room. Whoever votes takes the actions of the wizard. */
export type RoomAction =
  | WizardAction
  /** Characters are typed into the line, or the last one is erased. */
  | Readonly<{ type: "text"; text: string }>
  | Readonly<{ type: "erase" }>
  /** Text from the clipboard, whatever it is. */
  | Readonly<{ type: "paste"; text: string }>
  /** Ask for the name of who votes next, or for a code. */
  | Readonly<{ type: "person" }>
  | Readonly<{ type: "code" }>
  /** Take the ballot under the cursor out. */
  | Readonly<{ type: "remove" }>
  /** Put the one that was taken out last back. */
  | Readonly<{ type: "put-back" }>
  | Readonly<{ type: "reveal" }>
  /** More ballots, behind the reveal. */
  | Readonly<{ type: "gather" }>
  | Readonly<{ type: "re-vote" }>
  | Readonly<{ type: "confirm" }>
  /** Stop the timer, or let it run; a second has passed; more time. */
  | Readonly<{ type: "timer" }>
  | Readonly<{ type: "tick" }>
  | Readonly<{ type: "longer" }>;

/** The longest line that can be typed; what is pasted may be as long as it likes. */
const LONGEST_ENTRY = 80;
/** What one press adds to the timer, and the most that it holds, in seconds. */
const LONGER = 60;
const LONGEST_TIMER = 3600;

/** The state after one action. An action that makes no sense here gives the very same state. */
export function roomTransition(state: RoomState, action: RoomAction): RoomState {
  if (state.screen === "left") return state;
  if (action.type === "interrupt") return { ...roomOf(state), screen: "left", how: "interrupted" };
  if (action.type === "help" && state.screen !== "voting")
    return { ...state, help: state.help === undefined ? 0 : undefined };
  // Time passes whether or not somebody reads the help.
  if (state.help !== undefined && action.type !== "tick") return inHelp(state, state.help, action);
  switch (state.screen) {
    case "resume":
      return inResume(state, action);
    case "gathering":
      return inGathering(state, action);
    case "entry":
      return inEntry(state, action);
    case "hand-over":
      return inHandOver(state, action);
    case "voting":
      return inVoting(state, action);
    case "hand-back":
      return inHandBack(state, action);
    case "revealed":
      return inRevealed(state, action);
    case "topic":
      return inTopic(state, action);
    case "re-vote":
      return inRevote(state, action);
    case "confirm":
      return inConfirm(state, action);
  }
}

function inHelp(state: RoomState, top: number, action: RoomAction): RoomState {
  if (action.type === "back" || action.type === "quit") return { ...state, help: undefined };
  return action.type === "scroll" ? { ...state, help: scrolled(top, action) } : state;
}

function inResume(state: RoomResumeState, action: RoomAction): RoomState {
  switch (action.type) {
    case "move":
      return { ...state, cursor: 1 - state.cursor };
    case "first":
      return { ...state, cursor: 0 };
    case "last":
      return { ...state, cursor: 1 };
    case "number":
      return action.number === 1 || action.number === 2 ? { ...state, cursor: action.number - 1 } : state;
    case "choose": {
      const { ballots, before } = state.earlier;
      if (state.cursor !== 0) return roomState(state.catalogue);
      const room = roomState(state.catalogue, ballots, before);
      return before && ballots.length > 0 ? revealed(room) : room;
    }
    default:
      return state;
  }
}

function inGathering(state: GatheringState, action: RoomAction): RoomState {
  const rows = state.ballots.length;
  switch (action.type) {
    case "move":
      return rows === 0 ? state : { ...state, cursor: (state.cursor + action.by + rows) % rows };
    case "first":
      return { ...state, cursor: 0 };
    case "last":
      return { ...state, cursor: Math.max(0, rows - 1) };
    case "person":
      return { ...roomOf(state), screen: "entry", what: "name", text: "" };
    case "code":
      return { ...roomOf(state), screen: "entry", what: "code", text: "" };
    case "paste":
      return { ...state, ...withCodes(state.catalogue, state.ballots, action.text) };
    case "remove":
      return withoutBallot(state, state.cursor);
    case "put-back":
      return withRemoved(state);
    case "reveal":
      return rows === 0 ? state : revealed({ ...state, before: state.before ?? state.ballots });
    default:
      return state;
  }
}

function withoutBallot(state: GatheringState, index: number): GatheringState {
  const ballot = state.ballots[index];
  if (!ballot) return state;
  const ballots = state.ballots.toSpliced(index, 1);
  const cursor = Math.max(0, Math.min(index, ballots.length - 1));
  return { ...state, ballots, cursor, notice: { kind: "removed", ballot, index } };
}

function withRemoved(state: GatheringState): GatheringState {
  if (state.notice?.kind !== "removed") return state;
  const { ballot, index } = state.notice;
  const ballots = state.ballots.toSpliced(index, 0, ballot);
  return { ...state, ballots, cursor: index, notice: undefined };
}

function inEntry(state: EntryState, action: RoomAction): RoomState {
  switch (action.type) {
    case "text":
      return { ...state, text: clipped(state.text + action.text), notice: undefined };
    case "erase":
      return { ...state, text: Array.from(state.text).slice(0, -1).join(""), notice: undefined };
    case "paste": {
      const { ballots, notice } = withCodes(state.catalogue, state.ballots, action.text);
      if (notice.kind === "codes") return gathering({ ...state, ballots }, notice);
      const line = action.text.split(/[\r\n]/)[0] ?? "";
      return state.what === "name" ? inEntry(state, { type: "text", text: line }) : { ...state, notice };
    }
    case "choose":
      return entered(state);
    case "back":
      return gathering(state);
    default:
      return state;
  }
}

/** What is typed beyond the longest line is left out. */
const clipped = (text: string): string => Array.from(text).slice(0, LONGEST_ENTRY).join("");

/** The line is done. A code is one wherever it is typed, and a damaged one is nobody's name. */
function entered(state: EntryState): RoomState {
  const { ballots, notice } = withCodes(state.catalogue, state.ballots, state.text);
  if (ballots !== state.ballots) return gathering({ ...state, ballots }, notice);
  if (state.what === "code" || notice.kind === "codes") return { ...state, notice };
  const name = state.text.trim();
  if (voterKey(name) === "") return { ...state, notice: { kind: "no-name" } };
  if (ballots.length >= MOST_IN_ROOM && indexOfName(ballots, name) < 0)
    return { ...state, notice: { kind: "full" } };
  return { ...roomOf(state), screen: "hand-over", name, question: undefined };
}

/** How many sections the revealed ballots have: what to talk about, one by one, the spread, before and now. */
const ROOM_SECTIONS = 4;

function inRevealed(state: RevealedState, action: RoomAction): RoomState {
  switch (action.type) {
    case "section":
      return { ...state, section: (state.section + action.by + ROOM_SECTIONS) % ROOM_SECTIONS, scroll: 0 };
    case "number":
      return state.catalogue.questions[action.number - 1] ? atTopic(state, action.number - 1) : state;
    case "scroll":
      return { ...state, scroll: scrolled(state.scroll, action) };
    case "confirm":
      return { ...roomOf(state), screen: "confirm" };
    case "paste":
      return withLateCodes(state, action.text);
    case "gather":
    case "back":
      return gathering(state);
    default:
      return state;
  }
}

/** Codes that come in when all is revealed bring the list of ballots back, where they are told; other text does nothing. */
function withLateCodes(state: RevealedState | ConfirmState, text: string): RoomState {
  const { ballots, notice } = withCodes(state.catalogue, state.ballots, text);
  return notice.kind === "codes" ? gathering({ ...state, ballots }, notice) : state;
}

const atTopic = (state: RoomState, question: number, timer = TIMER): TopicState => ({
  ...roomOf(state),
  screen: "topic",
  question,
  timer,
  scroll: 0,
});

function inTopic(state: TopicState, action: RoomAction): RoomState {
  const { timer, question } = state;
  const count = state.catalogue.questions.length;
  switch (action.type) {
    case "scroll":
      return { ...state, scroll: scrolled(state.scroll, action) };
    case "section":
      return atTopic(state, (question + action.by + count) % count, { ...TIMER, running: timer.running });
    case "tick":
      return timer.running && timer.left > 0
        ? { ...state, timer: { ...timer, left: timer.left - 1 } }
        : state;
    case "timer":
      return { ...state, timer: { ...timer, running: !timer.running } };
    case "longer":
      return { ...state, timer: { ...timer, left: Math.min(LONGEST_TIMER, timer.left + LONGER) } };
    case "re-vote":
      return atRevote(state, question);
    case "paste": {
      const { ballots, notice } = withCodes(state.catalogue, state.ballots, action.text);
      return notice.kind === "codes" ? { ...atRevote(state, question), ballots, notice } : state;
    }
    case "back":
      return revealed(state);
    default:
      return state;
  }
}

const atRevote = (state: RoomState, question: number): RevoteState => ({
  ...roomOf(state),
  screen: "re-vote",
  question,
  cursor: 0,
});

function inRevote(state: RevoteState, action: RoomAction): RoomState {
  const { question, cursor, ballots } = state;
  const rows = ballots.length;
  switch (action.type) {
    case "move":
      return { ...state, cursor: (cursor + action.by + rows) % rows, notice: undefined };
    case "first":
      return { ...state, cursor: 0 };
    case "last":
      return { ...state, cursor: rows - 1 };
    case "paste":
      return { ...state, ...withCodes(state.catalogue, ballots, action.text) };
    case "choose": {
      const name = ballots[cursor]?.name;
      return name === undefined
        ? { ...state, notice: { kind: "nameless" } }
        : { ...roomOf(state), screen: "hand-over", name, question };
    }
    case "back":
      return atTopic(state, question, { ...TIMER, running: false });
    default:
      return state;
  }
}

function inConfirm(state: ConfirmState, action: RoomAction): RoomState {
  if (action.type === "choose") return { ...roomOf(state), screen: "left", how: "finished" };
  if (action.type === "paste") return withLateCodes(state, action.text);
  return action.type === "back" ? revealed(state) : state;
}

/** The first visible line after scrolling, never beyond the ends, also when the screen has grown since. */
const scrolled = (top: number, { by, limit }: Readonly<{ by: number; limit: number }>): number =>
  Math.max(0, Math.min(Math.min(top, limit) + by, limit));

import { MOST_IN_ROOM } from "../domain/room-draft.ts";
import { voterKey } from "../domain/voter-key.ts";
import { moved } from "../wizard/cursor.ts";
import type { RoomAction } from "./actions.ts";
import { indexOfName, withCodes } from "./ballots.ts";
import { at, collecting, gathering, type RoomAt, type RoomState, revealed } from "./state.ts";

// Ballots come in: by people who vote on this machine, and by codes.

/** The longest line that can be typed; what is pasted may be as long as it likes. */
const LONGEST_ENTRY = 80;

export function inResume(state: RoomAt<"resume">, action: RoomAction): RoomState {
  switch (action.type) {
    case "move":
    case "first":
    case "last":
      return { ...state, cursor: moved(state.cursor, 2, action) ?? 0 };
    case "number":
      return action.number === 1 || action.number === 2 ? { ...state, cursor: action.number - 1 } : state;
    case "choose":
      // Back to the list even after a reveal: Enter must not show the ballots of those who have voted since.
      return gathering(state.cursor === 0 ? { ...state, ...state.earlier } : state);
    default:
      return state;
  }
}

export function inGathering(state: RoomAt<"gathering">, action: RoomAction): RoomState {
  const rows = state.ballots.length;
  switch (action.type) {
    case "move":
    case "first":
    case "last":
      return rows === 0 ? state : { ...state, cursor: moved(state.cursor, rows, action) ?? 0 };
    case "person":
      return at(state, "entry", { what: "name", text: "", question: undefined });
    case "code":
      return at(state, "entry", { what: "code", text: "", question: undefined });
    case "paste":
      return { ...state, ...codesIn(state, action.text) };
    case "remove":
      return withoutBallot(state);
    case "put-back":
      return withRemoved(state);
    case "ask-reveal":
      return rows === 0 ? state : at(state, "ask-reveal", {});
    default:
      return state;
  }
}

/** The ballots with those that a text adds, and what of it was not counted. */
export const codesIn = ({ catalogue, ballots, refused }: RoomState, text: string) =>
  withCodes(catalogue, ballots, text, refused);

/** Only a capital Y, or the word yes, reveals. Enter, which every screen before it takes, leads back to the list. */
export function inAskReveal(state: RoomAt<"ask-reveal">, action: RoomAction): RoomState {
  switch (action.type) {
    case "reveal":
      return revealed({ ...state, before: state.before ?? state.ballots });
    case "ask-reveal":
      return { ...state, notice: { kind: "small-y" } };
    case "paste":
      return withLateCodes(state, action.text);
    case "choose":
    case "back":
      return gathering(state);
    default:
      return state;
  }
}

/**
 * Codes that come in after the list of ballots was left bring it back, where they are told; other text does nothing.
 *
 * @param question the one that is talked about, if any: its list is the one for voting again
 */
export function withLateCodes(state: RoomState, text: string, question?: number): RoomState {
  const { notice, ...taken } = codesIn(state, text);
  return notice.kind === "codes" ? collecting({ ...state, ...taken }, question, notice) : state;
}

function withoutBallot(state: RoomAt<"gathering">): RoomAt<"gathering"> {
  const index = state.cursor;
  const ballot = state.ballots[index];
  if (!ballot) return state;
  const ballots = state.ballots.toSpliced(index, 1);
  const cursor = Math.max(0, Math.min(index, ballots.length - 1));
  return { ...state, ballots, cursor, notice: { kind: "removed", ballot, index } };
}

function withRemoved(state: RoomAt<"gathering">): RoomAt<"gathering"> {
  if (state.notice?.kind !== "removed") return state;
  const { ballot, index } = state.notice;
  const ballots = state.ballots.toSpliced(index, 0, ballot);
  return { ...state, ballots, cursor: index, notice: undefined };
}

export function inEntry(state: RoomAt<"entry">, action: RoomAction): RoomState {
  switch (action.type) {
    case "text":
      return { ...state, text: clipped(state.text + action.text), notice: undefined };
    case "line":
      return { ...state, text: clipped(action.text), notice: undefined };
    case "erase":
      return { ...state, text: Array.from(state.text).slice(0, -1).join(""), notice: undefined };
    case "paste": {
      const { notice, ...taken } = codesIn(state, action.text);
      if (notice.kind === "codes") return collecting({ ...state, ...taken }, state.question, notice);
      const line = action.text.split(/[\r\n]/)[0] ?? "";
      return state.what === "name" ? inEntry(state, { type: "text", text: line }) : { ...state, notice };
    }
    case "choose":
      return entered(state);
    case "back":
      return collecting(state, state.question);
    default:
      return state;
  }
}

/** What is typed beyond the longest line is left out. */
const clipped = (text: string): string => Array.from(text).slice(0, LONGEST_ENTRY).join("");

/** The line is done. A code is one wherever it is typed, and a damaged one is nobody's name. */
function entered(state: RoomAt<"entry">): RoomState {
  const { question } = state;
  const { ballots, notice } = withCodes(state.catalogue, state.ballots, state.text);
  if (ballots !== state.ballots) return collecting({ ...state, ballots }, question, notice);
  if (state.what === "code" || notice.kind === "codes") return { ...state, notice };
  const name = state.text.trim();
  if (voterKey(name) === "") return { ...state, notice: { kind: "no-name" } };
  const isKnown = indexOfName(ballots, name) >= 0;
  if (question !== undefined && !isKnown) return { ...state, text: "", notice: { kind: "unknown-name" } };
  if (ballots.length >= MOST_IN_ROOM && !isKnown) return { ...state, notice: { kind: "full" } };
  return at(state, "hand-over", { name, question });
}

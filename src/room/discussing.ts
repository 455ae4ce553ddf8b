import { moved, withScroll, wrapAround } from "../wizard/cursor.ts";
import type { RoomAction } from "./actions.ts";
import { codesIn, withLateCodes } from "./collecting.ts";
import { at, collecting, gathering, type RoomAt, type RoomState, revealed, TIMER } from "./state.ts";

// All is revealed: people talk, vote again on single questions, and confirm.

/** What one press adds to the timer, and the most that it holds, in seconds. */
const LONGER = 60;
const LONGEST_TIMER = 3600;

/** How many sections the revealed ballots have: what to talk about, one by one, the spread, before and now. */
const ROOM_SECTIONS = 4;

export function inRevealed(state: RoomAt<"revealed">, action: RoomAction): RoomState {
  switch (action.type) {
    case "section":
      return { ...state, section: wrapAround(state.section + action.by, ROOM_SECTIONS), scroll: 0 };
    case "number":
      return state.catalogue.questions[action.number - 1] ? topic(state, action.number - 1) : state;
    case "scroll":
      return withScroll(state, action);
    case "confirm":
      return at(state, "confirm", {});
    case "paste":
      return withLateCodes(state, action.text);
    case "back":
      return gathering(state);
    default:
      return state;
  }
}

const topic = (state: RoomState, question: number, timer = TIMER): RoomAt<"topic"> =>
  at(state, "topic", { question, timer, scroll: 0 });

export function inTopic(state: RoomAt<"topic">, action: RoomAction): RoomState {
  const { timer, question } = state;
  const count = state.catalogue.questions.length;
  switch (action.type) {
    case "scroll":
      return withScroll(state, action);
    case "section":
      return topic(state, wrapAround(question + action.by, count), { ...TIMER, running: timer.running });
    case "tick":
      return timer.running && timer.left > 0
        ? { ...state, timer: { ...timer, left: timer.left - 1 } }
        : state;
    case "timer":
      return { ...state, timer: { ...timer, running: !timer.running } };
    case "longer":
      return { ...state, timer: { ...timer, left: Math.min(LONGEST_TIMER, timer.left + LONGER) } };
    case "re-vote":
      return collecting(state, question);
    case "paste":
      return withLateCodes(state, action.text, question);
    case "back":
      return revealed(state);
    default:
      return state;
  }
}

export function inRevote(state: RoomAt<"re-vote">, action: RoomAction): RoomState {
  const { question, cursor, ballots } = state;
  // In an anonymous room there is no list to choose from: nobody could tell which row is theirs without a name.
  const rows = state.anonymous ? 1 : ballots.length;
  switch (action.type) {
    case "move":
    case "first":
    case "last":
      return rows === 1 ? state : { ...state, cursor: moved(cursor, rows, action) ?? 0, notice: undefined };
    case "paste":
      return { ...state, ...codesIn(state, action.text) };
    case "choose": {
      if (state.anonymous) return at(state, "entry", { what: "name", text: "", question });
      const name = ballots[cursor]?.name;
      return name === undefined
        ? { ...state, notice: { kind: "nameless" } }
        : at(state, "hand-over", { name, question });
    }
    case "back":
      return topic(state, question, { ...TIMER, running: false });
    default:
      return state;
  }
}

export function inConfirm(state: RoomAt<"confirm">, action: RoomAction): RoomState {
  if (action.type === "choose") return at(state, "left", { how: "finished" });
  if (action.type === "paste") return withLateCodes(state, action.text);
  return action.type === "back" ? revealed(state) : state;
}

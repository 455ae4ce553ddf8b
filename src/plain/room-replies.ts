import type { RoomAction } from "../room/actions.ts";
import type { RoomState } from "../room/state.ts";
import { actionsFor } from "./replies.ts";

/** What a typed line means in a room: the actions that a person at the full interface would take. */
export function roomActionsFor(state: RoomState, line: string): readonly RoomAction[] {
  if (state.screen === "voting") return actionsFor(state.wizard, line);
  const typed = line.trim();
  const word = typed.toLowerCase();
  if (word.includes("\u0003")) return [{ type: "interrupt" }];
  // Lines that were pasted together are a chat, whatever they say.
  if (typed.includes("\n")) return [{ type: "paste", text: line }];
  if (state.screen === "entry") return entryActions(typed);
  if (word === "q" || word === "quit") return [{ type: "interrupt" }];
  if (word === "?" || word === "help") return [{ type: "help" }];
  if (word === "b" || word === "back") return [{ type: "back" }];
  if (word === "" && state.screen !== "gathering") return [{ type: "choose" }];
  const number = /^\d{1,4}$/.test(word) ? Number(word) : undefined;
  switch (state.screen) {
    case "resume":
      return number === 1 || number === 2 ? [{ type: "number", number }, { type: "choose" }] : [];
    case "gathering":
      return gatheringActions(typed, state.ballots.length);
    case "ask-reveal":
      if (word === "yes") return [{ type: "reveal" }];
      return word === "y" ? [] : [...pasted(typed), { type: "back" }];
    case "revealed":
      if (word === "c") return [{ type: "confirm" }];
      return number === undefined ? pasted(typed) : [{ type: "number", number }];
    case "topic":
      if (word === "v") return [{ type: "re-vote" }];
      return word === "n" ? [{ type: "section", by: 1 }] : pasted(typed);
    case "re-vote":
      if (state.anonymous || number === undefined || number < 1 || number > state.ballots.length)
        return pasted(typed);
      return [{ type: "first" }, { type: "move", by: number - 1 }, { type: "choose" }];
    case "confirm":
      return pasted(typed);
    default:
      return [];
  }
}

const pasted = (text: string): readonly RoomAction[] => [{ type: "paste", text }];

function gatheringActions(typed: string, ballots: number): readonly RoomAction[] {
  const word = typed.toLowerCase();
  // Not Enter: a chat that is pasted line by line has empty ones.
  if (word === "") return [];
  if (word === "r") return [{ type: "ask-reveal" }];
  if (word === "n") return [{ type: "person" }];
  if (word === "u") return [{ type: "put-back" }];
  const [, name] = /^n\s+(.+)$/i.exec(typed) ?? [];
  if (name !== undefined) return [{ type: "person" }, { type: "line", text: name }, { type: "choose" }];
  const number = Number(/^d\s+(\d{1,4})$/i.exec(typed)?.[1]);
  if (number >= 1 && number <= ballots)
    return [{ type: "first" }, { type: "move", by: number - 1 }, { type: "remove" }];
  return pasted(typed);
}

/** "b" and "q" alone are no names; somebody of that name can write it twice. */
const ENTRY_ACTIONS: Readonly<Record<string, RoomAction>> = {
  b: { type: "back" },
  q: { type: "interrupt" },
  "?": { type: "help" },
};
const entryActions = (typed: string): readonly RoomAction[] => {
  const action = ENTRY_ACTIONS[typed.toLowerCase()];
  return action ? [action] : [{ type: "line", text: typed }, { type: "choose" }];
};

import type { RoomAction } from "../../room/actions.ts";
import {
  type Binding,
  help,
  hint,
  interrupt,
  listKeys,
  quiet,
  scrollKeys,
  sectionKeys,
  suspend,
} from "../../ui/bindings.ts";
import { resumeKeys } from "../resume/keys.ts";

/** What the keys mean in a room differs by what is on the screen. While somebody votes they are those of the questions. */
export type RoomMode =
  | "resume"
  | "gathering"
  | "entry"
  | "hand-over"
  | "hand-back"
  | "ask-reveal"
  | "revealed"
  | "topic"
  | "re-vote"
  | "confirm";

const back = (does: string, word: string): Binding<RoomAction> => ({
  keys: ["esc", "b", "backspace", "delete"],
  label: "esc b",
  does: `${does}, also with backspace`,
  act: () => ({ type: "back" }),
  hint: hint("useful", "esc", word),
});
const enter = (does: string, word: string): Binding<RoomAction> => ({
  keys: ["enter"],
  label: "enter",
  does,
  act: () => ({ type: "choose" }),
  hint: hint("always", "enter", word),
});
const always: readonly Binding<RoomAction>[] = [help, interrupt, suspend];
const shared: readonly Binding<RoomAction>[] = [help, quiet(interrupt), suspend];

/** Every key of a room, as `keymap` has those of the questions. */
export const roomKeymap: Readonly<Record<RoomMode, readonly Binding<RoomAction>[]>> = {
  resume: resumeKeys,
  gathering: [
    ...listKeys,
    {
      keys: ["n"],
      label: "n",
      does: "the next person votes on this machine",
      act: () => ({ type: "person" }),
      hint: hint("always", "n", "next person"),
    },
    {
      keys: ["c"],
      label: "c",
      does: "type a ballot code; pasting works at any time, a whole chat at once",
      act: () => ({ type: "code" }),
      hint: hint("useful", "c", "code"),
    },
    {
      // Not Delete: some terminals send that for Backspace, which is one step back everywhere else.
      keys: ["d"],
      label: "d",
      does: "take the ballot under the cursor out",
      act: () => ({ type: "remove" }),
      hint: hint("handy", "d", "take out"),
    },
    {
      keys: ["u"],
      label: "u",
      does: "put the ballot back that was taken out last",
      act: () => ({ type: "put-back" }),
      hint: hint("handy", "u", "put back"),
    },
    {
      // Not Enter: the thanks before this list take it, and one too many would show everybody's answers.
      keys: ["r"],
      label: "r",
      does: "ask whether to reveal the ballots",
      act: () => ({ type: "ask-reveal" }),
      hint: hint("always", "r", "reveal"),
    },
    ...always,
  ],
  entry: [
    enter("go on with what was typed", "go on"),
    {
      keys: ["backspace", "delete"],
      label: "backspace",
      does: "erase the last character",
      act: () => ({ type: "erase" }),
    },
    { ...back("back to the list", "back"), keys: ["esc"], label: "esc", does: "back to the list" },
    interrupt,
    suspend,
  ],
  "hand-over": [enter("start answering", "start"), back("back, without a vote", "back"), ...shared],
  "hand-back": [enter("go on", "go on"), ...shared],
  "ask-reveal": [
    {
      keys: ["y"],
      label: "y",
      does: "reveal the ballots",
      act: () => ({ type: "reveal" }),
      hint: hint("always", "y", "reveal"),
    },
    {
      ...back("back to the list", "back"),
      keys: ["enter", "n", "esc", "b", "backspace", "delete"],
      label: "enter n esc b",
    },
    ...shared,
  ],
  revealed: [
    ...sectionKeys.slice(0, 2),
    {
      keys: ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
      label: "1-9",
      digits: "questions",
      does: "talk about the question with that number",
      act: (key) => ({ type: "number", number: Number(key) }),
      hint: hint("first", "1-9", "talk about it"),
    },
    ...scrollKeys,
    {
      keys: ["c"],
      label: "c",
      does: "confirm the tally and finish",
      act: () => ({ type: "confirm" }),
      hint: hint("always", "c", "confirm"),
    },
    back("more ballots", "more ballots"),
    ...shared,
  ],
  topic: [
    ...scrollKeys,
    {
      keys: ["left", "h", "shift+tab"],
      label: "← h",
      does: "the question before, also with shift-tab",
      act: () => ({ type: "section", by: -1 }),
    },
    {
      keys: ["right", "l", "tab"],
      label: "→ l tab",
      does: "the next question",
      act: () => ({ type: "section", by: 1 }),
      hint: hint("useful", "←→", "question"),
    },
    {
      keys: ["v"],
      label: "v",
      does: "vote again on this question",
      act: () => ({ type: "re-vote" }),
      hint: hint("always", "v", "vote again"),
    },
    {
      keys: ["t"],
      label: "t",
      does: "stop the timer, or let it run",
      act: () => ({ type: "timer" }),
      hint: hint("useful", "t", "timer"),
    },
    {
      keys: ["+", "="],
      label: "+",
      does: "one minute more",
      act: () => ({ type: "longer" }),
      hint: hint("handy", "+", "a minute"),
    },
    back("back to the result", "back"),
    ...shared,
  ],
  "re-vote": [
    ...listKeys,
    enter(
      "hand the machine to the person under the cursor; in an anonymous room, ask for their name",
      "hand over",
    ),
    back("done voting", "done"),
    ...shared,
  ],
  confirm: [
    enter("the group confirms: print the tally and finish", "confirm"),
    back("back to the result", "back"),
    ...shared,
  ],
};

import type { RoomAction } from "../room/actions.ts";
import {
  type Binding,
  help,
  interrupt,
  keymap,
  listKeys,
  quiet,
  scrollKeys,
  sectionKeys,
  suspend,
} from "./keymap.ts";

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

const back = (does: string, hint: string): Binding<RoomAction> => ({
  keys: ["esc", "b", "backspace", "delete"],
  label: "esc b",
  does: `${does}, also with backspace`,
  act: () => ({ type: "back" }),
  hint: { text: hint, keep: 3 },
});
const enter = (does: string, hint: string): Binding<RoomAction> => ({
  keys: ["enter"],
  label: "enter",
  does,
  act: () => ({ type: "choose" }),
  hint: { text: hint, keep: 6 },
});
const always: readonly Binding<RoomAction>[] = [help, interrupt, suspend];
const quietly: readonly Binding<RoomAction>[] = [quiet(help), quiet(interrupt), suspend];

/** Every key of a room, as `keymap` has those of the questions. */
export const roomKeymap: Readonly<Record<RoomMode, readonly Binding<RoomAction>[]>> = {
  resume: keymap.resume,
  gathering: [
    ...listKeys,
    {
      keys: ["n"],
      label: "n",
      does: "the next person votes on this machine",
      act: () => ({ type: "person" }),
      hint: { text: "n next person", keep: 7 },
    },
    {
      keys: ["c"],
      label: "c",
      does: "type a ballot code; pasting works at any time, a whole chat at once",
      act: () => ({ type: "code" }),
      hint: { text: "c code", keep: 5 },
    },
    {
      // Not Delete: some terminals send that for Backspace, which is one step back everywhere else.
      keys: ["d"],
      label: "d",
      does: "take the ballot under the cursor out",
      act: () => ({ type: "remove" }),
      hint: { text: "d take out", keep: 1 },
    },
    {
      keys: ["u"],
      label: "u",
      does: "put the ballot back that was taken out last",
      act: () => ({ type: "put-back" }),
      hint: { text: "u put back", keep: 2 },
    },
    {
      // Not Enter: the thanks before this list take it, and one too many would show everybody's answers.
      keys: ["r"],
      label: "r",
      does: "ask whether to reveal the ballots",
      act: () => ({ type: "ask-reveal" }),
      hint: { text: "r reveal", keep: 6 },
    },
    ...always,
  ],
  entry: [
    enter("go on with what was typed", "enter go on"),
    {
      keys: ["backspace", "delete"],
      label: "backspace",
      does: "erase the last character",
      act: () => ({ type: "erase" }),
    },
    { ...back("back to the list", "esc back"), keys: ["esc"], label: "esc", does: "back to the list" },
    interrupt,
    suspend,
  ],
  "hand-over": [
    enter("start answering", "enter start"),
    back("back, without a vote", "esc back"),
    ...quietly,
  ],
  "hand-back": [enter("go on", "enter go on"), ...quietly],
  "ask-reveal": [
    {
      keys: ["y"],
      label: "y",
      does: "reveal the ballots",
      act: () => ({ type: "reveal" }),
      hint: { text: "y reveal", keep: 7 },
    },
    {
      ...back("back to the list", "esc back"),
      keys: ["enter", "n", "esc", "b", "backspace", "delete"],
      label: "enter n esc b",
    },
    ...quietly,
  ],
  revealed: [
    ...sectionKeys.slice(0, 2),
    {
      keys: ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
      label: "1-5",
      does: "talk about the question with that number",
      act: (key) => ({ type: "number", number: Number(key) }),
      hint: { text: "1-5 talk about it", keep: 6 },
    },
    ...scrollKeys,
    {
      keys: ["c"],
      label: "c",
      does: "confirm the tally and finish",
      act: () => ({ type: "confirm" }),
      hint: { text: "c confirm", keep: 7 },
    },
    back("more ballots", "esc more ballots"),
    ...quietly,
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
      hint: { text: "←→ question", keep: 4 },
    },
    {
      keys: ["v"],
      label: "v",
      does: "vote again on this question",
      act: () => ({ type: "re-vote" }),
      hint: { text: "v vote again", keep: 7 },
    },
    {
      keys: ["t"],
      label: "t",
      does: "stop the timer, or let it run",
      act: () => ({ type: "timer" }),
      hint: { text: "t timer", keep: 5 },
    },
    {
      keys: ["+", "="],
      label: "+",
      does: "one minute more",
      act: () => ({ type: "longer" }),
      hint: { text: "+ a minute", keep: 1 },
    },
    back("back to the result", "esc back"),
    ...quietly,
  ],
  "re-vote": [
    ...listKeys,
    enter(
      "hand the machine to the person under the cursor; in an anonymous room, ask for their name",
      "enter hand over",
    ),
    back("done voting", "esc done"),
    ...quietly,
  ],
  confirm: [
    enter("the group confirms: print the tally and finish", "enter confirm"),
    back("back to the result", "esc back"),
    ...quietly,
  ],
};

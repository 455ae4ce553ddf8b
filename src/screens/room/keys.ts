import type { RoomAction } from "../../room/actions.ts";
import type { RoomState } from "../../room/state.ts";
import {
  type Binding,
  bind,
  endKeys,
  hint,
  lastKeys,
  listKeys,
  numbered,
  scrollKeys,
  section,
  sectionKeys,
} from "../../ui/bindings.ts";
import { resumeKeys } from "../resume/keys.ts";

/** What the keys mean in a room differs by what is on the screen. While somebody votes they are those of the questions. */
export type RoomMode = Exclude<RoomState["screen"], "voting" | "left">;

const back = (does: string, word: string) =>
  bind<RoomAction>(
    "esc b | backspace delete",
    `${does}, also with backspace`,
    "back",
    hint("useful", "esc", word),
  );
const enter = (does: string, word: string) =>
  bind<RoomAction>("enter", does, "choose", hint("always", "enter", word));

/** Every key of a room, as `keymap` has those of the questions. */
export const roomKeymap: Readonly<Record<RoomMode, readonly Binding<RoomAction>[]>> = {
  resume: resumeKeys,
  gathering: [
    ...listKeys,
    bind("n", "the next person votes on this machine", "person", hint("always", "n", "next person")),
    bind(
      "c",
      "type a ballot code; pasting works at any time, a whole chat at once",
      "code",
      hint("useful", "c", "code"),
    ),
    // Not Delete: some terminals send that for Backspace, which is one step back everywhere else.
    bind("d", "take the ballot under the cursor out", "remove", hint("handy", "d", "take out")),
    bind("u", "put the ballot back that was taken out last", "put-back", hint("handy", "u", "put back")),
    // Not Enter: the thanks before this list take it, and one too many would show everybody's answers.
    bind("r", "ask whether to reveal the ballots", "ask-reveal", hint("always", "r", "reveal")),
    ...endKeys,
  ],
  entry: [
    enter("go on with what was typed", "go on"),
    bind("backspace | delete", "erase the last character", "erase"),
    bind("esc", "back to the list", "back", hint("useful", "esc", "back")),
    ...endKeys.slice(1),
  ],
  "hand-over": [enter("start answering", "start"), back("back, without a vote", "back"), ...lastKeys],
  "hand-back": [enter("go on", "go on"), ...lastKeys],
  "ask-reveal": [
    bind("Y", "reveal the ballots", "reveal", hint("always", "Y", "reveal")),
    // Many names end in "ry": typed on the list by somebody who forgot the n, they must reveal nothing.
    bind("y", "ask whether to reveal again, since only a capital Y does", "ask-reveal"),
    bind(
      "enter n esc b | backspace delete",
      "back to the list, as with any other key",
      "back",
      hint("useful", "esc", "back"),
    ),
    ...lastKeys,
  ],
  revealed: [
    ...sectionKeys,
    numbered("questions", "talk about the question with that number", hint("first", "1-9", "talk about it")),
    ...scrollKeys,
    bind("c", "confirm the tally and finish", "confirm", hint("always", "c", "confirm")),
    back("more ballots", "more ballots"),
    ...lastKeys,
  ],
  topic: [
    ...scrollKeys,
    bind("left h | shift+tab", "the question before, also with shift-tab", section(-1)),
    bind("right l tab", "the next question", section(1), hint("useful", "←→", "question")),
    bind("v", "vote again on this question", "re-vote", hint("always", "v", "vote again")),
    bind("t", "stop the timer, or let it run", "timer", hint("useful", "t", "timer")),
    bind("+ | =", "one minute more", "longer", hint("handy", "+", "a minute")),
    back("back to the result", "back"),
    ...lastKeys,
  ],
  "re-vote": [
    ...listKeys,
    enter(
      "hand the machine to the person under the cursor; in an anonymous room, ask for their name",
      "hand over",
    ),
    back("done voting", "done"),
    ...lastKeys,
  ],
  confirm: [
    enter("the group confirms: print the tally and finish", "confirm"),
    back("back to the result", "back"),
    ...lastKeys,
  ],
};

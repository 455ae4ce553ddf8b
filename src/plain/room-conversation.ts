import { stopped } from "../render/phrase.ts";
import { noticeWords, roomWords } from "../render/room/room-words.ts";
import type { RoomAction } from "../room/actions.ts";
import type { RoomState } from "../room/state.ts";
import { wizardHelpPhrases, wizardPhrases } from "../screens/phrases.ts";
import { roomHelpPhrases, roomPhrases } from "../screens/room/phrases.ts";
import type { SessionStore } from "../wizard/store.ts";
import { answeredPhrases, notAnAnswer } from "./conversation.ts";
import { roomActionsFor } from "./room-replies.ts";

/**
 * A room as a conversation: prints lines, reads lines. Ends with the store in the state `left`; input that ends early counts as an interruption.
 *
 * @param wipe takes everything off the terminal, also what was scrolled away, whenever the machine changes hands, and in an
 * anonymous room whenever a name may have been typed; undefined where that cannot be done, and where for that reason nobody can
 * vote on this machine
 */
export async function converseInRoom(
  store: SessionStore<RoomState, RoomAction>,
  lines: AsyncIterable<string>,
  say: (line: string) => void,
  wipe: (() => void) | undefined,
): Promise<void> {
  const tell = (phrases: readonly string[]) => {
    for (const phrase of phrases) say(phrase);
  };
  if (store.getState().anonymous)
    say(
      wipe
        ? "Nobody is named in this room: after every line that may hold a name, all text of this terminal is wiped, also what has scrolled away."
        : "Nobody is named in this room, but nothing can be wiped off this terminal: what you type stays on it, names too.",
    );
  tell(told(store.getState()));
  for await (const line of lines) {
    const before = store.getState();
    const actions = roomActionsFor(before, line);
    if (actions[0]?.type === "help") {
      tell(before.screen === "voting" ? wizardHelpPhrases(before.wizard) : roomHelpPhrases(before));
      continue;
    }
    for (const action of actions) store.dispatch(action);
    const after = store.getState();
    const wiped = changesHands(before, after) || mayHaveNamed(after, actions);
    if (wiped) wipe?.();
    if (after.screen === "left") return;
    if (!wipe && after.screen === "hand-over") {
      say(
        "Nothing can be wiped off this terminal, so nobody can vote here. Let each person make a ballot with the command “ballot”, and paste the codes.",
      );
      store.dispatch({ type: "back" });
      continue;
    }
    tell(repliesTo(line, before, actions, after, wiped));
  }
  if (mustBeHidden(store.getState())) wipe?.();
  store.dispatch({ type: "interrupt" });
}

/**
 * The reply to a line in a room. What a voter hears is for them alone, and is wiped afterwards.
 *
 * @param wiped whether the terminal was just wiped, so that even after a typing error everything is said again
 */
function repliesTo(
  line: string,
  before: RoomState,
  actions: readonly RoomAction[],
  after: RoomState,
  wiped: boolean,
): readonly string[] {
  if (after === before) {
    const isQuoted = after.screen === "voting" && !after.anonymous;
    const error = isQuoted ? notAnAnswer(line) : "That means nothing here.";
    return [
      actions[0]?.type === "back" ? "There is nothing to go back to." : error,
      ...phrasesFor(after).slice(wiped ? 0 : -1),
    ];
  }
  const isAnswer = before.screen === "voting" && after.screen === "voting";
  return [...(isAnswer ? answeredPhrases(before.wizard, actions, after.wizard) : []), "", ...told(after)];
}

/**
 * What became of the last line, and where the room is now. After codes, only how many ballots there are and what can be typed:
 * otherwise each line of a pasted chat would call the whole roll.
 */
function told(state: RoomState): readonly string[] {
  const { notice } = state;
  const news = notice ? [noticeWords(notice, state.anonymous)] : [];
  const prompt = phrasesFor(state).slice(-1);
  if (notice?.kind === "no-code") return [...news, ...prompt];
  return notice?.kind === "codes" && state.screen === "gathering"
    ? [...news, stopped(roomWords(state).title), ...prompt]
    : [...news, ...phrasesFor(state)];
}

/** Whether the next reader of the terminal must not see what is on it. */
const changesHands = (before: RoomState, after: RoomState): boolean =>
  (before.screen === "voting") !== (after.screen === "voting");

/** Whether the terminal has echoed a line that may hold a name, where nobody is to be named: every line that is no command. */
const mayHaveNamed = ({ anonymous }: RoomState, actions: readonly RoomAction[]): boolean =>
  anonymous && (actions.length === 0 || actions.some(({ type }) => type === "line" || type === "paste"));

/** Whether the terminal may show what nobody else may read: answers, or part of a name in an anonymous room. */
export const mustBeHidden = ({ screen, anonymous }: RoomState): boolean => anonymous || screen === "voting";

/** What is said on the room's current screen: its own words, or the question that somebody answers. */
export const phrasesFor = (state: RoomState): readonly string[] =>
  state.screen === "voting" ? wizardPhrases(state.wizard) : roomPhrases(state);

import type { Answers } from "../domain/answers.ts";
import { profileAt, profileIndex } from "../domain/profiles.ts";
import { atQuestion, initialState as firstQuestion } from "../wizard/state.ts";
import { transition as wizardTransition } from "../wizard/transition.ts";
import type { RoomAction, RoomOnlyAction } from "./actions.ts";
import { indexOfName, withBallot } from "./ballots.ts";
import { at, collecting, type Notice, type RoomAt, type RoomState } from "./state.ts";

// One person alone with the machine: it is handed over, they answer, it is handed back.

export function inHandOver(state: RoomAt<"hand-over">, action: RoomAction): RoomState {
  if (action.type === "back") return afterVote(state);
  if (action.type !== "choose") return state;
  const { catalogue, name, question } = state;
  // Without earlier answers, in a re-vote too: whoever says that they are Ada is not shown what Ada answered.
  const blind = firstQuestion(catalogue, {}, "ballot");
  const wizard = question === undefined ? blind : atQuestion(blind, question, true);
  return at(state, "voting", { name, question, wizard });
}

/** The wizard runs within the room until it has all answers; a re-vote is over with its one answer. */
export function inVoting(state: RoomAt<"voting">, action: RoomAction): RoomState {
  const { wizard, question, catalogue, name } = state;
  // A vote in a room is handed in as it is, without a code.
  if (isRoomOnly(action) || action.type === "copy") return state;
  const next = wizardTransition(wizard, action);
  const given = question !== undefined && wizard.screen === "question" && next.screen === "review";
  if (given && action.type === "back") return afterVote(state);
  if (!given && next.screen !== "left") {
    if (next !== wizard) return { ...state, wizard: next };
    return action.type === "back" ? at(state, "hand-over", { name, question }) : state;
  }
  const profile = profileIndex(catalogue.questions, { ...earlierAnswers(state), ...next.answers });
  if (profile === undefined) return state;
  const [voter, ...voters] = state.voters;
  const ballots = withBallot(state.ballots, name, profile, voter);
  const again = ballots.length === state.ballots.length;
  return at({ ...state, ballots, voters }, "hand-back", { name, question, again });
}

/** What stays of an earlier ballot where only one question is asked again. */
function earlierAnswers({ question, ballots, name, catalogue }: RoomAt<"voting">): Answers {
  const mine = question === undefined ? undefined : ballots[indexOfName(ballots, name)];
  return mine ? profileAt(catalogue.questions, mine.profile) : {};
}

export function inHandBack(state: RoomAt<"hand-back">, action: RoomAction): RoomState {
  if (action.type !== "choose") return state;
  const { name, again, question } = state;
  return afterVote(state, { kind: "voted", name, again: again && question === undefined });
}

/** Back to where the machine was handed over. */
const afterVote = (state: RoomAt<"hand-over" | "voting" | "hand-back">, notice?: Notice): RoomState =>
  collecting(state, state.question, notice, Math.max(0, indexOfName(state.ballots, state.name)));

/** What nobody does to a wizard. A missing name, or one too many, does not compile. */
const ROOM_ONLY: Readonly<Record<RoomOnlyAction["type"], true>> = {
  text: true,
  line: true,
  erase: true,
  paste: true,
  person: true,
  code: true,
  remove: true,
  "put-back": true,
  "ask-reveal": true,
  reveal: true,
  "re-vote": true,
  confirm: true,
  timer: true,
  tick: true,
  longer: true,
};

const isRoomOnly = (action: RoomAction): action is RoomOnlyAction => Object.hasOwn(ROOM_ONLY, action.type);

import { profileAt, profileIndex } from "../domain/profile-index.ts";
import { atQuestion, initialState as firstQuestion } from "../wizard/state.ts";
import { type WizardAction, transition as wizardTransition } from "../wizard/transition.ts";
import { withBallot, withCodes } from "./ballots.ts";
import {
  type ConfirmState,
  type EntryState,
  type GatheringState,
  type HandBackState,
  type HandOverState,
  type RevealedState,
  type RevoteState,
  type RoomResumeState,
  type RoomState,
  roomOf,
  roomState,
  TIMER,
  type TopicState,
  type VotingState,
} from "./state.ts";

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
  if (state.help !== undefined) return inHelp(state, state.help, action);
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
      return before ? revealed(room) : room;
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
      if (rows === 0) return state;
      return {
        ...state,
        ballots: state.ballots.toSpliced(state.cursor, 1),
        cursor: Math.max(0, Math.min(state.cursor, rows - 2)),
        notice: { kind: "removed" },
      };
    case "reveal":
      return rows === 0 ? state : revealed({ ...state, before: state.before ?? state.ballots });
    default:
      return state;
  }
}

const revealed = (state: RoomState, section = 0): RevealedState => ({
  ...roomOf(state),
  screen: "revealed",
  section,
  scroll: 0,
});

function inEntry(state: EntryState, action: RoomAction): RoomState {
  switch (action.type) {
    case "text":
      return state.text.length + action.text.length > LONGEST_ENTRY
        ? state
        : { ...state, text: state.text + action.text, notice: undefined };
    case "erase":
      return { ...state, text: Array.from(state.text).slice(0, -1).join(""), notice: undefined };
    case "paste": {
      const { ballots, notice } = withCodes(state.catalogue, state.ballots, action.text);
      if (notice.kind === "codes") return { ...gathering(state), ballots, notice };
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

const gathering = (state: RoomState): GatheringState =>
  roomState(state.catalogue, state.ballots, state.before);

/** The line is done. A code is one wherever it is typed. */
function entered(state: EntryState): RoomState {
  const { ballots, notice } = withCodes(state.catalogue, state.ballots, state.text);
  if (notice.kind === "codes" && ballots !== state.ballots) return { ...gathering(state), ballots, notice };
  if (state.what === "code") return { ...state, notice };
  const name = state.text.trim();
  return name === ""
    ? { ...state, notice: { kind: "no-name" } }
    : { ...roomOf(state), screen: "hand-over", name, question: undefined };
}

function inHandOver(state: HandOverState, action: RoomAction): RoomState {
  if (action.type === "back") return afterVote(state);
  if (action.type !== "choose") return state;
  const { catalogue, name, question } = state;
  const mine = state.ballots.find((ballot) => ballot.name === name);
  const wizard =
    question === undefined || !mine
      ? firstQuestion(catalogue, {}, "ballot")
      : atQuestion(
          {
            ...firstQuestion(catalogue, {}, "ballot"),
            answers: profileAt(catalogue.questions, mine.profile),
          },
          question,
          true,
        );
  return { ...roomOf(state), screen: "voting", name, question, wizard };
}

/** The wizard runs within the room until it has all answers; a re-vote is over with its one answer. */
function inVoting(state: VotingState, action: RoomAction): RoomState {
  const { wizard, question, catalogue, name } = state;
  if (isRoomAction(action)) return state;
  const next = wizardTransition(wizard, action);
  const given = question !== undefined && wizard.screen === "question" && next.screen === "review";
  if (given && action.type === "back") return afterVote(state);
  if (!given && next.screen !== "left")
    return next === wizard && action.type === "back" ? handOver(state) : withWizard(state, next);
  const profile = profileIndex(catalogue.questions, next.answers);
  if (profile === undefined) return withWizard(state, wizard);
  const { ballots, again } = withBallot(state.ballots, { name, profile });
  return {
    ...roomOf(state),
    ballots,
    notice: { kind: "voted", name, again: again && question === undefined },
    screen: "hand-back",
    name,
    question,
  };
}

const handOver = ({ name, question, ...state }: VotingState): HandOverState => ({
  ...roomOf(state),
  screen: "hand-over",
  name,
  question,
});

const withWizard = (state: VotingState, wizard: VotingState["wizard"]): RoomState =>
  wizard === state.wizard ? state : { ...state, wizard };

const ROOM_ACTIONS = [
  "text",
  "erase",
  "paste",
  "person",
  "code",
  "remove",
  "reveal",
  "gather",
  "re-vote",
  "confirm",
  "timer",
  "tick",
  "longer",
] as const satisfies readonly RoomAction["type"][];

const isRoomAction = (action: RoomAction): action is Exclude<RoomAction, WizardAction> =>
  (ROOM_ACTIONS as readonly string[]).includes(action.type);

const inHandBack = (state: HandBackState, action: RoomAction): RoomState =>
  action.type === "choose" ? afterVote(state) : state;

/** Back to where the machine was handed over. */
function afterVote(state: HandOverState | VotingState | HandBackState): RoomState {
  const { question, name } = state;
  const at = state.ballots.findIndex((ballot) => ballot.name === name);
  if (question === undefined) return { ...gathering(state), cursor: Math.max(0, at) };
  return { ...roomOf(state), screen: "re-vote", question, cursor: Math.max(0, at) };
}

/** How many sections the revealed ballots have: the group's result, what to talk about, the spread, before and now. */
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
    case "gather":
    case "back":
      return gathering(state);
    default:
      return state;
  }
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
      return { ...roomOf(state), screen: "re-vote", question, cursor: 0 };
    case "back":
      return revealed(state, 1);
    default:
      return state;
  }
}

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
      // Nobody knows whose ballot one without a name is: a new code replaces nothing.
      return name === undefined
        ? { ...state, notice: { kind: "no-name" } }
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
  return action.type === "back" ? revealed(state) : state;
}

/** The first visible line after scrolling, never beyond the ends, also when the screen has grown since. */
const scrolled = (top: number, { by, limit }: Readonly<{ by: number; limit: number }>): number =>
  Math.max(0, Math.min(Math.min(top, limit) + by, limit));

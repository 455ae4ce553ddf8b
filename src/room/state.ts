import type { BallotProblem } from "../domain/ballot-problem.ts";
import type { Catalogue } from "../domain/catalogue-schema.ts";
import type { RoomBallot } from "../domain/room-ballots.ts";
import type { WizardState } from "../wizard/state.ts";

/** What is found in a text, beside its ballots. */
type Damaged = Readonly<{ line: number; problem: BallotProblem }>;

/** Codes were pasted or typed. */
export type CodesNotice = Readonly<{
  kind: "codes";
  counted: number;
  replaced: number;
  /** How many found no place, since the room is full. */
  beyond: number;
  damaged: readonly Damaged[];
  /** Names that have ballots of two voters now: are they one person? */
  shared: readonly string[];
  /** Names whose code without a mark was not counted, since they have a ballot with a mark and other answers. */
  overruled: readonly string[];
}>;

/** What the last thing that was done has led to, to be said once. */
export type Notice =
  | CodesNotice
  | Readonly<{ kind: "no-code" }>
  /** Somebody voted, perhaps again. */
  | Readonly<{ kind: "voted"; name: string; again: boolean }>
  | Readonly<{ kind: "no-name" }>
  /** Only a ballot with a name can be changed in one answer: nobody knows whose the others are. */
  | Readonly<{ kind: "nameless" }>
  /** Somebody wants to vote again under a name that has not voted. */
  | Readonly<{ kind: "unknown-name" }>
  | Readonly<{ kind: "full" }>
  /** `index`: where the ballot was that was taken out. */
  | Readonly<{ kind: "removed"; ballot: RoomBallot; index: number }>;

/** The time to talk about one question, in seconds. */
export type Timer = Readonly<{ left: number; running: boolean }>;

type Common = Readonly<{
  catalogue: Catalogue;
  /** In the order of their first vote. */
  ballots: readonly RoomBallot[];
  /** The ballots as they were when they were first revealed; undefined before. */
  before: readonly RoomBallot[] | undefined;
  /** Voters for those who vote on this machine, drawn by chance; where none is left, their names alone tell them apart. */
  voters: readonly number[];
  /** Whether no screen may name anybody. Names still tell who votes again. */
  anonymous: boolean;
  notice: Notice | undefined;
  /** First visible line of the help page; undefined while it is closed. */
  help: number | undefined;
}>;

/** Who has voted; more ballots can come. */
export type GatheringState = Common &
  Readonly<{
    screen: "gathering";
    /** Index of the ballot under the cursor. */
    cursor: number;
  }>;

/**
 * A line of text is typed: the name of who votes next, or a code. `question`: the index of the one on which that person votes
 * again, in an anonymous room, where nobody can be chosen from a list.
 */
export type EntryState = Common &
  Readonly<{ screen: "entry"; what: "name" | "code"; text: string; question: number | undefined }>;

/** Somebody is alone with the machine, or is about to be. `question`: the index of the only one that is asked, in a re-vote. */
type Private = Common & Readonly<{ name: string; question: number | undefined }>;

/** The machine is being handed to somebody. */
export type HandOverState = Private & Readonly<{ screen: "hand-over" }>;

/** Somebody answers. Nothing of it may be left when this is over. */
export type VotingState = Private & Readonly<{ screen: "voting"; wizard: WizardState }>;

/** The machine is being handed back. `again`: whether the ballot has replaced an earlier one. */
export type HandBackState = Private & Readonly<{ screen: "hand-back"; again: boolean }>;

/** Everybody is asked whether the ballots are to be revealed: after that nobody can vote blind. */
export type AskRevealState = Common & Readonly<{ screen: "ask-reveal" }>;

/** The ballots are revealed: what the group gets and what to talk about, a section at a time. */
export type RevealedState = Common &
  Readonly<{
    screen: "revealed";
    /** Index of the open section. */
    section: number;
    /** First visible line of that section. */
    scroll: number;
  }>;

/** One question is talked about. */
export type TopicState = Common &
  Readonly<{ screen: "topic"; question: number; timer: Timer; scroll: number }>;

/** Whoever has changed their mind on one question votes on it again. */
export type RevoteState = Common &
  Readonly<{
    screen: "re-vote";
    question: number;
    /** Index of the ballot under the cursor. */
    cursor: number;
  }>;

/** The group is asked whether this is its tally. */
export type ConfirmState = Common & Readonly<{ screen: "confirm" }>;

/** The session is over: the tally confirmed, or everything stopped. */
type RoomLeftState = Common & Readonly<{ screen: "left"; how: "finished" | "interrupted" }>;

/** An earlier room was interrupted: go on with its ballots, or start again. */
export type RoomResumeState = Common &
  Readonly<{
    screen: "resume";
    /** 0 for going on, 1 for starting again. */
    cursor: number;
    earlier: Pick<Common, "ballots" | "before">;
    /** How long ago that was, in milliseconds. */
    age: number;
  }>;

export type RoomState =
  | RoomResumeState
  | GatheringState
  | EntryState
  | HandOverState
  | VotingState
  | HandBackState
  | AskRevealState
  | RevealedState
  | TopicState
  | RevoteState
  | ConfirmState
  | RoomLeftState;

/** Five minutes a question: a default that can be made longer, and stopped. */
export const TIMER: Timer = { left: 300, running: true };

/** The state in which a room starts, before any reveal. */
export const roomState = (
  catalogue: Catalogue,
  ballots: readonly RoomBallot[] = [],
  anonymous = false,
  voters: readonly number[] = [],
): GatheringState =>
  gathering({ catalogue, ballots, before: undefined, voters, anonymous, notice: undefined, help: undefined });

/** The state in which a room starts that finds an interrupted one. */
export const roomResumeState = (
  catalogue: Catalogue,
  earlier: RoomResumeState["earlier"],
  age: number,
  anonymous = false,
  voters: readonly number[] = [],
): RoomResumeState => ({
  ...roomState(catalogue, [], anonymous, voters),
  screen: "resume",
  cursor: 0,
  earlier,
  age,
});

/** Who has voted, from wherever in the room. */
export const gathering = (state: Common, notice?: Notice): GatheringState => ({
  ...roomOf(state),
  notice,
  screen: "gathering",
  cursor: 0,
});

/** Voting again on one question. */
export const votingAgain = (state: Common, question: number, notice?: Notice): RevoteState => ({
  ...roomOf(state),
  notice,
  screen: "re-vote",
  question,
  cursor: 0,
});

/** The ballots revealed, at one of the sections. */
export const revealed = (state: Common, section = 0): RevealedState => ({
  ...roomOf(state),
  screen: "revealed",
  section,
  scroll: 0,
});

/** What all states share; notices and help end with the screen that they belong to. */
export const roomOf = ({ catalogue, ballots, before, voters, anonymous }: Common): Common => ({
  catalogue,
  ballots,
  before,
  voters,
  anonymous,
  notice: undefined,
  help: undefined,
});

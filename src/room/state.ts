import type { BallotProblem, Refused } from "../domain/ballot-problem.ts";
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
  /** Somebody voted, perhaps again. */
  | Readonly<{ kind: "voted"; name: string; again: boolean }>
  /** `index`: where the ballot was that was taken out. */
  | Readonly<{ kind: "removed"; ballot: RoomBallot; index: number }>
  /**
   * Why nothing was done. `nameless`: only a ballot with a name can be changed in one answer, since nobody knows whose the others
   * are; `unknown-name`: somebody wants to vote again under a name that has not voted; `small-y`: no answer to the question whether
   * to reveal, since it may be part of a name.
   */
  | Readonly<{ kind: "no-code" | "no-name" | "nameless" | "unknown-name" | "small-y" | "full" }>;

/** The time to talk about one question, in seconds. */
export type Timer = Readonly<{ left: number; running: boolean }>;

/** What the room is about, whatever is on the screen. */
type Lasting = Readonly<{
  catalogue: Catalogue;
  /** In the order of their first vote. */
  ballots: readonly RoomBallot[];
  /** What was found in pasted text and not counted. */
  refused: readonly Refused[];
  /** The ballots as they were when they were first revealed; undefined before. */
  before: readonly RoomBallot[] | undefined;
  /** Voters for those who vote on this machine, drawn by chance; where none is left, their names alone tell them apart. */
  voters: readonly number[];
  /** Whether no screen may name anybody. Names still tell who votes again. */
  anonymous: boolean;
  /** Who was expected to vote, in their order; undefined where nobody said. */
  expected?: readonly string[] | undefined;
}>;

type Common = Lasting &
  Readonly<{
    notice: Notice | undefined;
    /** First visible line of the help page; undefined while it is closed. */
    help: number | undefined;
  }>;

/** A list of ballots with one of them, by its index, under the cursor. */
type Listed = Readonly<{ cursor: number }>;

/** Somebody is alone with the machine, or is about to be. `question`: the index of the only one that is asked, in a re-vote. */
type Private = Readonly<{ name: string; question: number | undefined }>;

/** What each screen shows. */
type Screens = Readonly<{
  /** An earlier room was interrupted: go on with its ballots, or start again. */
  resume: Readonly<{
    /** 0 for going on, 1 for starting again. */
    cursor: number;
    earlier: Pick<Common, "ballots" | "before">;
    /** How long ago that was, in milliseconds. */
    age: number;
  }>;
  /** Who has voted; more ballots can come. */
  gathering: Listed;
  /**
   * A line of text is typed: the name of who votes next, or a code. `question`: the index of the one on which that person votes
   * again, in an anonymous room, where nobody can be chosen from a list.
   */
  entry: Readonly<{ what: "name" | "code"; text: string; question: number | undefined }>;
  /** The machine is being handed to somebody. */
  "hand-over": Private;
  /** Somebody answers. Nothing of it may be left when this is over. */
  voting: Private & Readonly<{ wizard: WizardState }>;
  /** The machine is being handed back. `again`: whether the ballot has replaced an earlier one. */
  "hand-back": Private & Readonly<{ again: boolean }>;
  /** Everybody is asked whether the ballots are to be revealed: after that nobody can vote blind. */
  "ask-reveal": object;
  /** The ballots are revealed: what the group gets and what to talk about, a section at a time, scrolled to a line. */
  revealed: Readonly<{ section: number; scroll: number }>;
  /** One question is talked about. */
  topic: Readonly<{ question: number; timer: Timer; scroll: number }>;
  /** Whoever has changed their mind on one question votes on it again. */
  "re-vote": Listed & Readonly<{ question: number }>;
  /** The group is asked whether this is its tally. */
  confirm: object;
  /** The session is over: the tally confirmed, or everything stopped. */
  left: Readonly<{ how: "finished" | "interrupted" }>;
}>;

/** The state of a room while one of its screens is shown. */
export type RoomAt<Screen extends keyof Screens> = {
  [Name in Screen]: Common & Screens[Name] & Readonly<{ screen: Name }>;
}[Screen];

export type RoomState = RoomAt<keyof Screens>;

/** Five minutes a question: a default that can be made longer, and stopped. */
export const TIMER: Timer = { left: 300, running: true };

/** The state in which a room starts, before any reveal. */
export const roomState = (
  catalogue: Catalogue,
  ballots: readonly RoomBallot[] = [],
  anonymous = false,
  voters: readonly number[] = [],
): RoomAt<"gathering"> =>
  gathering({ catalogue, ballots, refused: [], before: undefined, voters, anonymous });

/** The state in which a room starts that finds an interrupted one. */
export const roomResumeState = (
  catalogue: Catalogue,
  earlier: RoomAt<"resume">["earlier"],
  age: number,
  anonymous = false,
  voters: readonly number[] = [],
): RoomAt<"resume"> => at(roomState(catalogue, [], anonymous, voters), "resume", { cursor: 0, earlier, age });

/** Another screen of the same room. Notices and help end with the screen that they belong to. */
export function at<Screen extends keyof Screens>(
  state: Lasting,
  screen: Screen,
  shown: Screens[Screen],
  notice?: Notice,
): RoomAt<Screen> {
  const { catalogue, ballots, refused, before, voters, anonymous, expected } = state;
  const lasting: Lasting = { catalogue, ballots, refused, before, voters, anonymous, expected };
  const common: Common = { ...lasting, notice, help: undefined };
  return { ...common, ...shown, screen };
}

export const gathering = (state: Lasting, notice?: Notice): RoomAt<"gathering"> =>
  at(state, "gathering", { cursor: 0 }, notice);

/** Where ballots come in: the list of all, or a question that is voted on again. */
export const collecting = (
  state: Lasting,
  question: number | undefined,
  notice?: Notice,
  cursor = 0,
): RoomAt<"gathering" | "re-vote"> =>
  question === undefined
    ? at(state, "gathering", { cursor }, notice)
    : at(state, "re-vote", { question, cursor }, notice);

export const revealed = (state: Lasting): RoomAt<"revealed"> =>
  at(state, "revealed", { section: 0, scroll: 0 });

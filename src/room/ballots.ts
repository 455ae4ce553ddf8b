import { votesInText } from "../ballots/transcript.ts";
import type { Catalogue } from "../domain/catalogue-schema.ts";
import { codesOf } from "../domain/codes.ts";
import { LAST_REVISION, type Mark } from "../domain/marked-ballot.ts";
import { MOST_IN_ROOM } from "../domain/room-draft.ts";
import { voterKey } from "../domain/voter-key.ts";
import type { Notice, RoomBallot } from "./state.ts";

/** What has become of a ballot that came in. `known`: it lies in the room already, or one that counts in its place does. */
type Taken = "counted" | "replaced" | "beyond" | "known";

/** Where the ballot of somebody of this name lies, however it is spelt; -1 for none. */
export function indexOfName(ballots: readonly RoomBallot[], name: string): number {
  const key = voterKey(name);
  return key === "" ? -1 : ballots.findIndex((ballot) => voterKey(ballot.name ?? "") === key);
}

/**
 * The ballots with one more. A name that has voted already votes again: its earlier ballot is replaced, in its place and under
 * its first spelling. In a full room a ballot that replaces none is left out.
 */
export function withBallot(
  ballots: readonly RoomBallot[],
  ballot: RoomBallot,
): Readonly<{ ballots: readonly RoomBallot[]; taken: Taken }> {
  const all = [...ballots];
  const taken = taking(all)(ballot);
  return { ballots: taken === "beyond" ? ballots : all, taken };
}

/** Puts one ballot after the other into a list of its own; names and marks are looked up, not searched for. */
function taking(ballots: RoomBallot[]): (ballot: RoomBallot) => Taken {
  const byName = new Map<string, number>();
  const byVoter = new Map<number, number>();
  const note = ({ name, mark }: RoomBallot, at: number): void => {
    const key = voterKey(name ?? "");
    if (key !== "" && !byName.has(key)) byName.set(key, at);
    if (mark) byVoter.set(mark.voter, at);
  };
  for (const [at, ballot] of ballots.entries()) note(ballot, at);
  return (ballot) => {
    const { name, profile, mark } = ballot;
    // A name of which nothing can be seen is none.
    const key = voterKey(name ?? "");
    const named = byName.get(key);
    // A ballot with a mark replaces its own earlier revision, or what came under its name without a mark.
    const isNamesTurn = mark === undefined || (named !== undefined && ballots[named]?.mark === undefined);
    const at = (mark && byVoter.get(mark.voter)) ?? (isNamesTurn ? named : undefined);
    const earlier = at === undefined ? undefined : ballots[at];
    if (at !== undefined && earlier) {
      if (mark && earlier.mark && !isLater(ballot, earlier)) return "known";
      const next = mark ?? nextMark(earlier.mark);
      ballots[at] = { name: earlier.name ?? name, profile, ...(next ? { mark: next } : {}) };
      note(ballots[at], at);
      return "replaced";
    }
    if (ballots.length >= MOST_IN_ROOM) return "beyond";
    ballots.push({ name: key === "" ? undefined : name, profile, ...(mark ? { mark } : {}) });
    note(ballot, ballots.length - 1);
    return "counted";
  };
}

/** Somebody votes again on this machine whose ballot came with a mark: what they vote now is its next revision. */
const nextMark = (mark: Mark | undefined): Mark | undefined =>
  mark && { voter: mark.voter, revision: Math.min(mark.revision + 1, LAST_REVISION) };

const isLater = (one: RoomBallot, other: RoomBallot): boolean =>
  ((one.mark?.revision ?? 0) - (other.mark?.revision ?? 0) || one.profile - other.profile) > 0;

/** The ballots with all that are found in a text: one code, or a whole chat. The very same where there is none. */
export function withCodes(
  catalogue: Catalogue,
  ballots: readonly RoomBallot[],
  text: string,
): Readonly<{ ballots: readonly RoomBallot[]; notice: Notice }> {
  const all = [...ballots];
  const take = taking(all);
  const lines = votesInText(codesOf(catalogue), text);
  const found = lines.flatMap(({ votes }) => votes);
  const damaged = lines.reduce((sum, { problems }) => sum + problems.length, 0);
  const withMarks = [...ballots, ...found.map(({ voter, mark }) => ({ name: voter, mark }))].filter(
    ({ mark }) => mark,
  );
  const marked = new Set(withMarks.map(({ name }) => voterKey(name ?? "")));
  const unnamed = countsOf(ballots.filter(({ name, mark }) => name === undefined && !mark));
  const sums = { counted: 0, replaced: 0, beyond: 0, known: 0 };
  for (const { profile, voter, mark } of found)
    sums[
      isKnown(profile, voter, mark) ? "known" : take({ name: voter, profile, ...(mark ? { mark } : {}) })
    ] += 1;
  const { known, ...changes } = sums;
  const { counted, replaced, beyond } = changes;
  if (counted + replaced + beyond + known + damaged === 0) return { ballots, notice: { kind: "no-code" } };
  return { ballots: counted + replaced > 0 ? all : ballots, notice: { kind: "codes", ...changes, damaged } };

  /** Without a mark: beside a name that has a ballot with one, or as many times as the room holds it already. */
  function isKnown(profile: number, voter: string | undefined, mark: unknown): boolean {
    if (mark) return false;
    if (voter !== undefined) return marked.has(voterKey(voter));
    const left = unnamed.get(profile) ?? 0;
    unnamed.set(profile, left - 1);
    return left > 0;
  }
}

function countsOf(ballots: readonly RoomBallot[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { profile } of ballots) counts.set(profile, (counts.get(profile) ?? 0) + 1);
  return counts;
}

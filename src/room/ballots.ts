import { codeFinder } from "../ballots/codes-in-text.ts";
import { votesInText } from "../ballots/transcript.ts";
import type { Vote } from "../domain/ballot-box.ts";
import type { BallotProblem, Refused } from "../domain/ballot-problem.ts";
import type { Catalogue } from "../domain/catalogue-schema.ts";
import { codesOf } from "../domain/codes.ts";
import { LAST_REVISION, type Mark } from "../domain/marked-ballot.ts";
import type { RoomBallot } from "../domain/room-ballots.ts";
import { MOST_IN_ROOM } from "../domain/room-draft.ts";
import { voterKey } from "../domain/voter-key.ts";
import type { CodesNotice, Notice } from "./state.ts";

/**
 * What has become of a ballot that came in. `known`: it is in the room already, or one that counts in its place is.
 * `shared`: it counts, and its name has another voter's ballot too.
 */
type Taken = "counted" | "shared" | "replaced" | "beyond" | "known" | "overruled";

/** The place of the ballot of somebody of this name, however it is spelt; -1 for none. */
export function indexOfName(ballots: readonly RoomBallot[], name: string): number {
  const key = voterKey(name);
  return key === "" ? -1 : ballots.findIndex((ballot) => voterKey(ballot.name ?? "") === key);
}

/**
 * The ballots with that of somebody who votes on this machine. A name that has voted already votes again: its earlier ballot is
 * replaced, in its place and under its first spelling, by the next revision.
 *
 * @param voter for somebody who has no mark yet
 */
export function withBallot(
  ballots: readonly RoomBallot[],
  name: string,
  profile: number,
  voter?: number,
): readonly RoomBallot[] {
  const at = indexOfName(ballots, name);
  const earlier = ballots[at];
  const mark = nextMark(earlier?.mark) ?? (voter === undefined ? undefined : { voter, revision: 1 });
  const ballot = { name: earlier?.name ?? name, profile, ...(mark && { mark }) };
  return earlier ? ballots.with(at, { ...ballot, again: true }) : [...ballots, ballot];
}

const nextMark = (mark: Mark | undefined): Mark | undefined =>
  mark && { voter: mark.voter, revision: Math.min(mark.revision + 1, LAST_REVISION) };

/**
 * The ballots with all that are found in a text: one code, or a whole chat. The very same where there is none.
 *
 * @param before what was not counted of earlier texts; a text that is pasted again adds nothing to it
 */
export function withCodes(
  catalogue: Catalogue,
  ballots: readonly RoomBallot[],
  text: string,
  before: readonly Refused[] = [],
): Readonly<{ ballots: readonly RoomBallot[]; refused: readonly Refused[]; notice: Notice }> {
  const lines = votesInText(codeFinder(codesOf(catalogue)), text);
  const found = lines.flatMap((line, at) =>
    line.flatMap((each) => ("profile" in each ? [{ ...each, line: at + 1 }] : [])),
  );
  const damaged = lines.flatMap((line, at) =>
    line.flatMap((problem) => ("kind" in problem ? [{ line: at + 1, problem }] : [])),
  );
  if (found.length + damaged.length === 0) return { ballots, refused: before, notice: { kind: "no-code" } };
  const room = openRoom(ballots, found);
  const taken = found.map((vote) => ({ ...vote, taken: room.take(vote) }));
  const those = (...what: readonly Taken[]) => taken.filter((each) => what.includes(each.taken));
  const named = (what: Taken) => [...new Set(those(what).map(({ voter = "" }) => voter))];
  const beyond = those("beyond").length;
  const notice: CodesNotice = {
    kind: "codes",
    counted: those("counted", "shared").length,
    replaced: those("replaced").length,
    beyond,
    damaged,
    shared: named("shared"),
    overruled: named("overruled"),
  };
  const known = new Set(before.map(({ problem }) => JSON.stringify(problem)));
  const refused = (line: number | undefined, problem: BallotProblem): readonly Refused[] =>
    known.has(JSON.stringify(problem)) ? [] : [{ source: "pasted text", line, problem }];
  return {
    ballots: room.hasChanged() ? room.ballots : ballots,
    refused: [
      ...before,
      ...damaged.flatMap(({ line, problem }) => refused(line, problem)),
      ...those("overruled").flatMap(({ line, voter }) => refused(line, { kind: "has-ballot", name: voter })),
      ...(beyond > 0 ? refused(undefined, { kind: "room-full", ballots: beyond, limit: MOST_IN_ROOM }) : []),
    ],
    notice,
  };
}

/** Takes the votes of a text into a room; names and marks are looked up, not searched for. */
function openRoom(before: readonly RoomBallot[], found: readonly Vote[]) {
  const ballots = [...before];
  const byName = new Map<string, number>();
  const byVoter = new Map<number, number>();
  /** Ballots without names and marks, and those whose names are lost, by profile: a text that is read again holds them. */
  const unnamed = new Map<number, number>();
  const lost = new Map<number, number[]>();
  /** Names with marked ballots, and the last vote without a mark in the text beside each name. */
  const marked = new Set<string>();
  const last = new Map<string, Pick<RoomBallot, "name" | "profile">>();
  /** Names whose last vote in the text is here already: all their votes in it are old ones. */
  const settled = new Set<string>();
  let hasChanged = false;

  const note = ({ name, mark }: RoomBallot, at: number): void => {
    const key = voterKey(name ?? "");
    if (key !== "" && !byName.has(key)) byName.set(key, at);
    if (key !== "" && mark) marked.add(key);
    if (mark) byVoter.set(mark.voter, at);
  };
  const put = (ballot: RoomBallot, at: number): void => {
    ballots[at] = ballot;
    note(ballot, at);
    hasChanged = true;
  };
  for (const [at, ballot] of ballots.entries()) {
    note(ballot, at);
    const { name, profile, mark, lostName } = ballot;
    if (name !== undefined || mark) continue;
    if (lostName) lost.set(profile, [...(lost.get(profile) ?? []), at]);
    else unnamed.set(profile, (unnamed.get(profile) ?? 0) + 1);
  }
  for (const { voter, profile, mark } of found) {
    const key = voterKey(voter ?? "");
    if (key === "") continue;
    if (mark) marked.add(key);
    else last.set(key, { name: last.get(key)?.name ?? voter, profile });
  }
  for (const [key, { name, profile }] of last) {
    // A name in a text that is pasted again belongs to the ballot whose name an interruption has lost.
    const at = byName.get(key) ?? (marked.has(key) ? undefined : lost.get(profile)?.shift()) ?? -1;
    const ballot = ballots[at];
    if (ballot?.profile !== profile) continue;
    if (!byName.has(key)) put(renamed(ballot, name), at);
    settled.add(key);
  }

  function push(ballot: RoomBallot): "counted" | "beyond" {
    if (ballots.length >= MOST_IN_ROOM) return "beyond";
    put(ballot, ballots.length);
    return "counted";
  }

  function takeMarked(name: string | undefined, profile: number, mark: Mark): Taken {
    const named = byName.get(voterKey(name ?? "")) ?? -1;
    // A ballot with a mark replaces its own earlier revision, or what came under its name without a mark.
    const at = byVoter.get(mark.voter) ?? (ballots[named]?.mark ? -1 : named);
    const earlier = ballots[at];
    if (!earlier) {
      const taken = push({ name, profile, mark });
      return taken === "counted" && named >= 0 ? "shared" : taken;
    }
    if (earlier.mark) {
      const later = mark.revision - earlier.mark.revision || profile - earlier.profile;
      if (later === 0 && earlier.name === undefined && name !== undefined) put(renamed(earlier, name), at);
      if (later <= 0) return "known";
    }
    put({ name: earlier.name ?? name, profile, mark, again: true }, at);
    return "replaced";
  }

  function takeUnmarked(name: string | undefined, profile: number): Taken {
    if (name === undefined) {
      const left = unnamed.get(profile) ?? 0;
      unnamed.set(profile, left - 1);
      return left > 0 ? "known" : push({ name, profile });
    }
    const key = voterKey(name);
    const at = byName.get(key) ?? -1;
    const earlier = ballots[at];
    if (settled.has(key)) return "known";
    if (marked.has(key)) return earlier?.profile === profile ? "known" : "overruled";
    if (!earlier) return push({ name, profile });
    put({ name: earlier.name, profile, again: true }, at);
    return "replaced";
  }

  return {
    ballots,
    hasChanged: () => hasChanged,
    take({ voter, profile, mark }: Vote): Taken {
      // A name of which nothing can be seen is none.
      const name = voterKey(voter ?? "") === "" ? undefined : voter;
      return mark ? takeMarked(name, profile, mark) : takeUnmarked(name, profile);
    },
  };
}

const renamed = ({ lostName: _, ...ballot }: RoomBallot, name: string | undefined): RoomBallot => ({
  ...ballot,
  name,
});

import { votesInText } from "../ballots/transcript.ts";
import type { Catalogue } from "../domain/catalogue-schema.ts";
import { codesOf } from "../domain/codes.ts";
import { MOST_IN_ROOM } from "../domain/room-draft.ts";
import { voterKey } from "../domain/voter-key.ts";
import type { Notice, RoomBallot } from "./state.ts";

/** What has become of a ballot that came in. */
type Taken = "counted" | "replaced" | "beyond";

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

/** Puts one ballot after the other into a list of its own; names are looked up, not searched for. */
function taking(ballots: RoomBallot[]): (ballot: RoomBallot) => Taken {
  const places = new Map<string, number>();
  for (const [index, { name }] of ballots.entries())
    if (name !== undefined && !places.has(voterKey(name))) places.set(voterKey(name), index);
  return ({ name, profile }) => {
    const key = name === undefined ? "" : voterKey(name);
    const at = key === "" ? undefined : places.get(key);
    const earlier = at === undefined ? undefined : ballots[at];
    if (at !== undefined && earlier) {
      ballots[at] = { name: earlier.name, profile };
      return "replaced";
    }
    if (ballots.length >= MOST_IN_ROOM) return "beyond";
    // A name of which nothing can be seen is none.
    ballots.push({ name: key === "" ? undefined : name, profile });
    if (key !== "") places.set(key, ballots.length - 1);
    return "counted";
  };
}

/** The ballots with all that are found in a text: one code, or a whole chat. The very same where there is none. */
export function withCodes(
  catalogue: Catalogue,
  ballots: readonly RoomBallot[],
  text: string,
): Readonly<{ ballots: readonly RoomBallot[]; notice: Notice }> {
  const all = [...ballots];
  const take = taking(all);
  const sums = { counted: 0, replaced: 0, beyond: 0, damaged: 0 };
  for (const { votes, problems } of votesInText(codesOf(catalogue), text)) {
    sums.damaged += problems.length;
    for (const { profile, voter } of votes) sums[take({ name: voter, profile })] += 1;
  }
  const { counted, replaced, beyond, damaged } = sums;
  if (counted + replaced + beyond + damaged === 0) return { ballots, notice: { kind: "no-code" } };
  return { ballots: counted + replaced > 0 ? all : ballots, notice: { kind: "codes", ...sums } };
}

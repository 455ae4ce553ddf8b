import { voterKey } from "../domain/ballot-box.ts";
import { ballotCodes } from "../domain/ballot-code.ts";
import type { Catalogue } from "../domain/catalogue-schema.ts";
import { votesInText } from "../domain/transcript.ts";
import type { Notice, RoomBallot } from "./state.ts";

/** The ballots with one more. A name that has voted already votes again: its earlier ballot is replaced, in its place. */
export function withBallot(
  ballots: readonly RoomBallot[],
  ballot: RoomBallot,
): Readonly<{ ballots: readonly RoomBallot[]; again: boolean }> {
  const at = ballots.findIndex(({ name }) => isSameName(name, ballot.name));
  if (at < 0) return { ballots: [...ballots, ballot], again: false };
  const name = ballots[at]?.name;
  return { ballots: ballots.with(at, { ...ballot, name }), again: true };
}

/** Nobody is nobody else. */
const isSameName = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && voterKey(one) === voterKey(other);

/** The ballots with all that are found in a text: one code, or a whole chat. */
export function withCodes(
  catalogue: Catalogue,
  ballots: readonly RoomBallot[],
  text: string,
): Readonly<{ ballots: readonly RoomBallot[]; notice: Notice }> {
  let all = ballots;
  let [counted, replaced, damaged] = [0, 0, 0];
  for (const { votes, problems } of votesInText(ballotCodes(catalogue), text)) {
    damaged += problems.length;
    for (const { profile, voter } of votes) {
      const { ballots: next, again } = withBallot(all, { name: voter, profile });
      all = next;
      if (again) replaced += 1;
      else counted += 1;
    }
  }
  const found = counted + replaced + damaged > 0;
  return {
    ballots: all,
    notice: found ? { kind: "codes", counted, replaced, damaged } : { kind: "no-code" },
  };
}

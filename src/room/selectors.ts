import { type BallotBox, countVotes } from "../domain/ballot-box.ts";
import { type Group, groupOf } from "../domain/group.ts";
import type { RoomBallot, RoomState } from "./state.ts";

/** The ballots counted, with the names that are known. */
export const boxOf = (ballots: readonly RoomBallot[]): BallotBox =>
  countVotes(ballots.map(({ name, profile, mark }) => ({ voter: name, profile, count: 1, mark })));

/** What the ballots said when they were first revealed; undefined before. */
export const selectBefore = ({ catalogue, before }: RoomState): Group | undefined =>
  before && before.length > 0 ? groupOf(catalogue, boxOf(before).tally) : undefined;

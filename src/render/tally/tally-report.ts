import type { BallotProblem } from "../../ballots/ballot-problem.ts";
import type { BallotBox } from "../../domain/ballot-box.ts";
import { type BallotCodes, ballotCodes } from "../../domain/ballot-code.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import { type Discussion, discussionOf } from "../../domain/discussion.ts";
import { type Group, groupOf } from "../../domain/group.ts";

/** A ballot that was not counted. */
export type Refused = Readonly<{
  /** Where it came from, safe to print: "“retro.txt”". */
  source: string;
  /** From 1; undefined where the source has no lines. */
  line: number | undefined;
  problem: BallotProblem;
}>;

/** What was read, beside the ballots themselves. */
export type Circumstances = Readonly<{
  /** How many were refused; `refused` may list fewer. */
  refusals: number;
  refused: readonly Refused[];
  /** Whether reading was stopped before the end. */
  partial: boolean;
  /** Whether no name may be told. */
  anonymous: boolean;
}>;

/** All that the outputs show. */
export type TallyReport = Circumstances &
  Readonly<{
    catalogue: Catalogue;
    box: BallotBox;
    group: Group;
    discussion: Discussion;
    /** The code of the group's answers. */
    code: ReturnType<BallotCodes["encode"]>;
  }>;

/** @param box with at least one ballot */
export function tallyReport(catalogue: Catalogue, box: BallotBox, circumstances: Circumstances): TallyReport {
  const group = groupOf(catalogue, box.tally);
  return {
    ...circumstances,
    catalogue,
    box: circumstances.anonymous ? { ...box, voters: [] } : box,
    group,
    discussion: discussionOf(catalogue, group),
    code: ballotCodes(catalogue).encode(group.recommendation.answers),
  };
}

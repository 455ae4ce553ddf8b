import type { BallotBox } from "../../domain/ballot-box.ts";
import type { Refused } from "../../domain/ballot-problem.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import { codesOf } from "../../domain/codes.ts";
import { type Discussion, discussionOf } from "../../domain/discussion.ts";
import { type Group, groupOf } from "../../domain/group.ts";
import { missingFrom, type Roll, rollOf } from "../../domain/roll.ts";
import type { SinceReveal } from "../../domain/room-ballots.ts";

/** What was read, beside the ballots themselves. */
export type Circumstances = Readonly<{
  refused: readonly Refused[];
  /** How many faults were found, of which a ballot may have several; `refused` may list fewer. */
  refusals: number;
  /** What was read, in its order: that in which all that was not counted is told. */
  sources?: readonly string[] | undefined;
  /** Whether reading was stopped before the end. */
  partial: boolean;
  /** Whether no name may be told. */
  anonymous: boolean;
  /** Who was expected, in their order; undefined where nobody said. */
  expected?: readonly string[] | undefined;
  /** Of a room that was revealed. */
  since?: SinceReveal | undefined;
  /** The file with the counts, where one is written. */
  saved?: string | undefined;
}>;

/** All that the outputs show. */
export type TallyReport = Omit<Circumstances, "expected"> &
  Readonly<{
    catalogue: Catalogue;
    box: BallotBox;
    /** Who voted; numbers alone where nobody may be named. */
    roll: Roll;
    /** Who was expected and has not voted; undefined where nobody said who was. */
    missing: readonly string[] | undefined;
    group: Group;
    discussion: Discussion;
    /** The code of the group's answers. */
    code: string;
  }>;

/** @param box with at least one ballot */
export function tallyReport(
  catalogue: Catalogue,
  box: BallotBox,
  { refused = [], refusals = 0, partial = false, anonymous = false, ...others }: Partial<Circumstances>,
): TallyReport {
  const group = groupOf(catalogue, box.tally);
  const leftOut = anonymous ? box.leftOut.map(withoutName) : box.leftOut;
  const roll = rollOf(box);
  return {
    ...others,
    refused: inOrder([...refused, ...leftOut], others.sources),
    refusals: refusals + leftOut.length,
    partial,
    anonymous,
    catalogue,
    box: anonymous ? { ...box, voters: [], leftOut } : box,
    missing: others.expected && missingFrom(roll, others.expected),
    roll: anonymous ? { ...roll, names: [] } : roll,
    group,
    discussion: discussionOf(catalogue, group),
    // A group has an answer to every question.
    code: codesOf(catalogue).encode(group.recommendation.answers) ?? "",
  };
}

/** By source, then by line; first of all what is in none of the sources, and in each what concerns the whole of it. */
function inOrder(refused: readonly Refused[], sources: readonly string[] = []): readonly Refused[] {
  const places = new Map(sources.map((source, at) => [source, at]));
  const place = ({ source }: Refused) => places.get(source) ?? -1;
  return refused.toSorted((a, b) => place(a) - place(b) || (a.line ?? 0) - (b.line ?? 0));
}

/** A damaged code is not quoted either: a room quotes nothing that was pasted where nobody is named. */
function withoutName({ problem, ...place }: Refused): Refused {
  if (problem.kind === "code") return { ...place, problem: { ...problem, given: "WM…" } };
  return { ...place, problem: problem.kind === "has-ballot" ? { ...problem, name: undefined } : problem };
}

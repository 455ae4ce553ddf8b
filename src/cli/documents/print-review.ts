import { documentPlans } from "../../content/document-plans.ts";
import { reviewParagraphs, type SeenTripwire } from "../../documents/render-review.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import type { Comparison } from "../../domain/comparison.ts";
import type { Decision } from "../../domain/decision.ts";
import { planFor } from "../../domain/review.ts";
import { pathWord } from "../../render/command.ts";
import { escapeControl } from "../../render/escape-control.ts";
import { lowerFirst } from "../../render/words.ts";
import { type Arguments, formatOf } from "../command-line/arguments.ts";
import type { Io } from "../process/io.ts";
import { print, printNote } from "../process/print.ts";

/** A review that is in its record now. */
export type Reviewed = Readonly<{
  decision: Decision;
  comparison: Comparison;
  seen: readonly SeenTripwire[];
  /** The file of the record, as it was named. */
  path: string;
}>;

/** Tells what became of a decision: what moved, what that led to, and why. */
export function printReview(catalogue: Catalogue, reviewed: Reviewed, given: Arguments, io: Io): void {
  const { decision, comparison, seen, path } = reviewed;
  const format = formatOf(given);
  const tripped = seen
    .filter(({ state }) => state === "tripped")
    .map(({ tripwire }) => `* ${tripwire.text}.`);
  const parts = [
    ...reviewParagraphs(catalogue, comparison),
    ...(tripped.length === 0 ? [] : [`### Tripped\n\n${tripped.join("\n")}`]),
    `Next review by ${decision.reviewBy}: ${lowerFirst(planFor(documentPlans, decision.pattern).review.event)}.`,
  ];
  print({ text: () => `${parts.join("\n\n")}\n`, json: () => reviewAsJson(reviewed) }, format, io);
  if (format === "json") return;
  printNote(`Appended to ${escapeControl(path)}`, io);
  if (comparison.recorded !== comparison.now.pattern)
    printNote(
      `A vision and a strategy drafted before are for ${comparison.recorded.name}. New ones beside them: ${io.invocation} draft ${pathWord(path)} --out DIR`,
      io,
    );
}

const reviewAsJson = ({ decision, comparison, seen, path }: Reviewed) => ({
  schemaVersion: 1,
  file: path,
  date: decision.date,
  reviewBy: decision.reviewBy,
  changed: comparison.recorded !== comparison.now.pattern,
  from: comparison.recorded.id,
  to: comparison.now.pattern.id,
  moved: comparison.moves.map(({ question, from, to }) => ({ question: question.id, from, to })),
  why: comparison.shifts.map(({ pattern, claim, now }) => ({
    pattern: pattern.id,
    claim: claim.id,
    points: claim.points,
    holds: now,
    source: claim.source,
  })),
  tripwires: seen.map(({ tripwire, state }) => ({ id: tripwire.id, due: tripwire.due, state })),
});

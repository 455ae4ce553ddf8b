import { basename } from "node:path";
import { listed, type Review, reviewParagraphs } from "../../documents/render-review.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import { numberOf } from "../../files/record-names.ts";
import { pathWord } from "../../render/command.ts";
import { escapeControl } from "../../render/escape-control.ts";
import { type Arguments, formatOf } from "../command-line/arguments.ts";
import type { Io } from "../process/io.ts";
import { print, printNote } from "../process/print.ts";

/** Tells what became of a decision: what moved, what that led to, and why. @param path the record's, as it was named */
export function printReview(
  catalogue: Catalogue,
  review: Review,
  path: string,
  given: Arguments,
  io: Io,
): void {
  const { decision, comparison, seen } = review;
  const format = formatOf(given);
  const tripped = seen.filter(({ state }) => state === "tripped").map(({ tripwire }) => `${tripwire.text}.`);
  const parts = [
    ...reviewParagraphs(catalogue, review),
    ...listed("Tripped", tripped),
    `Review by ${decision.reviewBy}.`,
  ];
  print({ text: () => `${parts.join("\n\n")}\n`, json: () => reviewAsJson(review, path) }, format, io);
  if (format === "json") return;
  printNote(`Appended to ${escapeControl(path)}`, io);
  if (!decision.open) return;
  const { now, followed } = comparison;
  printNote(
    `To follow ${now.pattern.name} from now on: ${io.invocation} record ${pathWord(path)} --supersedes ${numberOf(basename(path)) ?? pathWord(basename(path))}\nTo stay with ${followed.name}: ${io.invocation} revisit ${pathWord(path)} --because TEXT`,
    io,
  );
}

const reviewAsJson = ({ decision, comparison, seen }: Review, path: string) => ({
  schemaVersion: 1,
  file: path,
  date: decision.date,
  reviewBy: decision.reviewBy,
  changed: comparison.recorded !== comparison.now.pattern,
  from: comparison.recorded.id,
  to: comparison.now.pattern.id,
  decision: { pattern: decision.pattern, open: decision.open },
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

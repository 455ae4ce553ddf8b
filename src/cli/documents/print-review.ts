import { basename } from "node:path";
import { listed, nextReview, type Review, reviewParagraphs } from "../../documents/render-review.ts";
import { numberOf } from "../../files/record-names.ts";
import { pathWord } from "../../render/command.ts";
import { escapeControl } from "../../render/escape-control.ts";
import { type Call, formatOf } from "../command-line/arguments.ts";
import { print, printNote } from "../process/print.ts";

/** Tells what became of a decision: what moved, what that led to, and why. @param path the record's, as it was named */
export function printReview(call: Call, review: Review, path: string): void {
  const { given, io, catalogue } = call;
  const { decision, comparison, seen } = review;
  const tripped = seen.filter(({ state }) => state === "tripped").map(({ tripwire }) => `${tripwire.text}.`);
  const parts = [
    ...reviewParagraphs(catalogue, review),
    ...listed("Tripped", tripped),
    ...nextReview(review),
  ];
  const text = () => `${parts.map((part) => asText(part, io.invocation)).join("\n\n")}\n`;
  print(call, { text, json: () => reviewAsJson(review, path) });
  if (formatOf(given) === "json") return;
  printNote(`Appended to ${escapeControl(path)}`, io);
  if (!decision.open) return;
  const { now, followed } = comparison;
  printNote(
    `To follow ${now.pattern.name} from now on: ${io.invocation} record ${pathWord(path)} --supersedes ${numberOf(basename(path)) ?? pathWord(basename(path))}\nTo stay with ${followed.name}: ${io.invocation} revisit ${pathWord(path)} --because TEXT`,
    io,
  );
}

/** The record's Markdown as plain text for a terminal. */
const asText = (markdown: string, invocation: string): string =>
  markdown
    .replace(/^### (.*)$/, (_, title: string) => title.toUpperCase())
    .replace(/\*\*(.*?)\*\*/g, "$1")
    .replace(/(?<!\\)`waymark( .*?)`/g, (_, rest: string) => `“${invocation}${rest}”`)
    .replace(/ _(\([^_]*\))_$/gm, " $1")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1");

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

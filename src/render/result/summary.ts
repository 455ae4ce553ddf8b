import type { Analysis } from "../../domain/analysis.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import { holds } from "../../domain/claims.ts";
import { resultCommand } from "../command.ts";
import { answerLabel, lowerFirst } from "../words.ts";
import { pad, wrap } from "../wrap.ts";
import { nothingKnownWords } from "./sections/nothing-known.ts";

const LABEL_COLUMNS = 11;
/** Below this width labels stand on lines of their own. */
const NARROW = 40;

/**
 * What stays in the terminal after a session: the recommendation, why, what to watch, what would change it, and the command
 * that gives it again. The command is never broken into lines, so that it can be copied.
 */
export function renderSummary(
  catalogue: Catalogue,
  analysis: Pick<Analysis, "recommendation">,
  width: number,
  invocation = "waymark",
): string {
  const { pattern, strength, answers, ranking, measures } = analysis.recommendation;
  const unknown = nothingKnownWords(catalogue, analysis);
  const reasons = (ranking[0]?.held ?? [])
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points);
  const failures = pattern.claims.filter((claim) => claim.kind === "failure-mode");
  const watch = [
    ...failures.filter((claim) => holds(claim, answers)).map(({ text }) => lowerFirst(text)),
    ...failures
      .filter((claim) => claim.when === undefined)
      .map(({ text }) => `${lowerFirst(text)} (check by hand)`),
  ];
  const named = failures.map(({ text }) => lowerFirst(text)).join("; ");
  const changes = measures.neighbours.turns.map(
    ({ changes, pattern: other }) =>
      `${changes.map(({ question, to }) => `${question.name.toLowerCase()} “${answerLabel(question, to)}”`).join(" and ")} would make it ${other.name}`,
  );
  return [
    ...wrap(`waymark: ${pattern.name} (${strength})`, width),
    ...(unknown === "" ? [] : row("default", unknown, width)),
    ...row("because", reasons.map(({ text }) => lowerFirst(text)).join("; "), width),
    ...row(
      "watch",
      watch.length > 0 ? watch.join("; ") : `nothing found in your answers; the talk names: ${named}`,
      width,
    ),
    ...row("changes", changes.length > 0 ? changes.join("; ") : "no answer one step away changes it", width),
    ...(width < NARROW ? ["  again"] : []),
    `${width < NARROW ? "" : `  ${pad("again", LABEL_COLUMNS - 2)}`}${resultCommand(catalogue, answers, invocation)}`,
    "",
  ].join("\n");
}

function row(label: string, text: string, width: number): readonly string[] {
  if (width < NARROW) return [`  ${label}`, ...wrap(text, width)];
  return wrap(text, width - LABEL_COLUMNS).map(
    (line, index) => `  ${pad(index === 0 ? label : "", LABEL_COLUMNS - 2)}${line}`,
  );
}

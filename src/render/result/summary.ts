import type { Catalogue } from "../../domain/catalogue-schema.ts";
import { resultCommand } from "../command.ts";
import { plainText } from "../lines.ts";
import { stopped } from "../phrase.ts";
import { lowerFirst } from "../words.ts";
import { pad, wrap } from "../wrap.ts";
import { cautionWords, HEAD_LABELS, type HeadAnalysis, resultHead } from "./head.ts";
import { nothingKnown } from "./sections/nothing-known.ts";
import { titleLines } from "./text.ts";

const LABEL_COLUMNS = 12;
/** Below this width labels have lines of their own. */
const NARROW = 40;

/**
 * What stays in the terminal after a session: the recommendation, what to do, when to stop, why, what would change it, and the command
 * that gives it again. The command is never broken into lines, so that it can be copied.
 */
export function renderSummary(
  catalogue: Catalogue,
  analysis: HeadAnalysis,
  width: number,
  invocation = "waymark",
): string {
  const unknown = nothingKnown(catalogue, analysis).map(({ text }) => stopped(text));
  const { pattern, answers } = analysis.recommendation;
  return [
    ...titleLines(analysis.recommendation, width).map(plainText),
    ...(unknown.length === 0 ? [] : row("default", unknown.join(" "), width)),
    ...resultHead(catalogue, analysis).flatMap(({ id, brief }) => row(HEAD_LABELS[id], brief, width)),
    ...cautionWords(pattern).flatMap((text) => row("care", lowerFirst(text), width)),
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

import { STEPS } from "./cases.ts";
import type { Figure, Summary } from "./figures.ts";

/** Every case with its medians and its ratio to bare node. */
export const caseTable = (summaries: readonly Summary[]): string =>
  markdownTable(
    [
      "case",
      "ready, ms",
      "x bare node (95% interval)",
      "key p50 / p99, ms",
      "frames a key",
      "quit, ms",
      "peak memory, MB (highest)",
    ],
    summaries.map(
      ({ name, failed, ready, ratio, keyP50, keyP99, framesPerKey, quit, memory, highestMemory }) => [
        name,
        failed === undefined ? number(ready, 1) : `failed: ${failed}`,
        ratio ? `${number(ratio.median, 2)} (${number(ratio.low, 2)}-${number(ratio.high, 2)})` : "",
        keyP50 === undefined ? "" : `${number(keyP50, 1)} / ${number(keyP99, 1)}`,
        number(framesPerKey, 3),
        number(quit, 1),
        memory === undefined ? "" : `${number(memory, 1)} (${number(highestMemory, 1)})`,
      ],
    ),
  );

/** What is wanted of the program, and whether it was reached. */
export const figureTable = (figures: readonly Figure[]): string =>
  markdownTable(
    ["figure", "reached", "wanted", "met"],
    figures.map(({ name, reached, wanted, met }) => [name, reached, wanted, met]),
  );

/** How the time to the first question adds up, from bare node on: what each step takes on top of the one before. */
export function stepTable(summaries: readonly Summary[]): string {
  const of = (name: string) => summaries.find((each) => each.name === name);
  return markdownTable(
    ["up to", "ready, ms", "added", "x bare node", "peak memory, MB"],
    STEPS.map((name, at) => {
      const [now, before] = [of(name), of(STEPS[at - 1] ?? "")];
      const added = (now?.ready ?? Number.NaN) - (before?.ready ?? Number.NaN);
      return [
        name,
        number(now?.ready, 1),
        Number.isNaN(added) ? "" : number(added, 1),
        number(now?.ratio?.median, 2),
        number(now?.memory, 1),
      ];
    }),
  );
}

const number = (value: number | undefined, digits: number): string => value?.toFixed(digits) ?? "";

export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(oneCell).join(" | ")} |`;
  return [line(head), `|${head.map(() => "---|").join("")}`, ...rows.map(line)].join("\n");
}

/** A cell that cannot end its own cell or row. */
const oneCell = (text: string): string => text.replace(/\s+/g, " ").replaceAll("|", "\\|");

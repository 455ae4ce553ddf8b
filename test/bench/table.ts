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

const number = (value: number | undefined, digits: number): string => value?.toFixed(digits) ?? "";

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(oneCell).join(" | ")} |`;
  return [line(head), `|${head.map(() => "---|").join("")}`, ...rows.map(line)].join("\n");
}

/** A cell that cannot end its own cell or row. */
const oneCell = (text: string): string => text.replace(/\s+/g, " ").replaceAll("|", "\\|");

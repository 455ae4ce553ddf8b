import type { Catalogue } from "../domain/catalogue-schema.ts";
import { UserError } from "../domain/user-error.ts";
import { renderBlocksAsMarkdown } from "../render/markdown.ts";
import { patternBlocks, talkBlocks } from "../render/patterns.ts";
import { didYouMean } from "../render/problems.ts";
import { renderBlocks } from "../render/text.ts";
import { excerpt } from "../render/visible.ts";
import type { Request } from "./command-line.ts";
import { EXIT, type ExitCode, type Io } from "./io.ts";
import { printJson, printText } from "./print.ts";
import { textColumns } from "./terminal.ts";

/** `waymark patterns [PATTERN]`: what the talk says, of one pattern or of everything. */
export function printPatterns(
  request: Request & { kind: "patterns" },
  io: Io,
  catalogue: Catalogue,
): ExitCode {
  const { patterns, talk } = catalogue;
  const chosen = patterns.filter(({ id }) => request.pattern === undefined || id === request.pattern);
  if (chosen.length === 0) {
    const ids = patterns.map(({ id }) => id);
    const given = request.pattern ?? "";
    throw new UserError(
      `There is no pattern “${excerpt(given)}”.${didYouMean(given, ids)}`,
      `The patterns are ${ids.join(", ")}.`,
    );
  }
  const whole = request.pattern === undefined;
  if (request.format === "json") {
    printJson({ schemaVersion: 1, patterns: chosen, ...(whole ? { talk } : {}) }, io);
    return EXIT.done;
  }
  const pages = [...chosen.map(patternBlocks), ...(whole ? [talkBlocks(catalogue)] : [])];
  if (request.format === "markdown") io.stdout.write(pages.map(renderBlocksAsMarkdown).join("\n"));
  else printText(pages.map((blocks) => renderBlocks(blocks, textColumns(io))).join("\n\n"), io);
  return EXIT.done;
}

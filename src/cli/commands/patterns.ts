import type { Catalogue, Pattern } from "../../domain/catalogue-schema.ts";
import { UserError } from "../../domain/user-error.ts";
import { excerpt } from "../../render/escape-control.ts";
import { renderBlocksAsMarkdown } from "../../render/markdown-blocks.ts";
import { patternBlocks, talkBlocks } from "../../render/patterns.ts";
import { didYouMean } from "../../render/problems.ts";
import { renderBlocks } from "../../render/result/text.ts";
import { patternsState } from "../../wizard/state.ts";
import { type Arguments, type Format, formatOf } from "../command-line/arguments.ts";
import { EXIT, type ExitCode, type Io } from "../process/io.ts";
import { printJson, printText } from "../process/print.ts";
import { canAsk, prefersPlain, releaseTerminal, textColumns } from "../process/terminal.ts";
import type { Program } from "../program.ts";
import { endOf, showOnScreen } from "../sessions/session.ts";

/** `waymark patterns [PATTERN]`: what the talk says, of one pattern or of everything; to browse where that is possible. */
export async function patterns(given: Arguments, io: Io, { catalogue }: Program): Promise<ExitCode> {
  const [id] = given.words;
  const format = formatOf(given);
  const browse = id === undefined && format === "text" && !given.flags["no-input"] && canAsk(io);
  if (browse && !given.flags.plain && !prefersPlain(io))
    return endOf(await showOnScreen(patternsState(catalogue), io, () => {}), io, []);
  releaseTerminal(io);
  const chosen = id === undefined ? catalogue.patterns : [patternNamed(id, catalogue)];
  print(chosen, id === undefined, format, io, catalogue);
  return EXIT.done;
}

/** @param whole whether what the talk says beside the patterns is wanted too */
function print(
  chosen: readonly Pattern[],
  whole: boolean,
  format: Format,
  io: Io,
  catalogue: Catalogue,
): void {
  if (format === "json") {
    printJson({ schemaVersion: 1, patterns: chosen, ...(whole ? { talk: catalogue.talk } : {}) }, io);
    return;
  }
  const pages = [...chosen.map(patternBlocks), ...(whole ? [talkBlocks(catalogue)] : [])];
  if (format === "markdown") io.stdout.write(pages.map(renderBlocksAsMarkdown).join("\n"));
  else printText(pages.map((blocks) => renderBlocks(blocks, textColumns(io))).join("\n\n"), io);
}

function patternNamed(given: string, { patterns }: Catalogue): Pattern {
  const found = patterns.find(({ id }) => id === given);
  if (found) return found;
  const ids = patterns.map(({ id }) => id);
  throw new UserError(
    `There is no pattern “${excerpt(given)}”.${didYouMean(given, ids)}`,
    `The patterns are ${ids.join(", ")}.`,
  );
}

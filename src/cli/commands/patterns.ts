import type { Catalogue, Pattern } from "../../domain/catalogue-schema.ts";
import { UserError } from "../../domain/user-error.ts";
import { excerpt } from "../../render/escape-control.ts";
import { renderBlocksAsMarkdown } from "../../render/markdown-blocks.ts";
import { patternBlocks, talkBlocks } from "../../render/patterns.ts";
import { didYouMean } from "../../render/problems.ts";
import { renderBlocks } from "../../render/result/text.ts";
import { patternsState } from "../../wizard/state.ts";
import { type Arguments, formatOf } from "../command-line/arguments.ts";
import { EXIT, type ExitCode, type Io } from "../process/io.ts";
import { print } from "../process/print.ts";
import { canAsk, prefersPlain, releaseTerminal } from "../process/terminal.ts";
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
  const whole = id === undefined;
  const pages = () => [...chosen.map(patternBlocks), ...(whole ? [talkBlocks(catalogue)] : [])];
  print(
    {
      text: (columns, paint) =>
        pages()
          .map((blocks) => renderBlocks(blocks, columns, paint))
          .join("\n\n"),
      json: () => ({
        schemaVersion: 1,
        patterns: chosen.map(told),
        ...(whole ? { talk: catalogue.talk } : {}),
      }),
      markdown: () => pages().map(renderBlocksAsMarkdown).join("\n"),
    },
    format,
    io,
  );
  return EXIT.done;
}

/** What is the talk's of a pattern: not how it is drawn, and not what is written down for it. */
const told = ({ style: _, plan: __, ...pattern }: Pattern) => pattern;

function patternNamed(given: string, { patterns }: Catalogue): Pattern {
  const found = patterns.find(({ id }) => id === given);
  if (found) return found;
  const ids = patterns.map(({ id }) => id);
  throw new UserError(
    `There is no pattern “${excerpt(given)}”.${didYouMean(given, ids)}`,
    `The patterns are ${ids.join(", ")}.`,
  );
}

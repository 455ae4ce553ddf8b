import type { Pattern } from "../../domain/catalogue-schema.ts";
import { renderBlocksAsMarkdown } from "../../render/markdown-blocks.ts";
import { patternBlocks, talkBlocks, talkCredits } from "../../render/patterns.ts";
import { renderBlocks } from "../../render/result/text.ts";
import { patternsState } from "../../wizard/state.ts";
import { type Call, formatOf } from "../command-line/arguments.ts";
import { EXIT, type ExitCode } from "../process/io.ts";
import { print } from "../process/print.ts";
import { asks, isPlain } from "../process/terminal.ts";
import { endOf, holdSession } from "../sessions/session.ts";

/** `waymark patterns [PATTERN]`: what the talk says, of one pattern or of everything; to browse where that is possible. */
export async function patterns(call: Call): Promise<ExitCode> {
  const { given, catalogue } = call;
  const [id] = given.words;
  const whole = id === undefined;
  if (whole && formatOf(given) === "text" && asks(call) && !isPlain(call))
    return endOf(await holdSession(patternsState(catalogue), call), call);
  const chosen = catalogue.patterns.filter((pattern) => whole || pattern.id === id);
  const pages = () => [...chosen.map(patternBlocks), whole ? talkBlocks(catalogue) : talkCredits(catalogue)];
  print(call, {
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
  });
  return EXIT.done;
}

/** What is the talk's of a pattern: not how it is drawn, and not what is written down for it. */
const told = ({ style: _, plan: __, ...pattern }: Pattern) => pattern;

import { frameOf } from "../../ui/frame.ts";
import { withoutColour } from "../../ui/limited-output.ts";
import { hasDrafts } from "../sessions/draft-keeper.ts";
import type { Io } from "./io.ts";
import { canAsk, isSurelyStyled, prefersPlain, wantsAscii, wantsColour } from "./terminal.ts";

/** The first question as the build has drawn it, for all terminals on which text is as wide. */
export type FirstFrame = Readonly<{
  /** Columns that are free on the left, and columns for text. */
  margin: number;
  width: number;
  /** All rows, each followed by a line break, in colour. */
  text: string;
}>;

/**
 * What a session is about to show first, as far as that is known before the program is loaded. Decided by the functions that
 * decide it later; undefined where it would take more than that.
 */
export function firstFrameFor(
  frames: readonly FirstFrame[],
  argv: readonly string[],
  io: Pick<Io, "stdinIsTerminal" | "stdout" | "env" | "platform" | "pid" | "isAlive">,
): string | undefined {
  if (!canAsk(io) || prefersPlain(io) || wantsAscii(io) || !isSurelyStyled(io)) return undefined;
  const asksAll = argv.length === 0 ? !hasDrafts(io) : argv.length === 1 && argv[0] === "--no-save";
  const { columns = 0, rows = 0 } = io.stdout;
  const { margin, width, height } = frameOf({ columns, rows, ascii: false });
  const drawn = frames.find((each) => each.width === width);
  if (!asksAll || !drawn || rowsOf(drawn.text) > height) return undefined;
  const text = drawn.text.replace(/^(?=.)/gm, " ".repeat(margin - drawn.margin));
  return wantsColour(io) ? text : withoutColour(text);
}

export const rowsOf = (text: string): number => text.split("\n").length - 1;

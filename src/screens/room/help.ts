import { type Block, heading, paragraph } from "../../render/blocks.ts";
import { blockLines } from "../../render/lines.ts";
import type { RoomState } from "../../room/state.ts";
import { type Hint, type ScrollArea, withDigits } from "../../ui/bindings.ts";
import { proseWidth, type Size } from "../../ui/frame.ts";
import { layOutReader } from "../../ui/reader.tsx";
import type { Layout } from "../../ui/session-view.ts";
import { keyBlocks } from "../help/key-blocks.ts";
import { roomKeymap } from "./keys.ts";

/** What a room is, and the keys of the screen beneath. */
export function layOutRoomHelp(
  state: RoomState,
  scroll: number,
  size: Size,
  hints: (area: ScrollArea) => readonly Hint[],
): Layout {
  const width = proseWidth(size);
  const sections = [{ title: "Help", lines: blockLines(blocksFor(state, size.ascii), width) }];
  return layOutReader({ where: "Help", hints, above: [], sections, open: 0, scroll }, size);
}

function blocksFor(state: RoomState, ascii: boolean): readonly Block[] {
  const keys =
    state.screen === "left" || state.screen === "voting"
      ? []
      : keyBlocks(withDigits(roomKeymap[state.screen], state.catalogue), ascii);
  return [
    heading("A room"),
    paragraph(
      "Everybody votes alone, on this machine or by a code; nothing is shown before all is revealed. Then talk about the questions whose answers can change the result, vote again on one of them where somebody has changed their mind, and confirm.",
    ),
    paragraph(
      "All of it stays on this machine. If it is interrupted, the ballots are kept for you alone, without names, until the room is finished; with --no-save nothing is kept.",
    ),
    ...keys,
  ];
}

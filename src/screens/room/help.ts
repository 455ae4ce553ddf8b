import type { Block } from "../../render/blocks.ts";
import type { RoomState } from "../../room/state.ts";
import { withDigits } from "../../ui/bindings.ts";
import { type About, aboutBlocks, keyBlocks } from "../help/about.ts";
import { roomKeymap } from "./keys.ts";

export const roomAbout: About = {
  title: "A room",
  paragraphs: [
    "Everybody votes alone, on this machine or by a code; nothing is shown before all is revealed. Then talk about the questions whose answers can change the result, vote again on one of them where somebody has changed their mind, and confirm.",
    "All of it stays on this machine. If it is interrupted, the ballots are kept for you alone, without names, until the room is finished; with --no-save nothing is kept.",
  ],
};

/** What a room is, and the keys of the screen beneath. */
export const roomHelp = ({ screen, catalogue }: RoomState, ascii: boolean): readonly Block[] => [
  ...aboutBlocks(roomAbout),
  ...(screen === "left" || screen === "voting"
    ? []
    : keyBlocks(withDigits(roomKeymap[screen], catalogue), ascii)),
];

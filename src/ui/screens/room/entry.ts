import { escapeControl } from "../../../render/escape-control.ts";
import { type Line, span, textLines } from "../../../render/lines.ts";
import { columnsOf } from "../../../render/wrap.ts";
import type { EntryState } from "../../../room/state.ts";
import { gap, part, stack } from "../../fit-rows.ts";
import { header, hintLines, layoutOf, type Size } from "../../frame.ts";
import { roomKeymap } from "../../room-keymap.ts";
import { noticeLines } from "./ballot-rows.ts";

const TITLES = { name: "Who votes next?", code: "Which ballot code?" } as const;
const MEANINGS = {
  name: "A name of any kind, so that nobody votes twice by mistake. It stays on this machine.",
  code: "As `waymark ballot` gives it: WM1-XXXX-XXXX. Upper or lower case, with or without hyphens.",
} as const;

/** One line to type. */
export function entryScreen({ what, text, notice }: EntryState, size: Size): readonly Line[] {
  const { width, height } = layoutOf(size);
  return stack(
    [
      part(3, [header("Room", width)]),
      gap(1),
      part(9, textLines(TITLES[what], width, "strong")),
      part(4, textLines(MEANINGS[what], width)),
      gap(2),
      part(10, [
        [span("❯ ", "focus"), span(tail(escapeControl(text), width - 3), "strong"), span("_", "focus")],
      ]),
      gap(1),
      part(7, noticeLines(notice, width)),
      gap(),
      part(6, hintLines(roomKeymap.entry, width, size)),
    ],
    height,
  );
}

/** The end of a text, where the typing happens. */
function tail(text: string, width: number): string {
  const characters = Array.from(text);
  while (characters.length > 0 && columnsOf(characters.join("")) > width) characters.shift();
  return characters.join("");
}

import { escapeControl } from "../../../render/escape-control.ts";
import { type Line, span, textLines } from "../../../render/lines.ts";
import { columnsOf } from "../../../render/wrap.ts";
import type { EntryState } from "../../../room/state.ts";
import { gap, part, stack } from "../../fit-rows.ts";
import { header, hintLines, layoutOf, type Size } from "../../frame.ts";
import { roomKeymap } from "../../room-keymap.ts";
import { noticeLines } from "./ballot-rows.ts";

const CODE_MEANING =
  "As the command “ballot” gives it: WM1-XXXX-XXXX. Upper or lower case, with or without hyphens.";

/** One line to type. */
export function entryScreen(state: EntryState, size: Size): readonly Line[] {
  const { width, height } = layoutOf(size);
  const { what, anonymous } = state;
  const [title, meaning] = what === "code" ? ["Which ballot code?", CODE_MEANING] : nameWords(state);
  const shown = escapeControl(anonymous ? masked(state.text) : state.text);
  return stack(
    [
      part(3, [header("Room", width)]),
      gap(1),
      part(9, textLines(title, width, "strong")),
      part(4, textLines(meaning, width)),
      gap(2),
      part(10, [[span("❯ ", "focus"), span(tail(shown, width - 3), "strong"), span("_", "focus")]]),
      gap(1),
      part(7, noticeLines(state, width)),
      gap(),
      part(6, hintLines(roomKeymap.entry, width, size)),
    ],
    height,
  );
}

function nameWords({ anonymous, question }: EntryState): readonly [string, string] {
  if (question !== undefined)
    return ["Who votes again?", "Type the name or the word of the earlier vote. No screen shows it."];
  return [
    "Who votes next?",
    anonymous
      ? "A name, or any word that nobody else will choose, so that nobody votes twice by mistake. No screen shows it."
      : "A name of any kind, so that nobody votes twice by mistake. It stays on this machine.",
  ];
}

/** Of a line that may hold a name, as one with a code may, only its length is shown. */
const masked = (text: string): string => text.replaceAll(/./gsu, "*");

/** The end of a text, where the typing happens. */
function tail(text: string, width: number): string {
  const characters = Array.from(text);
  while (characters.length > 0 && columnsOf(characters.join("")) > width) characters.shift();
  return characters.join("");
}

import { Text } from "ink";
import { escapeControl } from "../../render/escape-control.ts";
import { columnsOf } from "../../render/wrap.ts";
import type { EntryState } from "../../room/state.ts";
import type { Part } from "../../ui/fit.ts";
import { proseWidth } from "../../ui/frame.ts";
import { gap, textPart } from "../../ui/lines.tsx";
import { Screen, type ScreenOf } from "../../ui/screen.tsx";
import { accent, strong } from "../../ui/theme.ts";
import { noticePart } from "./ballots.tsx";

const CODE_MEANING =
  "As the command “ballot” gives it: WM2-XXXX-XXXX-XXXX-XXXX. Upper or lower case, with or without hyphens.";

/** One line to type. */
export function EntryScreen({ state, size, hints }: ScreenOf<EntryState>) {
  const width = proseWidth(size);
  const { what, anonymous } = state;
  const [title, meaning] = what === "code" ? ["Which ballot code?", CODE_MEANING] : nameWords(state);
  const shown = escapeControl(anonymous ? masked(state.text) : state.text);
  return (
    <Screen
      size={size}
      where="Room"
      hints={hints}
      body={[
        textPart("title", title, width, "strong"),
        textPart("meaning", meaning, width),
        gap(),
        linePart(tail(shown, width - 3)),
        gap(),
        noticePart(state, width),
      ]}
    />
  );
}

/** What was typed, with the cursor behind it. */
const linePart = (text: string): Part => ({
  role: "choice",
  rows: 1,
  view: () => (
    <Text wrap="truncate">
      <Text {...accent}>❯ </Text>
      <Text {...strong}>{text}_</Text>
    </Text>
  ),
});

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

import { catalogue } from "../../src/content/catalogue.ts";
import { keymap, type Mode } from "../../src/screens/keymap.ts";
import { type RoomMode, roomKeymap } from "../../src/screens/room/keys.ts";
import { type Binding, withDigits } from "../../src/ui/bindings.ts";

const TITLES: Readonly<Record<Mode, string>> = {
  resume: "When an earlier session was interrupted",
  question: "On a question",
  review: "In the review",
  result: "On the result",
  "what-if": "In what-if, from a result",
  map: "On the map, from a result",
  patterns: "In `waymark patterns`",
  help: "In the help",
};

const ROOM_TITLES: Readonly<Record<Exclude<RoomMode, "resume">, string>> = {
  gathering: "In `waymark room`, while votes come in",
  entry: "In a room, where a name or a code is typed",
  "hand-over": "In a room, when the machine is handed over",
  "hand-back": "In a room, when it is handed back",
  "ask-reveal": "In a room, before all is revealed",
  revealed: "In a room, when all is revealed",
  topic: "In a room, on a question to talk about",
  "re-vote": "In a room, where one question is voted on again",
  confirm: "In a room, before the tally is confirmed",
};

/** The keymap as Markdown: one table a screen. */
export const keysTable = (): string =>
  [...tablesOf(TITLES, keymap), ...tablesOf(ROOM_TITLES, roomKeymap)].join("\n");

const tablesOf = <Screen extends string, Action>(
  titles: Readonly<Record<Screen, string>>,
  keys: Readonly<Record<Screen, readonly Binding<Action>[]>>,
): readonly string[] =>
  (Object.keys(titles) as Screen[]).map((screen) => {
    const rows = withDigits(keys[screen], catalogue).map(
      ({ label, does }) => `| ${label.split(" ").map(key).join(" ")} | ${does} |`,
    );
    return `| ${titles[screen]} | |\n|---|---|\n${rows.join("\n")}\n`;
  });

const key = (name: string): string => `\`${name}\``;

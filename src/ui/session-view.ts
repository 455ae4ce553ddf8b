import type { Line } from "../render/lines.ts";
import type { Size } from "./frame.ts";
import type { Binding, Key, ScrollArea } from "./keymap.ts";

/** What the one component that draws needs to know of a kind of session. */
export type SessionView<State, Action> = Readonly<{
  /** What the terminal shows: at most `rows - 1` lines of at most `columns` columns; none once the session is over. */
  screen: (state: State, size: Size) => readonly Line[];
  /** How far the part of the screen that scrolls can go at this size. */
  scrollArea: (state: State, size: Size) => ScrollArea;
  /** What the keys mean now; none once the session is over. */
  bindings: (state: State) => readonly Binding<Action>[];
  /** What a key means that no binding has, where text is typed. */
  typed?: (state: State, key: Key) => Action | undefined;
  /** What pasted text does. Without this, nothing: it is no answer. */
  pasted?: (text: string) => Action;
  /** What is done every second, while there is a reason to. */
  everySecond?: (state: State) => Action | undefined;
  /** Whether nothing of what stood on the screen may be left on it. Only for a session on the alternate screen. */
  changesHands?: (state: State, before: State) => boolean;
  hasEnded: (state: State) => boolean;
}>;

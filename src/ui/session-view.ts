import type { ReactNode } from "react";
import type { Binding, Key, ScrollArea } from "./bindings.ts";
import type { Size } from "./frame.ts";

/** What a state shows at a size, and how far the part of it that scrolls can go. */
export type Layout = Readonly<{ view: ReactNode; area: ScrollArea }>;

/** The layout of a screen on which nothing scrolls. */
export const still = (view: ReactNode): Layout => ({ view, area: { limit: 0, page: 0 } });

/** What the one component that draws needs to know of a kind of session. */
export type SessionView<State, Action> = Readonly<{
  /** What the terminal shows: nothing once the session is over. */
  layOut: (state: State, size: Size) => Layout;
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

import { useApp, useInput, usePaste, useWindowSize } from "ink";
import { type ReactNode, useCallback, useEffect, useMemo } from "react";
import { useStore } from "zustand";
import type { SessionStore } from "../wizard/store.ts";
import { actionFor, type Binding, isSuspend, type Key, type ScrollArea } from "./bindings.ts";
import type { Size } from "./frame.ts";
import { keyNames } from "./key-names.ts";

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
  /** Whether nothing may be left of what was on the screen. Only for a session on the alternate screen. */
  changesHands?: (state: State, before: State) => boolean;
  hasEnded: (state: State) => boolean;
}>;

/** How the process is stopped and goes on, as far as its terminal is concerned. */
export type Suspension = Readonly<{
  /** Calls back when the process is asked to stop (SIGTSTP). @returns what ends this */
  onRequest: (listener: () => void) => () => void;
  /** Stops the process; returns when it goes on. */
  stop: () => void;
}>;

type AppProps<State, Action> = Readonly<{
  view: SessionView<State, Action>;
  store: SessionStore<State, Action>;
  ascii: boolean;
  suspension: Suspension;
}>;

/** The one component that reads the store and the keyboard. Its handlers only dispatch. */
export function App<State, Action>({ view, store, ascii, suspension }: AppProps<State, Action>) {
  const state = useStore(store);
  const { exit, suspendTerminal } = useApp();
  const { columns, rows } = useWindowSize();
  const size = useMemo(() => ({ columns, rows, ascii }), [columns, rows, ascii]);
  const layOut = useMemo(() => onceEach(view.layOut), [view]);
  const suspend = useCallback(() => {
    suspendTerminal(suspension.stop).catch((error: unknown) => {
      // Who is asked once more before the terminal is back, by a shell or by Deno, is stopped already.
      if (!/already suspended/.test(`${error}`)) throw error;
    });
  }, [suspendTerminal, suspension]);

  useInput((input, key) => {
    for (const name of keyNames(input, key)) {
      const current = store.getState();
      const area = () => layOut(current, size).area;
      const action = actionFor(view.bindings(current), name, area) ?? view.typed?.(current, name);
      if (action === undefined) continue;
      if (isSuspend(action)) suspend();
      else store.dispatch(action);
    }
  });
  // Without this a terminal would hand pasted text over as keys.
  usePaste((text) => {
    if (view.pasted) store.dispatch(view.pasted(text));
  });

  useEffect(() => suspension.onRequest(suspend), [suspension, suspend]);

  const ended = view.hasEnded(state);
  useEffect(() => {
    if (ended) exit();
  }, [ended, exit]);

  const ticks = view.everySecond?.(state) !== undefined;
  useEffect(() => {
    if (!ticks) return;
    const timer = setInterval(() => {
      const action = view.everySecond?.(store.getState());
      if (action !== undefined) store.dispatch(action);
    }, 1000);
    return () => clearInterval(timer);
  }, [ticks, view, store]);

  return layOut(state, size).view;
}

/** The same function, which remembers its last answer: a key that scrolls and the frame after it ask for the same layout. */
function onceEach<State, Size, Layout>(
  layOut: (state: State, size: Size) => Layout,
): (state: State, size: Size) => Layout {
  let last: Readonly<{ state: State; size: Size; layout: Layout }> | undefined;
  return (state, size) => {
    if (last?.state !== state || last.size !== size) last = { state, size, layout: layOut(state, size) };
    return last.layout;
  };
}

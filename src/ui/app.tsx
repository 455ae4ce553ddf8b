import { useApp, useInput, usePaste, useWindowSize } from "ink";
import { useCallback, useEffect, useState } from "react";
import { useStore } from "zustand";
import type { WizardStore } from "../wizard/store.ts";
import { FrameView } from "./frame-view.tsx";
import { actionFor, modeOf } from "./key-actions.ts";
import { createKeyReader } from "./key-names.ts";
import { screen, scrollArea } from "./screens/screen.ts";

/** How the process is stopped and goes on, as far as its terminal is concerned. */
export type Suspension = Readonly<{
  /** Calls back when the process is asked to stop (SIGTSTP). @returns what ends this */
  onRequest: (listener: () => void) => () => void;
  /** Stops the process; returns when it goes on. */
  stop: () => void;
}>;

type AppProps = Readonly<{
  store: WizardStore;
  /** Whether only ASCII can be shown. */
  ascii: boolean;
  suspension: Suspension;
}>;

/** The one component that reads the store and the keyboard. Its handlers only dispatch. */
export function App({ store, ascii, suspension }: AppProps) {
  const state = useStore(store);
  const { exit, suspendTerminal } = useApp();
  const { columns, rows } = useWindowSize();
  const size = { columns, rows, ascii };
  const [readKeys] = useState(createKeyReader);
  const suspend = useCallback(() => void suspendTerminal(suspension.stop), [suspendTerminal, suspension]);

  useInput((input, key) => {
    for (const name of readKeys(input, key)) {
      const current = store.getState();
      const mode = modeOf(current);
      const action = mode && actionFor(mode, name, () => scrollArea(current, size));
      if (action?.type === "suspend") suspend();
      else if (action) store.dispatch(action);
    }
  });
  // Pasted text is no answer. Without this a terminal would hand it over as keys.
  usePaste(() => {});

  useEffect(() => suspension.onRequest(suspend), [suspension, suspend]);

  useEffect(() => {
    if (state.screen === "left") exit();
  }, [state.screen, exit]);

  return <FrameView lines={screen(state, size)} />;
}

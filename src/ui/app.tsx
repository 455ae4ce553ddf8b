import { useApp, useInput, usePaste, useWindowSize } from "ink";
import { useEffect } from "react";
import { useStore } from "zustand";
import type { WizardStore } from "../wizard/store.ts";
import { FrameView } from "./frame-view.tsx";
import { keyNames } from "./key-names.ts";
import { actionFor, modeOf } from "./keymap.ts";
import { screen, scrollArea } from "./screens/screen.ts";

type AppProps = Readonly<{
  store: WizardStore;
  /** Whether only ASCII can be shown. */
  ascii: boolean;
}>;

/** The one component that reads the store and the keyboard. Its handlers only dispatch. */
export function App({ store, ascii }: AppProps) {
  const state = useStore(store);
  const { exit } = useApp();
  const { columns, rows } = useWindowSize();
  const size = { columns, rows, ascii };

  useInput((input, key) => {
    for (const name of keyNames(input, key)) {
      const current = store.getState();
      const mode = modeOf(current);
      const action = mode && actionFor(mode, name, () => scrollArea(current, size));
      if (action) store.dispatch(action);
    }
  });
  // Pasted text is no answer. Without this a terminal would hand it over as keys.
  usePaste(() => {});

  useEffect(() => {
    if (state.screen === "left") exit();
  }, [state.screen, exit]);

  return <FrameView lines={screen(state, size)} />;
}

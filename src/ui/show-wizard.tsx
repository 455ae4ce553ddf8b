import { render } from "ink";
import type { WizardState } from "../wizard/state.ts";
import { createWizardStore } from "../wizard/store.ts";
import { App, type Suspension } from "./app.tsx";
import { CrashGuard } from "./crash-guard.tsx";

type Terminal = Readonly<{
  stdin: NodeJS.ReadableStream;
  stdout: NodeJS.WritableStream;
  stderr: NodeJS.WritableStream;
  ascii: boolean;
  suspension: Suspension;
  /** Told of each new state. */
  onChange: (state: WizardState, before: WizardState) => void;
}>;

/**
 * A whole session on a terminal, in raw mode, from a first state on. Leaves the terminal as it was, without a trace of the
 * screens.
 */
export async function showWizard(initial: WizardState, terminal: Terminal): Promise<WizardState> {
  const store = createWizardStore(initial);
  store.subscribe(terminal.onChange);
  const crash: { error?: unknown } = {};
  const onCrash = (error: unknown) => {
    crash.error = error;
    app.unmount();
  };
  const view = (
    <CrashGuard onCrash={onCrash}>
      <App store={store} ascii={terminal.ascii} suspension={terminal.suspension} />
    </CrashGuard>
  );
  const app = render(view, {
    stdin: terminal.stdin as NodeJS.ReadStream,
    stdout: terminal.stdout as NodeJS.WriteStream,
    stderr: terminal.stderr as NodeJS.WriteStream,
    exitOnCtrlC: false,
    patchConsole: false,
    // A held key repeats 30 times a second; at Ink's own 30 frames a second half of its frames would be lost.
    maxFps: 60,
  });
  await app.waitUntilExit();
  if ("error" in crash) throw crash.error;
  return store.getState();
}

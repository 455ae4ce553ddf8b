import { render } from "ink";
import { Component, type ReactNode } from "react";
import type { RoomState } from "../room/state.ts";
import { roomTransition } from "../room/transition.ts";
import { App, type SessionView, type Suspension } from "../ui/app.tsx";
import { type Limits, limitedOutput } from "../ui/limited-output.ts";
import type { WizardState } from "../wizard/state.ts";
import { createSessionStore, createWizardStore, type SessionStore } from "../wizard/store.ts";
import { roomView } from "./room-view.tsx";
import { wizardView } from "./wizard-view.tsx";

type Terminal<State> = Limits &
  Readonly<{
    stdin: NodeJS.ReadableStream;
    stdout: NodeJS.WritableStream;
    stderr: NodeJS.WritableStream;
    suspension: Suspension;
    onChange: (state: State, before: State) => void;
  }>;

/**
 * A whole session on a terminal, from a first state on. Leaves the terminal as it was, without a trace of the screens.
 *
 * @param clipboard what to write so that the terminal puts a text on the clipboard; undefined where it cannot
 */
export function showWizard(
  initial: WizardState,
  terminal: Terminal<WizardState>,
  clipboard: (text: string) => string | undefined,
): Promise<WizardState> {
  const copy = (code: string) => {
    const sequence = clipboard(code);
    if (sequence !== undefined) terminal.stdout.write(sequence);
    return sequence !== undefined;
  };
  return show(createWizardStore(initial, copy), wizardView, terminal, false);
}

/**
 * The same for a room, on the terminal's alternate screen: nothing of it ever reaches the scrollback, where the next person
 * could look an answer up.
 */
export const showRoom = (initial: RoomState, terminal: Terminal<RoomState>): Promise<RoomState> =>
  show(createSessionStore(initial, roomTransition), roomView, terminal, true);

/** Nothing on the screen, and the cursor at its top. */
const CLEARED = "\u001b[2J\u001b[H";

async function show<State, Action>(
  store: SessionStore<State, Action>,
  view: SessionView<State, Action>,
  terminal: Terminal<State>,
  alternateScreen: boolean,
): Promise<State> {
  store.subscribe(terminal.onChange);
  // Ink clears as many lines as its last frame had. A terminal that was made smaller has moved some of them out of its reach.
  store.subscribe((state, before) => {
    if (view.changesHands?.(state, before)) terminal.stdout.write(CLEARED);
  });
  const crash: { error?: unknown } = {};
  const onCrash = (error: unknown) => {
    crash.error = error;
    // The first frame is drawn before Ink returns what ends it.
    queueMicrotask(() => app.unmount());
  };
  const content = (
    <CrashGuard onCrash={onCrash}>
      <App view={view} store={store} ascii={terminal.ascii} suspension={terminal.suspension} />
    </CrashGuard>
  );
  const others = terminal.stdout.listenerCount("resize");
  const app = render(content, {
    stdin: terminal.stdin as NodeJS.ReadStream,
    stdout: limitedOutput(terminal.stdout as NodeJS.WriteStream, terminal),
    stderr: terminal.stderr as NodeJS.WriteStream,
    exitOnCtrlC: false,
    // Whether somebody can be asked was decided before. Ink would decide anew, and take an empty CI for a build.
    interactive: true,
    patchConsole: false,
    alternateScreen,
    // A held key repeats 30 times a second; at Ink's own 30 frames a second half of its frames would be lost.
    maxFps: 60,
  });
  const forget = resizeAfterReact(terminal.stdout, others);
  await app.waitUntilExit();
  forget();
  if ("error" in crash) throw crash.error;
  return store.getState();
}

/**
 * Lets Ink hear of a new size only when React has drawn for it. Ink would draw the last frame once more, cut to the new width:
 * where the terminal has become too low for it, its uppermost rows would stay in the scrollback for good.
 *
 * @param others how many listened before Ink did
 * @returns what ends this
 */
function resizeAfterReact(stdout: NodeJS.WritableStream, others: number): () => void {
  const resized = stdout.listeners("resize")[others] as () => void;
  const isListening = () => stdout.listeners("resize").includes(afterReact);
  // React asks for the next turn, before this or after it: who of the two hears of the size first is not certain.
  const afterReact = () => setImmediate(() => setImmediate(() => isListening() && resized()));
  stdout.off("resize", resized);
  stdout.on("resize", afterReact);
  return () => void stdout.off("resize", afterReact);
}

type CrashGuardProps = Readonly<{ onCrash: (error: unknown) => void; children: ReactNode }>;

/** Ends the session on a bug in what it shows, instead of drawing it on the screen as Ink would. React wants a class for this. */
class CrashGuard extends Component<CrashGuardProps, Readonly<{ crashed: boolean }>> {
  override state = { crashed: false };

  static getDerivedStateFromError(): Readonly<{ crashed: boolean }> {
    return { crashed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onCrash(error);
  }

  override render(): ReactNode {
    return this.state.crashed ? null : this.props.children;
  }
}

import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { WizardAction } from "../wizard/actions.ts";
import type { WizardState } from "../wizard/state.ts";
import type { Voter } from "./voter.ts";

/** What every screen of the page gets. */
export type ScreenProps<State extends WizardState = WizardState> = Readonly<{
  state: State;
  act: (...actions: readonly WizardAction[]) => void;
  voter: Voter;
  /** Goes on with another session, and with the same voter. */
  restart: (state: WizardState) => void;
}>;

type ButtonProps = Readonly<{
  onClick: () => void;
  /** Whether it is what most people want next. */
  main?: boolean;
  children: ComponentChildren;
}>;

/** A button that says in words what it does. */
export const Button = ({ onClick, main = false, children }: ButtonProps) => (
  <button type="button" class={main ? "main" : undefined} onClick={onClick}>
    {children}
  </button>
);

type FoldProps = Readonly<{ title: string; children: ComponentChildren }>;

/** A part under a heading that unfolds it. */
export const Fold = ({ title, children }: FoldProps) => (
  <details>
    <summary>
      <h2>{title}</h2>
    </summary>
    {children}
  </details>
);

type CopyButtonProps = Readonly<{
  label: string;
  text: string;
  onCopied: () => void;
}>;

/** Copies a text, and says so. Where a browser does not allow that, it says how to copy by hand. */
export function CopyButton({ label, text, onCopied }: CopyButtonProps) {
  const [said, say] = useState<Readonly<{ of: string; words: string }>>();
  const copy = async () => {
    // Without HTTPS there is no clipboard at all.
    const copied = await Promise.resolve(navigator.clipboard?.writeText(text).then(() => true)).catch(
      () => false,
    );
    say({ of: text, words: copied ? "Copied." : "Your browser does not allow that: select it and copy it." });
    // Whoever is told to copy by hand will do so.
    onCopied();
  };
  return (
    <span class="copy">
      <Button onClick={copy}>{label}</Button>
      <span role="status">{said?.of === text ? said.words : ""}</span>
    </span>
  );
}

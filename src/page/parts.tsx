import type { ComponentChildren } from "preact";

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

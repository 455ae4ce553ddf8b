import { useState } from "preact/hooks";
import { Button } from "./parts.tsx";

type CopyButtonProps = Readonly<{
  /** What the button says. */
  label: string;
  /** What it copies. */
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

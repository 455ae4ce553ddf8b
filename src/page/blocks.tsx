import type { Block } from "../render/blocks.ts";
import { MARK_WORDS } from "../render/phrase.ts";
import { Shape } from "./scores.tsx";

type Item = Extract<Block, { kind: "item" }>;

/** Blocks as headings, paragraphs and lists. */
export const Blocks = ({ blocks }: Readonly<{ blocks: readonly Block[] }>) => (
  <>
    {runs(blocks).map((run) => (
      <Run key={run[0]?.text} run={run} />
    ))}
  </>
);

function Run({ run }: Readonly<{ run: readonly Block[] }>) {
  const [first] = run;
  if (first?.kind !== "item") return first?.kind === "heading" ? <h3>{first.text}</h3> : <p>{first?.text}</p>;
  const items = run.filter((block): block is Item => block.kind === "item");
  const List = first.mark === "step" ? "ol" : "ul";
  return (
    <List>
      {items.map(({ mark, text, aside, pattern }) => (
        <li key={text}>
          {pattern && <Shape pattern={pattern} />}
          {mark !== "step" && MARK_WORDS[mark] !== "" && <b>{MARK_WORDS[mark]}</b>}
          {text}
          {aside && <small> {aside.join(" · ")}</small>}
        </li>
      ))}
    </List>
  );
}

/** Consecutive items of one list come together; every other block is alone. */
function runs(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const found: Block[][] = [];
  for (const block of blocks) {
    const run = found.at(-1);
    const before = run?.at(-1);
    const together =
      block.kind === "item" &&
      before?.kind === "item" &&
      (block.mark === "step") === (before.mark === "step");
    if (run && together) run.push(block);
    else found.push([block]);
  }
  return found;
}

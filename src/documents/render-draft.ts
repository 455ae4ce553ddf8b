import type { Pattern } from "../domain/catalogue-schema.ts";
import type { DocumentPart, DocumentPlan, PatternPlan } from "../domain/document-plan-schema.ts";
import { SOURCE_WORDS } from "../render/words.ts";
import { writeYaml } from "./front-matter.ts";
import type { SentenceId } from "./sentences.ts";

/** The emoji of a document: the talk asks for language for the two, and says that emojis help. Which ones is our choice. */
const EMOJI = { vision: "🔭", strategy: "🧭" } as const;

export type DraftFile = Readonly<{ name: "VISION.md" | "STRATEGY.md"; text: string }>;

/** Sentences that somebody has written already, by what they say. */
export type Sentences = Readonly<Partial<Record<SentenceId, string>>>;

/**
 * The two documents of a pattern, or the one where it has no vision. Prompts are comments, so they vanish where the page is
 * shown. The same input gives the same bytes.
 */
export function renderDrafts(
  pattern: Pattern,
  plan: PatternPlan,
  sentences: Sentences,
): readonly DraftFile[] {
  const render = (kind: "vision" | "strategy", document: DocumentPlan): string => {
    const frontMatter = writeYaml({ waymark: kind, schemaVersion: 1, pattern: pattern.id });
    const none = kind === "strategy" && "none" in plan.vision ? [plan.vision.none] : [];
    return `---\n${frontMatter}---\n\n${[
      `# ${EMOJI[kind]} ${kind === "vision" ? "Vision" : "Strategy"}`,
      [document.lead, ...none].join(" "),
      `<!-- The pattern is ${pattern.name}: waymark patterns ${pattern.id}
     Which parts there are is the talk's, or our reading, as marked; the questions to you are ours. -->`,
      ...document.parts.map((part) => renderPart(part, sentences)),
    ].join("\n\n")}\n`;
  };
  return [
    ...("parts" in plan.vision ? [{ name: "VISION.md" as const, text: render("vision", plan.vision) }] : []),
    { name: "STRATEGY.md", text: render("strategy", plan.strategy) },
  ];
}

function renderPart({ id, title, prompts, given = [], source }: DocumentPart, sentences: Sentences): string {
  const written = sentences[id as SentenceId];
  return [
    `## ${title}`,
    `<!-- ${[...prompts, `(This part: ${SOURCE_WORDS[source]}.)`].join("\n     ")} -->`,
    ...(written === undefined ? given : [sentenceAsMarkdown(written)]),
  ].join("\n\n");
}

/** What somebody typed, on a line of its own; it may be Markdown, but must not open what nothing closes. */
const sentenceAsMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(#|---|```|~~~)/, "\\$1")
    .replaceAll("<!--", "&lt;!--");

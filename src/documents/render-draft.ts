import type { Pattern } from "../domain/catalogue-schema.ts";
import type { DocumentPart, DocumentPlan } from "../domain/document-plan-schema.ts";
import { SOURCE_WORDS } from "../render/words.ts";
import { writeYaml } from "./front-matter.ts";
import { asParagraph, linkTo } from "./user-text.ts";

/** The emoji of a document: the talk asks for language for the two, and says that emojis help. Which ones is our choice. */
const EMOJI = { vision: "🔭", strategy: "🧭" } as const;

export type DraftFile = Readonly<{ name: "VISION.md" | "STRATEGY.md"; text: string }>;

/** What somebody has written already, by the id of its part. */
export type Sentences = Readonly<Record<string, string | undefined>>;

/**
 * The two documents of a pattern, or the one where it has no vision. Prompts are comments, so they vanish where the page is
 * shown. They link to each other. The same input gives the same bytes.
 *
 * @param record the way to the record of the decision, from the folder of the two; undefined where there is none
 */
export function renderDrafts(pattern: Pattern, sentences: Sentences, record?: string): readonly DraftFile[] {
  const { plan } = pattern;
  const render = (kind: "vision" | "strategy", document: DocumentPlan): string => {
    const frontMatter = writeYaml({ waymark: kind, schemaVersion: 1, pattern: pattern.id });
    const none = kind === "strategy" && "none" in plan.vision ? [plan.vision.none] : [];
    const other =
      kind === "vision" ? "The strategy: [STRATEGY.md](STRATEGY.md)." : "The vision: [VISION.md](VISION.md).";
    const links = [
      ...("parts" in plan.vision ? [other] : []),
      ...(record === undefined ? [] : [`The decision: ${linkTo(record)}.`]),
    ];
    return `---\n${frontMatter}---\n\n${[
      `# ${EMOJI[kind]} ${kind === "vision" ? "Vision" : "Strategy"}`,
      [document.lead, ...none].join(" "),
      ...(links.length === 0 ? [] : [links.join(" ")]),
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
  const written = sentences[id];
  return [
    `## ${title}`,
    `<!-- ${[...prompts, `(This part: ${SOURCE_WORDS[source]}.)`].join("\n     ")} -->`,
    ...(written === undefined ? given : [asParagraph(written)]),
  ].join("\n\n");
}

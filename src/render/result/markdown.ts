import type { Analysis } from "../../domain/analysis.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import { axesOf, decisionMap } from "../../domain/decision-map.ts";
import type { Section } from "../blocks.ts";
import { resultCommand } from "../command.ts";
import { mapTitle } from "../map/map-words.ts";
import { mapSectionAsMarkdown } from "../map/render-map.ts";
import {
  chaptersAsMarkdown,
  commandAsMarkdown,
  escapeMarkdown,
  renderBlocksAsMarkdown,
} from "../markdown-blocks.ts";
import { answerLabel, STRENGTH_WORDS, unmetWords } from "../words.ts";
import { cautionWords, resultHead, titleWords } from "./head.ts";
import { nothingKnown } from "./sections/nothing-known.ts";
import { resultSections } from "./sections/result-sections.ts";
import { tensionBlocks, tripwires } from "./sections/watch-out.ts";

/** The whole result as a Markdown document, for a wiki page or a pull request. Same answers, same bytes. */
export function renderMarkdown(catalogue: Catalogue, analysis: Analysis, invocation = "waymark"): string {
  const { ranking, answers } = analysis.recommendation;
  const answered = catalogue.questions.map(
    (question) => `| ${question.title} | ${answerLabel(question, answers[question.id])} |`,
  );
  const ranked = ranking.map(
    ({ pattern, points, eligible, held }) =>
      `| ${pattern.name} | ${points} | ${eligible ? "" : unmetWords(pattern, held)} |`,
  );
  const unknown = nothingKnown(catalogue, analysis);
  return [
    ...titleAsMarkdown(analysis),
    ...(unknown.length === 0 ? [] : [renderBlocksAsMarkdown(unknown)]),
    ...chaptersAsMarkdown(
      resultHead(catalogue, analysis).map((part) => ({ ...part, title: titleWords(part.title, part.note) })),
    ),
    `| Question | Answer |\n|---|---|\n${answered.join("\n")}\n`,
    `| Pattern | Points | Not eligible because it |\n|---|---:|---|\n${ranked.join("\n")}\n`,
    ...resultSections(catalogue, analysis)
      .slice(1)
      .flatMap((section) => inDocument(section, catalogue, analysis)),
    commandAsMarkdown("This result again:", resultCommand(catalogue, answers, invocation)),
  ].join("\n");
}

/** The title of a document, and what a result says with its pattern. */
export const titleAsMarkdown = ({ recommendation: { pattern, strength } }: Analysis): readonly string[] => [
  `# ${escapeMarkdown(pattern.name)} (${STRENGTH_WORDS[strength]})\n`,
  ...[pattern.tagline, ...cautionWords(pattern)].map((text) => `${escapeMarkdown(text)}\n`),
];

/** A section as a document has it: the ways to fail become a list to come back to, and the map follows what would change it. */
function inDocument(section: Section, catalogue: Catalogue, analysis: Analysis): readonly string[] {
  const { answers } = analysis.recommendation;
  switch (section.id) {
    case "watch-out": {
      const pulls = tensionBlocks(analysis.recommendation);
      const tripped = { title: "Tripwires", blocks: tripwires(catalogue, analysis) };
      return chaptersAsMarkdown([...(pulls.length > 0 ? [{ ...section, blocks: pulls }] : []), tripped]);
    }
    case "changes": {
      const { x, y } = axesOf(catalogue.questions);
      const map = decisionMap(catalogue, answers, x, y);
      return [
        ...chaptersAsMarkdown([section]),
        `## ${mapTitle(map)}\n`,
        mapSectionAsMarkdown(catalogue, answers, map),
      ];
    }
    default:
      return chaptersAsMarkdown([section]);
  }
}

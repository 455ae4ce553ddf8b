import type { Analysis } from "../../domain/analysis.ts";
import type { Answers } from "../../domain/answers.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import { axesOf, decisionMap } from "../../domain/decision-map.ts";
import type { Section } from "../blocks.ts";
import { resultCommand } from "../command.ts";
import { mapSectionAsMarkdown } from "../map/map-markdown.ts";
import { mapTitle } from "../map/map-words.ts";
import {
  chaptersAsMarkdown,
  commandAsMarkdown,
  escapeMarkdown,
  renderBlocksAsMarkdown,
} from "../markdown-blocks.ts";
import { answerLabel, STRENGTH_WORDS, unmetWords } from "../words.ts";
import { cautionWords, headAsMarkdown } from "./head.ts";
import { nothingKnown } from "./sections/nothing-known.ts";
import { resultSections } from "./sections/result-sections.ts";
import { tripwires } from "./sections/tripwires.ts";
import { tensionBlocks } from "./sections/watch-out.ts";

/** The whole result as a Markdown document, for a wiki page or a pull request. Same answers, same bytes. */
export function renderMarkdown(catalogue: Catalogue, analysis: Analysis, invocation = "waymark"): string {
  const { pattern, strength, ranking, answers } = analysis.recommendation;
  const answered = catalogue.questions.map(
    (question) => `| ${question.title} | ${answerLabel(question, answers[question.id])} |`,
  );
  const ranked = ranking.map(
    (score) =>
      `| ${score.pattern.name} | ${score.points} | ${score.eligible ? "" : unmetWords(score.pattern, score.held)} |`,
  );
  const unknown = nothingKnown(catalogue, analysis);
  return [
    `# ${pattern.name} (${STRENGTH_WORDS[strength]})\n`,
    ...[pattern.tagline, ...cautionWords(pattern)].map((text) => `${escapeMarkdown(text)}\n`),
    ...(unknown.length === 0 ? [] : [renderBlocksAsMarkdown(unknown)]),
    ...headAsMarkdown(catalogue, analysis),
    `| Question | Answer |\n|---|---|\n${answered.join("\n")}\n`,
    `| Pattern | Points | Not eligible because it |\n|---|---:|---|\n${ranked.join("\n")}\n`,
    ...resultSections(catalogue, analysis)
      .slice(1)
      .flatMap((section) => inDocument(section, catalogue, analysis)),
    commandAsMarkdown("This result again:", resultCommand(catalogue, answers, invocation)),
  ].join("\n");
}

/** A section as a document has it: the ways to fail become a list to come back to, and the map follows what would change it. */
function inDocument(section: Section, catalogue: Catalogue, analysis: Analysis): readonly string[] {
  const { answers } = analysis.recommendation;
  const { id, title, blocks } = section;
  switch (id) {
    case "watch-out": {
      const pulls = tensionBlocks(analysis.recommendation);
      const tripped = { title: "Tripwires", blocks: tripwires(catalogue, analysis) };
      return chaptersAsMarkdown([...(pulls.length > 0 ? [{ title, blocks: pulls }] : []), tripped]);
    }
    case "changes":
      return [...chaptersAsMarkdown([{ title, blocks }]), ...mapChapter(catalogue, answers)];
    default:
      return chaptersAsMarkdown([{ title, blocks }]);
  }
}

function mapChapter(catalogue: Catalogue, answers: Answers): readonly string[] {
  const axes = axesOf(catalogue.questions);
  if (!axes) return [];
  const map = decisionMap(catalogue, answers, axes.x, axes.y);
  return [`## ${mapTitle(map)}\n`, mapSectionAsMarkdown(catalogue, answers, map)];
}

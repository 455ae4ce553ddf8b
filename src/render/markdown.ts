import type { Analysis } from "../domain/analysis.ts";
import type { Answers } from "../domain/answers.ts";
import { ballotCodes } from "../domain/ballot-code.ts";
import type { Catalogue } from "../domain/catalogue-schema.ts";
import type { Block, Mark } from "./blocks.ts";
import { commandFor } from "./command.ts";
import { resultSections } from "./sections/result-sections.ts";
import { answerLabel, unmetWords } from "./words.ts";

const MARKS: Readonly<Record<Mark, string>> = {
  for: "- **For:** ",
  against: "- **Against:** ",
  found: "- **Found:** ",
  check: "- [ ] ",
  absent: "- ",
  step: "1. ",
  plain: "- ",
};

/** The whole result as a Markdown document, for a wiki page or a pull request. Same answers, same bytes. */
export function renderMarkdown(catalogue: Catalogue, analysis: Analysis): string {
  const { pattern, strength, ranking, answers } = analysis.recommendation;
  const answered = catalogue.questions.map(
    (question) => `| ${question.title} | ${answerLabel(question, answers[question.id])} |`,
  );
  const ranked = ranking.map(
    (score) =>
      `| ${score.pattern.name} | ${score.points} | ${score.eligible ? "" : unmetWords(score.pattern, score.held)} |`,
  );
  const sections = resultSections(catalogue, analysis).map(
    ({ title, blocks }) => `## ${title}\n\n${renderBlocksAsMarkdown(blocks)}`,
  );
  return [
    `# ${pattern.name} (${strength})\n\n${escapeMarkdown(pattern.tagline)}\n`,
    `| Question | Answer |\n|---|---|\n${answered.join("\n")}\n`,
    `| Pattern | Points | Not eligible because it |\n|---|---:|---|\n${ranked.join("\n")}\n`,
    ...sections,
    `This result again:\n\n\`\`\`sh\n${[commandFor(catalogue.questions, answers), ...ballotCommand(catalogue, answers)].join("\n")}\n\`\`\`\n`,
  ].join("\n");
}

/** The same by the code of its ballot; none while a question is open. */
const ballotCommand = (catalogue: Catalogue, answers: Answers): readonly string[] => {
  const code = ballotCodes(catalogue).encode(answers);
  return code === undefined ? [] : [`waymark ${code}`];
};

/** Blocks as Markdown, headings on the third level. */
export const renderBlocksAsMarkdown = (blocks: readonly Block[]): string =>
  blocks
    .map((block, index) => {
      const tight = block.kind === "item" && blocks[index - 1]?.kind === "item";
      return `${index === 0 || tight ? "" : "\n"}${oneBlock(block)}\n`;
    })
    .join("");

function oneBlock(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `### ${escapeMarkdown(block.text)}`;
    case "paragraph":
      return escapeMarkdown(block.text);
    case "item":
      return `${MARKS[block.mark]}${escapeMarkdown(block.text)}${block.aside ? ` _(${block.aside.map(escapeMarkdown).join("; ")})_` : ""}`;
  }
}

/** Characters that Markdown would read as markup, kept as they are. Links stay links. */
export const escapeMarkdown = (text: string): string =>
  text.startsWith("https://") ? `<${text}>` : text.replace(/[\\`*_[\]<>|]/g, "\\$&");

import type { Analysis } from "../../domain/analysis.ts";
import { type Block, group, item, paragraph } from "../blocks.ts";
import { listWords, lowerFirst, upperFirst } from "../words.ts";

/** How it may still turn out, and what each answer that is not known would be worth. */
export function outlookBlocks({
  recommendation: { outlook, pattern: recommended },
}: Analysis): readonly Block[] {
  if (!outlook) return [paragraph("There are too many ways in which it could turn out to try them all.")];
  const { unknown, ways, wins, worth } = outlook;
  const [first, second] = wins;
  if (unknown.length === 0 || !first) return [paragraph("Nothing: every question is answered.")];
  const names = listWords(unknown.map(({ name }) => lowerFirst(name)));
  if (!second) {
    return [
      paragraph(
        `Whatever turns out for ${names}, it ${first.pattern === recommended ? "stays with" : "will be"} ${first.pattern.name}: in all ${ways} ways.`,
      ),
    ];
  }
  return [
    paragraph(`${upperFirst(names)} can turn out in ${ways} ways. Each counted once, the recommendation is:`),
    ...wins.map(({ pattern, ways: won }) => item("plain", `${pattern.name}: ${won} of ${ways}`)),
    ...group("What it is worth to know one of them", [
      paragraph(
        `As it is, the best guess is right in ${first.ways} of ${ways} ways. Once one answer is known, it is right in:`,
      ),
      ...worth.map(({ question, right }) =>
        item(
          "plain",
          `${question.name}: ${right} of ${ways}`,
          right === first.ways ? ["no more than now"] : [],
        ),
      ),
    ]),
  ];
}

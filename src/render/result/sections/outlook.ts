import type { Outlook } from "../../../domain/outlook.ts";
import type { Recommendation } from "../../../domain/recommendation.ts";
import { type Block, item, paragraph } from "../../blocks.ts";
import { listWords, lowerFirst, nameWithin, orWords, upperFirst } from "../../words.ts";

/** How it may turn out over what is not known, and how that bears on the recommendation; empty where everything is known. */
export function outlookBlocks({ outlook, pattern: recommended, measures }: Recommendation): readonly Block[] {
  if (!outlook) return [];
  const { unknown, ways, wins, likeliest } = outlook;
  const [first, second] = wins;
  if (unknown.length === 0 || !first) return [];
  const names = unknown.map(({ name }) => lowerFirst(name));
  if (!second && first.pattern === recommended)
    return [
      paragraph(
        `Whatever turns out for ${listWords(names)}, it stays with ${nameWithin(recommended)}: in all ${ways} cases.`,
      ),
    ];
  return [
    paragraph(
      `${upperFirst(listWords(names))} can turn out in ${ways} ways. Each counted once, the recommendation would be:`,
    ),
    ...wins.map(({ pattern, ways: won }) =>
      item(
        "plain",
        `${upperFirst(nameWithin(pattern))}: ${won} of ${ways}`,
        pattern === recommended ? ["recommended now"] : [],
      ),
    ),
    ...(likeliest.includes(recommended)
      ? []
      : [
          paragraph(
            `More of these ways lead to ${orWords(likeliest.map(nameWithin))}. What is known so far puts ${nameWithin(recommended)} first${measures.margin.lead === 0 ? ", if only by a tie" : ""}, which is why that is recommended; find out more before you commit to it.`,
          ),
        ]),
  ];
}

/** Which one answer to find out first; empty where fewer than two are not known, or they cannot change it. */
export function findOutFirst({ unknown, ways, wins, worth, decides }: Outlook): readonly Block[] {
  const [first, second] = wins;
  const [telling] = worth;
  if (unknown.length < 2 || !first || !second || !telling) return [];
  if (telling.right === first.ways) return [paragraph("Knowing one of them alone would settle no more.")];
  const best = worth.filter(({ right }) => right === telling.right);
  const names = orWords(best.map(({ question }) => `the ${lowerFirst(question.name)}`));
  const settles = decides
    ? "it settles most"
    : `${best.length === 2 ? "either" : "any of them"} settles as much`;
  return [
    paragraph(
      `Find out ${names} first: ${settles} (${telling.right} of ${ways} cases instead of ${first.ways}).`,
    ),
  ];
}

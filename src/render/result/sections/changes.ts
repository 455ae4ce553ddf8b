import type { Analysis } from "../../../domain/analysis.ts";
import type { Answers } from "../../../domain/answers.ts";
import type { Pattern, Question } from "../../../domain/catalogue-schema.ts";
import { isNeighbour, type Turn } from "../../../domain/changes.ts";
import type { Outlook, Worth } from "../../../domain/outlook.ts";
import { MOST_TRIED } from "../../../domain/why-not.ts";
import { type Block, group, item, paragraph } from "../../blocks.ts";
import { listWords, upperFirst } from "../../words.ts";
import { turnWords } from "./turns.ts";

/** The most pairs of answers that are listed; how many there are is always said. */
const MOST_PAIRS = 6;

/** Which answers turn the recommendation, and how it may turn out over what is not known. */
export const changesBlocks = ({
  recommendation: { answers, outlook, pattern },
  firmness: { singles, pairs },
}: Analysis): readonly Block[] => [
  ...(singles.length > 0 ? singleBlocks(singles, answers) : pairBlocks(pairs, answers)),
  ...(outlook ? outlookBlocks(outlook, pattern) : group(NOT_KNOWN, [paragraph(tooManyWords())])),
];

const NOT_KNOWN = "What is not known";

const tooManyWords = (): string =>
  `It can turn out in more than ${MOST_TRIED.toLocaleString("en")} ways. They were not tried, so how often each pattern would win is not known.`;

function singleBlocks(singles: readonly Turn[], answers: Answers): readonly Block[] {
  const line = (turn: Turn) => turnItem(turn, answers);
  return [
    paragraph("Any one of these answers, the others left as they are, would change the recommendation:"),
    ...group("One step away", singles.filter(isNeighbour).map(line)),
    ...group("Further away", singles.filter((turn) => !isNeighbour(turn)).map(line)),
  ];
}

function pairBlocks(pairs: readonly Turn[], answers: Answers): readonly Block[] {
  const none = "No single answer, given differently, changes the recommendation";
  if (pairs.length === 0) return [paragraph(`${none}, and no two answers together do.`)];
  const shown = pairs.slice(0, MOST_PAIRS);
  const which = pairs.length > shown.length ? `; the nearest ${shown.length} of ${pairs.length} ways` : "";
  return [paragraph(`${none}. Two together do${which}:`), ...shown.map((turn) => turnItem(turn, answers))];
}

const turnItem = (turn: Turn, answers: Answers): Block =>
  item("plain", `${turnWords(turn, answers)}: ${turn.pattern.name}`);

function outlookBlocks(
  { unknown, ways, wins, worth, decides }: Outlook,
  recommended: Pattern,
): readonly Block[] {
  const [first, second] = wins;
  if (unknown.length === 0 || !first) return [];
  const names = listWords(unknown.map(({ name }) => name.toLowerCase()));
  if (!second)
    return group(NOT_KNOWN, [
      paragraph(
        `Whatever turns out for ${names}, it ${first.pattern === recommended ? "stays with" : "will be"} ${first.pattern.name}: in all ${ways} ways.`,
      ),
    ]);
  const [telling] = worth;
  return group(NOT_KNOWN, [
    paragraph(`${upperFirst(names)} can turn out in ${ways} ways. Each counted once, the recommendation is:`),
    ...wins.map(({ pattern, ways: won }) => item("plain", `${pattern.name}: ${won} of ${ways}`)),
    ...(telling && unknown.length > 1 ? [paragraph(worthWords(telling, decides, first.ways, ways))] : []),
  ]);
}

function worthWords(
  { question, right }: Worth,
  decides: Question | undefined,
  before: number,
  ways: number,
): string {
  if (right === before)
    return "Knowing any one of them alone would not make the likeliest pattern right more often.";
  const most = decides ? `${question.name} decides most` : `${question.name} decides as much as any other`;
  return `${most}: once it is known, the likeliest pattern is the right one in ${right} of ${ways} ways, instead of ${before}.`;
}

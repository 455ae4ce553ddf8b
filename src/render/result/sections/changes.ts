import type { Analysis } from "../../../domain/analysis.ts";
import { type Answers, chosenOption } from "../../../domain/answers.ts";
import { isNeighbour, stepsOf, type Turn } from "../../../domain/changes.ts";
import type { Outlook } from "../../../domain/outlook.ts";
import type { Recommendation } from "../../../domain/recommendation.ts";
import { MOST_TRIED } from "../../../domain/why-not.ts";
import { type Block, group, item, paragraph } from "../../blocks.ts";
import { answerLabel, listWords, lowerFirst, nameWithin, orWords, upperFirst } from "../../words.ts";

/** The most pairs of answers that are listed; how many there are is always said. */
const MOST_PAIRS = 6;

/** Which answers turn the recommendation, and how it may turn out over what is not known. */
export const changesBlocks = ({
  recommendation,
  recommendation: { answers, outlook },
  firmness: { singles, pairs },
}: Analysis): readonly Block[] => [
  ...(singles.length > 0 ? singleBlocks(singles, answers) : pairBlocks(pairs, answers)),
  ...group(
    "What is not known",
    outlook
      ? [...outlookBlocks(recommendation), ...findOutFirst(outlook)]
      : [
          paragraph(
            `It can turn out in more than ${MOST_TRIED.toLocaleString("en")} ways. They were not tried, so how often each pattern would win is not known.`,
          ),
        ],
  ),
];

function singleBlocks(singles: readonly Turn[], answers: Answers): readonly Block[] {
  const line = (turn: Turn) => turnItem(turn, answers);
  return [
    paragraph("Changing any one of these would change the recommendation:"),
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
  item("plain", `${turnWords(turn, answers)}: ${nameWithin(turn.pattern)}`);

/** Changed answers, without what they lead to: `Horizon “Over a year” instead of “3 to 6 months”`. */
export const turnWords = ({ changes }: Turn, answers: Answers): string =>
  upperFirst(
    listWords(
      changes.map(({ question, to }) => {
        const from = chosenOption(question, answers);
        const now = from ? ` instead of “${from.label}”` : "";
        return `${question.name.toLowerCase()} “${answerLabel(question, to)}”${now}`;
      }),
    ),
  );

/** The first of the turns, and those that take as many answers and steps. They come in that order. */
export function smallest(turns: readonly Turn[]): readonly Turn[] {
  const [first] = turns;
  return turns.filter(
    (turn) => first && turn.changes.length === first.changes.length && stepsOf(turn) === stepsOf(first),
  );
}

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
function findOutFirst({ unknown, ways, wins, worth, decides }: Outlook): readonly Block[] {
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

import type { Analysis } from "../../domain/analysis.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import { isNeighbour, singleChanges, type Turn } from "../../domain/changes.ts";
import { type Block, group, item, paragraph } from "../blocks.ts";
import { turnWords } from "../result/sections/turns.ts";
import { strengthSentence } from "../result/strength.ts";

/** Every answer one step away with what it leads to, then what turns the recommendation from further away. */
export function firmnessBlocks(
  catalogue: Catalogue,
  { recommendation, firmness, fixed }: Analysis,
): readonly Block[] {
  const { answers, pattern } = recommendation;
  const turnItem = (turn: Turn): Block =>
    item(
      turn.pattern === pattern ? "absent" : "found",
      `${turnWords(turn, answers)}: ${turn.pattern === pattern ? "no change" : turn.pattern.name}`,
      turn.changes.some(({ question }) => fixed.includes(question.id)) ? ["cannot change"] : [],
    );
  const { singles, pairs } = firmness;
  const able = fixed.length > 0 ? " that can change" : "";
  const none = `No single answer${able}, given differently, changes the recommendation`;
  return [
    paragraph(strengthSentence(recommendation)),
    ...group(
      "One answer, one step away",
      singleChanges(catalogue, answers).filter(isNeighbour).map(turnItem),
    ),
    ...group(
      "One answer, further away, that changes the recommendation",
      singles.filter((turn) => !isNeighbour(turn)).map(turnItem),
    ),
    ...(singles.length === 0
      ? [
          paragraph(
            pairs.length === 0
              ? `${none}, and no two answers together do.`
              : `${none}. These two together do:`,
          ),
          ...pairs.map(turnItem),
        ]
      : []),
  ];
}

import { elsewhereWords, mapSentences, nearestSentence } from "../../render/map/map-words.ts";
import { answerWords } from "../../render/words.ts";
import { selectMap, selectMapAnswers } from "../../wizard/selectors.ts";
import type { MapState } from "../../wizard/state.ts";

export function mapPhrases(state: MapState): readonly string[] {
  const map = selectMap(state);
  const answers = selectMapAnswers(state);
  const { x, y, own } = map;
  return [
    `Map of ${y.name.toLowerCase()} and ${x.name.toLowerCase()}. ${elsewhereWords(state.catalogue.questions, map, answers)}`.trimEnd(),
    ...mapSentences(map),
    `${state.tried ? "The answers that you try are" : "You are"} at ${answerWords(y, map.rows[own.row])} and ${answerWords(x, map.columns[own.column])}.`,
    nearestSentence(map, answers),
    "Type n for two other questions, w to try other answers, b to go back; ? for help, q when done.",
  ];
}

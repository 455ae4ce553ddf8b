import { borderSentences, mapSentences, othersWords } from "../../render/map/map-words.ts";
import { answerLabel } from "../../render/words.ts";
import { selectMap, selectMapAnswers } from "../../wizard/selectors.ts";
import type { MapState } from "../../wizard/state.ts";

export function mapPhrases(state: MapState): readonly string[] {
  const map = selectMap(state);
  return [
    `Map of ${map.y.name.toLowerCase()} and ${map.x.name.toLowerCase()}. The other answers stay: ${othersWords(state.catalogue.questions, map, selectMapAnswers(state))}.`,
    ...mapSentences(map),
    `${state.tried ? "The answers that you try are" : "You are"} at ${map.y.name.toLowerCase()} “${answerLabel(map.y, map.rows[map.own.row])}” and ${map.x.name.toLowerCase()} “${answerLabel(map.x, map.columns[map.own.column])}”.`,
    ...borderSentences(map, map.own).map((sentence) => `From there: ${sentence}.`),
    "Type n for two other questions, w to try other answers, b to go back.",
  ];
}

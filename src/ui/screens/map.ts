import { barLines } from "../../render/bars.ts";
import { list } from "../../render/blocks.ts";
import { blockLines, type Line, textLines } from "../../render/lines.ts";
import { mapLines } from "../../render/map/map-lines.ts";
import { borderSentences, othersWords } from "../../render/map/map-words.ts";
import { answerLabel, listWords, lowerFirst, upperFirst } from "../../render/words.ts";
import {
  inCatalogueOrder,
  selectAtCell,
  selectMap,
  selectMapAnswers,
  selectMostPoints,
} from "../../wizard/selectors.ts";
import type { MapState } from "../../wizard/state.ts";
import { gap, part, stack } from "../fit-rows.ts";
import { header, hintLines, layoutOf, type Size } from "../frame.ts";
import { keymap } from "../keymap.ts";

/** The grid first; under it what the cell under the cursor says, and where it would say something else. */
export function mapScreen(state: MapState, size: Size): readonly Line[] {
  const { width, height } = layoutOf(size);
  const map = selectMap(state);
  const here = selectAtCell(state);
  const isOwn = state.cell.column === map.own.column && state.cell.row === map.own.row;
  const cell = listWords(
    [map.y, map.x].map(
      (question) => `${question.name.toLowerCase()} “${answerLabel(question, here.answers[question.id])}”`,
    ),
  );
  const others = lowerFirst(othersWords(state.catalogue.questions, map, selectMapAnswers(state)));
  const whose = state.tried ? "the answers that you try" : "your own answers";
  return stack(
    [
      part(3, [header(`Map: ${map.y.name.toLowerCase()} by ${map.x.name.toLowerCase()}`, width)]),
      gap(1),
      part(10, mapLines(map, state.cell, width), map.rows.length),
      gap(1),
      part(
        9,
        textLines(
          `${upperFirst(cell)}${isOwn ? `, ${whose}` : ""}: ${here.pattern.name} (${here.strength})`,
          width,
          "strong",
        ),
      ),
      gap(),
      part(6, barLines(inCatalogueOrder(state, here.ranking), width, selectMostPoints(state))),
      gap(),
      part(5, blockLines(list(borderSentences(map, state.cell)), width)),
      gap(),
      part(4, textLines(`${isOwn ? "" : `( ) ${whose} · `}the others stay: ${others}`, width, "quiet")),
      gap(),
      part(8, hintLines(keymap.map, width, size)),
    ],
    height,
  );
}

import { barLines } from "../../render/bars.ts";
import { list } from "../../render/blocks.ts";
import { blockLines } from "../../render/lines.ts";
import { mapLines } from "../../render/map/map-lines.ts";
import { borderSentences, othersWords } from "../../render/map/map-words.ts";
import { answerLabel, listWords, lowerFirst, upperFirst } from "../../render/words.ts";
import { frameOf } from "../../ui/frame.ts";
import { gap, linesPart, space, textPart } from "../../ui/lines.tsx";
import { Screen, type ScreenOf } from "../../ui/screen.tsx";
import {
  inCatalogueOrder,
  selectAtCell,
  selectMap,
  selectMapAnswers,
  selectMostPoints,
} from "../../wizard/selectors.ts";
import type { MapState } from "../../wizard/state.ts";

/** The grid first; under it what the cell under the cursor says, and where it would say something else. */
export function MapScreen({ state, size, hints }: ScreenOf<MapState>) {
  const { width } = frameOf(size);
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
  return (
    <Screen
      size={size}
      where={`Map: ${map.y.name.toLowerCase()} by ${map.x.name.toLowerCase()}`}
      hints={hints}
      body={[
        { ...linesPart("choice", mapLines(map, state.cell, width)), focus: map.rows.length },
        gap(),
        textPart(
          "title",
          `${upperFirst(cell)}${isOwn ? `, ${whose}` : ""}: ${here.pattern.name} (${here.strength})`,
          width,
          "strong",
        ),
        space(),
        linesPart("scores", barLines(inCatalogueOrder(state, here.ranking), width, selectMostPoints(state))),
        space(),
        linesPart("offer", blockLines(list(borderSentences(map, state.cell)), width)),
        space(),
        textPart("detail", `${isOwn ? "" : `( ) ${whose} · `}the others stay: ${others}`, width),
      ]}
    />
  );
}

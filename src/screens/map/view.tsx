import type { Catalogue } from "../../domain/catalogue-schema.ts";
import type { DecisionMap } from "../../domain/decision-map.ts";
import { BLANK, type Line, patternMark, plainText, span, textLines } from "../../render/lines.ts";
import { nearestSentence, othersWords, sharesOf } from "../../render/map/map-words.ts";
import { strengthBrief } from "../../render/result/strength.ts";
import {
  answerWords,
  listWords,
  lowerFirst,
  STRENGTH_WORDS,
  shortName,
  upperFirst,
} from "../../render/words.ts";
import { columnsOf } from "../../render/wrap.ts";
import { type Part, type Role, rowsOf } from "../../ui/fit.ts";
import { frameOf } from "../../ui/frame.ts";
import { gap, linesPart, recommendationPart, space, textPart } from "../../ui/lines.tsx";
import { Screen, type ScreenOf } from "../../ui/screen.tsx";
import { selectAtCell, selectMap, selectMapAnswers } from "../../wizard/selectors.ts";
import type { MapState } from "../../wizard/state.ts";
import { gridPart } from "./grid.ts";

/** Rows of a screen that are not its body: the header and the keys, and those that are empty around them. */
const AROUND = { filled: 2, empty: 3 };
/** What gives way to the names of the columns. */
const LESS: readonly Role[] = ["space", "offer", "scores", "detail"];

/** The grid first; under it what the cell under the cursor says, and where it would say something else. */
export function MapScreen({ state, size, hints }: ScreenOf<MapState>) {
  const frame = frameOf(size);
  const width = frame.columns?.main ?? frame.width;
  const map = selectMap(state);
  const here = selectAtCell(state);
  const isOwn = state.cell.column === map.own.column && state.cell.row === map.own.row;
  const cell = listWords([map.y, map.x].map((question) => answerWords(question, here.answers[question.id])));
  const whose = state.tried ? "the answers that you try" : "your own answers";
  const others = othersWords(state.catalogue.questions, map, selectMapAnswers(state));
  const nearest = nearestSentence({ ...map, own: state.cell }, here.answers);
  const under: readonly Part[] = [
    gap(),
    recommendationPart(here.pattern, strengthBrief(here, false), width, STRENGTH_WORDS[here.strength]),
    textPart("notice", `${upperFirst(cell)}${isOwn ? `, ${whose}` : ""}`, width),
    ...(frame.columns ? [] : [textPart("offer", nearest, width)]),
    space(),
    linesPart("scores", legendLines(state.catalogue, map, width, frame.columns !== undefined)),
    ...(frame.columns ? [] : [space(), textPart("detail", `The others stay: ${lowerFirst(others)}`, width)]),
  ];
  const room = frame.height - AROUND.filled;
  const grid = gridPart(
    { map, cursor: state.cell, own: state.tried ? "tried" : "you", width },
    {
      names: room - rowsOf(under.filter(({ role }) => !LESS.includes(role))),
      areas: room - rowsOf(under.filter(({ role }) => role !== "space")),
      highAreas: room - AROUND.empty - rowsOf(under),
    },
  );
  return (
    <Screen
      size={size}
      where="Map"
      hints={hints}
      body={[grid, ...under]}
      aside={(columns) => [
        ...textLines(nearest, columns),
        BLANK,
        [span("THE OTHERS STAY", "strong")],
        ...others.split(" · ").flatMap((text) => textLines(upperFirst(text), columns)),
      ]}
    />
  );
}

/** How many cells each pattern has: on one row with short names, where a row each has no room. */
function legendLines(catalogue: Catalogue, map: DecisionMap, width: number, each: boolean): readonly Line[] {
  const all = map.rows.length * map.columns.length;
  const entries = sharesOf(catalogue, map).map(
    ({ pattern, cells }): Line => [
      patternMark(pattern, `${pattern.style.glyph} `),
      span(`${each ? pattern.name : shortName(pattern)} ${cells} of ${all}`),
    ],
  );
  const row = entries.flatMap((entry, index) => [...(index > 0 ? [span("   ")] : []), ...entry]);
  return each || columnsOf(plainText(row)) > width ? entries : [row];
}

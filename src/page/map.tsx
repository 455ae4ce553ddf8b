import type { Answers } from "../domain/answers.ts";
import type { Pattern } from "../domain/catalogue-schema.ts";
import type { Cell, DecisionMap } from "../domain/decision-map.ts";
import { mapTitle, nearestSentence, sharesOf } from "../render/map/map-words.ts";
import { shapeOnPage } from "../render/svg/svg-paint.ts";
import { answerLabel } from "../render/words.ts";
import { selectAtCell, selectMap, selectMapAnswers } from "../wizard/selectors.ts";
import type { MapState } from "../wizard/state.ts";
import { Button, type ScreenProps } from "./parts.tsx";
import { Shape, Tried } from "./scores.tsx";

/** The map, and what the cell says that was chosen last. */
export function MapScreen({ state, act }: ScreenProps<MapState>) {
  const map = selectMap(state);
  const here = selectAtCell(state);
  return (
    <>
      <h1 tabIndex={-1}>{mapTitle(map)}</h1>
      <MapPicture
        map={map}
        answers={selectMapAnswers(state)}
        catalogue={state.catalogue}
        cell={state.cell}
        onCell={(cell) => act(...movesTo(state, cell))}
      />
      <Tried state={state} recommendation={here}>
        {[map.y, map.x].map(
          (question) => `${question.name}: ${answerLabel(question, here.answers[question.id])}. `,
        )}
      </Tried>
      <p class="moves">
        <Button main onClick={() => act({ type: "choose" })}>
          Keep these answers
        </Button>
        <Button onClick={() => act({ type: "axes", by: 1 })}>Two other questions</Button>
        <Button onClick={() => act({ type: "back" })}>Back</Button>
      </p>
    </>
  );
}

/** What moves from one cell of a map to another. */
export const movesTo = ({ cell }: Pick<MapState, "cell">, to: Cell) =>
  [
    { type: "move", by: to.row - cell.row },
    { type: "change", by: to.column - cell.column },
  ] as const;

type MapPictureProps = Readonly<{
  map: DecisionMap;
  answers: Answers;
  catalogue: MapState["catalogue"];
  cell?: Cell;
  onCell: (cell: Cell) => void;
}>;

/**
 * A picture of the map: a row for each answer to one question, a column for each answer to the other. A cell can be tried. It is
 * a table of buttons rather than one SVG: the keyboard reaches each cell, and a screen reader reads it with its row and column.
 */
export function MapPicture({ map, answers, catalogue, cell, onCell }: MapPictureProps) {
  const { x, y, columns, rows, cells, own } = map;
  return (
    <figure>
      <table class="map">
        <caption>
          {y.name} by {x.name.toLowerCase()}: choose a cell to try its answers
        </caption>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                {answerLabel(x, column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((answer, row) => (
            <tr key={answer}>
              <th scope="row">{answerLabel(y, answer)}</th>
              {columns.map((each, column) => (
                <td key={each}>
                  <button
                    type="button"
                    aria-pressed={cell && isAt(cell, column, row)}
                    onClick={() => onCell({ column, row })}
                  >
                    <CellPicture
                      pattern={cells[row]?.[column]}
                      at={`${answerLabel(y, answer)}, ${answerLabel(x, each)}`}
                    />
                    {isAt(own, column, row) && <b>you</b>}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <figcaption>
        <ul class="legend">
          {sharesOf(catalogue, map).map(({ pattern, words }) => (
            <li key={pattern.id}>
              <Shape pattern={pattern} /> {pattern.name}: {words}
            </li>
          ))}
        </ul>
        {nearestSentence(map, answers)}
      </figcaption>
    </figure>
  );
}

const isAt = (cell: Cell, column: number, row: number): boolean => cell.column === column && cell.row === row;

/** The shape of a pattern on a ground of its colour, with the answers that it is recommended at. */
const CellPicture = ({ pattern, at }: Readonly<{ pattern: Pattern | undefined; at: string }>) => {
  if (!pattern) return null;
  const { path, paint, tint } = shapeOnPage(pattern, 7);
  return (
    <svg viewBox="-20 -14 40 28" role="img">
      <title>{`${at}: ${pattern.name}`}</title>
      <rect x="-20" y="-14" width="40" height="28" rx="3" class={tint} />
      <path d={path} class={paint} />
    </svg>
  );
};

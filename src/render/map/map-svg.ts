import type { Answers } from "../../domain/answers.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import type { DecisionMap } from "../../domain/decision-map.ts";
import { painted, shape, tint, xmlText } from "../svg/svg-paint.ts";
import { linesOf, MARGIN, type Part, paragraph, picture, TEXT } from "../svg/svg-picture.ts";
import { answerLabel } from "../words.ts";
import { elsewhereWords, mapSentences, mapTitle, nearestSentence, ownWords, sharesOf } from "./map-words.ts";

// All lengths are in pixels of the picture at its own size.

const ROW_NAMES = 130;
const CELL = { width: 132, height: 68, gap: 6, shape: 13 };
const LEGEND_ROW = 26;

/**
 * A map as a picture. Its description has all that it shows; patterns differ by shape as well as by colour. Same answers, same bytes.
 */
export function renderMapAsSvg(catalogue: Catalogue, answers: Answers, map: DecisionMap): string {
  const width = 2 * MARGIN + ROW_NAMES + map.columns.length * CELL.width;
  const room = width - 2 * MARGIN;
  const elsewhere = elsewhereWords(catalogue.questions, map, answers);
  const nearest = nearestSentence(map, answers);
  const title = paragraph(mapTitle(map), MARGIN - 8, room, TEXT.title, "ink");
  const subtitle = paragraph(elsewhere, title.bottom + 4, room, TEXT.plain, "quiet");
  const grid = gridPart(map, subtitle.bottom + 18);
  const legend = legendPart(catalogue, map, grid.bottom + 16);
  const own = paragraph(ownWords(map), legend.bottom + 8, room, TEXT.plain, "ink");
  const change = paragraph(nearest, own.bottom, room, TEXT.plain, "ink");
  const height = change.bottom + MARGIN - 4;
  const shares = sharesOf(catalogue, map).map(({ pattern, words }) => `${pattern.name}: ${words}.`);
  const description = [...mapSentences(map), ...shares, elsewhere, ownWords(map), nearest].filter(
    (each) => each !== "",
  );
  return picture({
    id: "waymark-map",
    width,
    height,
    title: mapTitle(map),
    description,
    drawn: [title, subtitle, grid, legend, own, change].flatMap(({ drawn }) => drawn),
  });
}

function gridPart(map: DecisionMap, top: number): Part {
  const { x, y, columns, rows, cells, own } = map;
  const left = MARGIN + ROW_NAMES;
  const heads = columns.map((column) => linesOf(answerLabel(x, column), CELL.width - 8, TEXT.plain));
  const highest = Math.max(...heads.map((lines) => lines.length));
  const first = top + TEXT.line * (highest + 1) + 6;
  const middle = (column: number) => left + column * CELL.width + (CELL.width - CELL.gap) / 2;
  const axis = (name: string, at: number) =>
    `<text x="${at}" y="${top + TEXT.line - 5}" font-weight="bold" ${painted("quiet")}>${xmlText(name)}</text>`;
  const names = heads.flatMap((lines, column) =>
    lines.map(
      (line, index) =>
        `<text x="${middle(column)}" y="${first - 12 - (lines.length - 1 - index) * TEXT.line}" text-anchor="middle" ${painted("ink")}>${xmlText(line)}</text>`,
    ),
  );
  const drawn = rows.flatMap((row, rowIndex) => {
    const cellTop = first + rowIndex * CELL.height;
    const label = answerLabel(y, row);
    const lines = linesOf(label, ROW_NAMES - 12, TEXT.plain);
    const start = cellTop + (CELL.height - CELL.gap) / 2 + 5 - ((lines.length - 1) * TEXT.line) / 2;
    return [
      ...lines.map(
        (line, index) =>
          `<text x="${MARGIN}" y="${start + index * TEXT.line}" ${painted("ink")}>${xmlText(line)}</text>`,
      ),
      ...(cells[rowIndex] ?? []).flatMap((pattern, column) => {
        const isOwn = own.column === column && own.row === rowIndex;
        const box = `x="${left + column * CELL.width}" y="${cellTop}" width="${CELL.width - CELL.gap}" height="${CELL.height - CELL.gap}" rx="6"`;
        const said = `${answerLabel(x, columns[column])}, ${label}: ${pattern.name}${isOwn ? " (your own position)" : ""}`;
        return [
          `<g><title>${xmlText(said)}</title>`,
          `<rect ${box} ${tint(pattern)}/>`,
          shape(pattern, middle(column), cellTop + (isOwn ? 25 : 31), CELL.shape),
          ...(isOwn
            ? [
                `<rect ${box} fill="none" stroke-width="3" ${painted("ring")}/>`,
                `<text x="${middle(column)}" y="${cellTop + 54}" font-size="13" font-weight="bold" text-anchor="middle" ${painted("ink")}>you</text>`,
              ]
            : []),
          "</g>",
        ];
      }),
    ];
  });
  return {
    drawn: [axis(y.name, MARGIN), axis(x.name, left), ...names, ...drawn],
    bottom: first + rows.length * CELL.height - CELL.gap,
  };
}

function legendPart(catalogue: Catalogue, map: DecisionMap, top: number): Part {
  const shares = sharesOf(catalogue, map);
  return {
    drawn: shares.flatMap(({ pattern, words }, index) => {
      const middle = top + index * LEGEND_ROW + LEGEND_ROW / 2;
      return [
        shape(pattern, MARGIN + 9, middle, 9),
        `<text x="${MARGIN + 30}" y="${middle + 5}" ${painted("ink")}>${xmlText(pattern.name)} <tspan ${painted("quiet")}>${xmlText(words)}</tspan></text>`,
      ];
    }),
    bottom: top + shares.length * LEGEND_ROW,
  };
}

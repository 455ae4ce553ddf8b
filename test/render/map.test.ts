import { DOMParser, type Element, type Node } from "@xmldom/xmldom";
import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import type { Answers } from "../../src/domain/answers.ts";
import type { Catalogue, Question } from "../../src/domain/catalogue-schema.ts";
import { codesOf } from "../../src/domain/codes.ts";
import { axesOf, decisionMap, nearestTurns } from "../../src/domain/decision-map.ts";
import { recommend } from "../../src/domain/recommendation.ts";
import { toAscii } from "../../src/render/ascii.ts";
import { renderMapAsSvg } from "../../src/render/map/map-svg.ts";
import { mapResult, renderMap, renderMapAsMarkdown } from "../../src/render/map/render-map.ts";
import { answerLabel } from "../../src/render/words.ts";
import { answersTo } from "../helpers/arbitraries.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";
import { toyCatalogue } from "../helpers/toy-catalogue.ts";

const glyphs = catalogue.patterns.map(({ style }) => style);

const given: Answers = {
  urgency: "on-fire",
  horizon: "3-to-6-months",
  "team-span": "a-few-teams",
  conviction: "mixed",
  "walk-away": "no",
};

const anyAxes = fc
  .shuffledSubarray([...catalogue.questions], { minLength: 2, maxLength: 2 })
  .map((pair) => pair as unknown as readonly [Question, Question]);

const mapOf = (answers: Answers, of: Catalogue = catalogue) => {
  const axes = axesOf(of.questions);
  return decisionMap(of, answers, axes.x, axes.y);
};

/** Parsed as strictly as the parser can: a warning is an error too. */
const parsed = (xml: string): Element => {
  const onError = (level: string, message: string) => {
    throw new Error(`${level}: ${message}`);
  };
  const root = new DOMParser({ onError }).parseFromString(xml, "image/svg+xml").documentElement;
  if (!root) throw new Error("no element");
  return root;
};

const elements = (root: Element, name: string): readonly Element[] => [...root.getElementsByTagName(name)];
const textOf = (node: Node | undefined): string => node?.textContent ?? "";
const children = (element: Element): readonly Element[] =>
  [...element.childNodes].filter((node): node is Element => node.nodeType === node.ELEMENT_NODE);

describe("a map as text", () => {
  it("has no line wider than asked for, except the command to copy, as a grid or in words", () => {
    fc.assert(
      fc.property(
        answersTo(catalogue.questions),
        anyAxes,
        fc.integer({ min: 20, max: 120 }),
        fc.boolean(),
        (answers, [x, y], width, inWords) => {
          const map = decisionMap(catalogue, answers, x, y);
          const lines = renderMap(catalogue, answers, map, width, inWords).split("\n");
          for (const line of lines.filter((each) => !each.startsWith("This map again"))) {
            expect(stringWidth(line)).toBeLessThanOrEqual(width);
            expect(line).not.toMatch(/ $/);
          }
        },
      ),
    );
  });

  it("shows each cell's pattern, one's own in brackets, and says what the glyphs mean", () => {
    const text = renderMap(catalogue, given, mapOf(given), 80);
    expect(text).toMatch(/^Decision map: urgency by horizon\n/);
    expect(text).toMatch(/^On fire +▲ +\(▲\) +◆ +◆$/m);
    expect(text).toMatch(/^Calm +◆ +◆ +◆ +◆$/m);
    expect(text).toContain("◆   Big Vision with Small Experiments: 8 of 12 cells\n");
    expect(text).toContain("■   The Grand Migration: nowhere on this map\n");
    expect(text).toContain("( ) your own position\n");
    expect(text.replaceAll(/\s+/g, " ")).toContain(
      "The other answers stay as they are: team span “A few teams”, conviction “Mixed” and walk-away “No”.",
    );
    expect(text).toContain(
      `This map again: waymark map --x horizon --y urgency ${codesOf(catalogue).encode(given)}\n`,
    );
  });

  it("in ASCII keeps its columns", () => {
    const text = renderMap(catalogue, given, mapOf(given), 80);
    expect(toAscii(text, glyphs)).toHaveLength(text.length);
    expect(toAscii(text, glyphs)).toMatch(/^On fire +\^ +\(\^\) +\* +\*$/m);
    expect(toAscii(text, glyphs)).toMatch(/^[\n -~]*$/);
  });

  it("in words names for each cell the pattern that is recommended there, without any glyph", () => {
    fc.assert(
      fc.property(answersTo(catalogue.questions), anyAxes, (answers, [x, y]) => {
        const map = decisionMap(catalogue, answers, x, y);
        const text = renderMap(catalogue, answers, map, 1000, true);
        expect(text).not.toMatch(/[◆▲■]/u);
        for (const row of map.rows) {
          const line = text
            .split("\n")
            .find((each) => each.startsWith(`${y.name} “${answerLabel(y, row)}”: `));
          for (const column of map.columns) {
            const { pattern } = recommend(catalogue, { ...answers, [x.id]: column, [y.id]: row });
            const said = line?.split("; ").find((part) => part.includes(`${pattern.name} with`));
            expect(said).toMatch(new RegExp(`“${answerLabel(x, column)}”|with any `));
          }
        }
      }),
    );
  });

  it("says so when nothing on it changes anything", () => {
    const answers = { conviction: "low", "team-span": "many-teams", urgency: "calm", "walk-away": "no" };
    const [, , , , walkAway] = catalogue.questions;
    const [urgency] = catalogue.questions;
    if (!walkAway || !urgency) throw new Error("two questions are gone");
    const map = decisionMap(catalogue, { ...answers, horizon: "over-a-year" }, walkAway, urgency);
    expect(renderMap(catalogue, answers, map, 80)).toContain("Every cell of this map says the same.");
  });

  it("turns to words where the grid has no room", () => {
    const answers = { ...given, horizon: "unsure" };
    expect(renderMap(catalogue, answers, mapOf(answers), 20)).toContain("Urgency “On fire”:");
  });
});

describe("a map as Markdown", () => {
  it("has as many columns in each row, and the position that is one's own", () => {
    fc.assert(
      fc.property(answersTo(catalogue.questions), anyAxes, (answers, [x, y]) => {
        const map = decisionMap(catalogue, answers, x, y);
        const text = renderMapAsMarkdown(catalogue, answers, map);
        const rows = text.split("\n").filter((line) => line.startsWith("|"));
        expect(rows).toHaveLength(map.rows.length + 2);
        for (const row of rows) expect(row.split("|")).toHaveLength(map.columns.length + 3);
        expect(rows[map.own.row + 2]?.split("|")[map.own.column + 2]).toMatch(/^ \*\*\([◆▲■]\)\*\* $/u);
        expect(renderMapAsMarkdown(catalogue, answers, map)).toBe(text);
      }),
    );
  });
});

describe("a map as JSON", () => {
  it("holds the recommendation of every cell by ids, and survives JSON", () => {
    fc.assert(
      fc.property(answersTo(catalogue.questions), anyAxes, (answers, [x, y]) => {
        const result = mapResult(catalogue, answers, decisionMap(catalogue, answers, x, y));
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        for (const [row, ofY] of result.rows.entries()) {
          for (const [column, ofX] of result.columns.entries()) {
            expect(result.cells[row]?.[column]).toBe(
              recommend(catalogue, { ...answers, [result.x]: ofX, [result.y]: ofY }).pattern.id,
            );
          }
        }
        expect(result.cells[result.own.row]?.[result.own.column]).toBe(result.own.pattern);
        expect(result.own.pattern).toBe(recommend(catalogue, answers).pattern.id);
        const cells = result.shares.reduce((sum, share) => sum + share.cells, 0);
        expect(cells).toBe(result.rows.length * result.columns.length);
      }),
    );
  });
});

describe("the cells of a map", () => {
  it("that are nearest are told in JSON as they are found", () => {
    fc.assert(
      fc.property(answersTo(catalogue.questions), anyAxes, (answers, [x, y]) => {
        const map = decisionMap(catalogue, answers, x, y);
        expect(mapResult(catalogue, answers, map).nearest.map(({ pattern }) => pattern)).toEqual(
          nearestTurns(map).map(({ pattern }) => pattern.id),
        );
      }),
    );
  });

  it("have a higher answer above them and a later one to the right", () => {
    const map = mapOf(given);
    expect(map.columns).toEqual(map.x.options.map(({ id }) => id));
    expect(map.rows).toEqual(map.y.options.map(({ id }) => id).toReversed());
    const unsure = mapOf({ ...given, urgency: "unsure", horizon: "unsure" });
    expect([unsure.columns.at(-1), unsure.rows.at(-1)]).toEqual(["unsure", "unsure"]);
  });
});

describe("a map as a picture", () => {
  it("is XML, whatever is answered, with one cell for each pair of answers and all of it inside", () => {
    fc.assert(
      fc.property(answersTo(catalogue.questions), anyAxes, (answers, [x, y]) => {
        const map = decisionMap(catalogue, answers, x, y);
        const svg = renderMapAsSvg(catalogue, answers, map);
        const root = parsed(svg);
        const cells = elements(root, "g").filter((group) => children(group)[0]?.tagName === "title");
        expect(cells).toHaveLength(map.rows.length * map.columns.length);
        const [width, height] = ["width", "height"].map((name) => Number(root.getAttribute(name)));
        expect(root.getAttribute("viewBox")).toBe(`0 0 ${width} ${height}`);
        for (const element of [...elements(root, "rect"), ...elements(root, "text")]) {
          const at = (name: string) => Number(element.getAttribute(name) ?? 0);
          expect(at("x") + at("width")).toBeLessThanOrEqual(width ?? 0);
          expect(at("y") + at("height")).toBeLessThanOrEqual(height ?? 0);
        }
        expect(svg).not.toMatch(/NaN|undefined|\[object/);
        expect(renderMapAsSvg(catalogue, answers, map)).toBe(svg);
      }),
    );
  });

  it("tells those who cannot see it all that it shows", () => {
    const map = mapOf(given);
    const root = parsed(renderMapAsSvg(catalogue, given, map));
    expect(root.getAttribute("role")).toBe("img");
    const [title, desc] = children(root);
    expect(root.getAttribute("aria-labelledby")).toBe(
      `${title?.getAttribute("id")} ${desc?.getAttribute("id")}`,
    );
    expect(title?.tagName).toBe("title");
    expect(textOf(title)).toBe("Decision map: urgency by horizon");
    expect(desc?.tagName).toBe("desc");
    expect(textOf(desc)).toContain(
      "Urgency “On fire”: The No-Vision Strategy with horizon “Under 3 months” and “3 to 6 months”; Big Vision with Small Experiments with horizon “6 to 12 months” and “More than a year”.",
    );
    expect(textOf(desc)).toContain("Your own position is horizon “3 to 6 months” and urgency “On fire”");
    expect(textOf(desc)).toContain("The Grand Migration: nowhere on this map.");
  });

  it("gives each pattern a shape of its own, the same in its cells as in the legend", () => {
    const answers = { ...given, conviction: "strong", urgency: "calm" };
    const [, horizon, , conviction] = catalogue.questions;
    if (!horizon || !conviction) throw new Error("two questions are gone");
    const map = decisionMap(catalogue, { ...answers, urgency: "on-fire" }, horizon, conviction);
    const root = parsed(renderMapAsSvg(catalogue, answers, map));
    const shapes = new Map<string, Set<string>>();
    for (const group of elements(root, "g")) {
      const [title] = children(group);
      if (title?.tagName !== "title") continue;
      const pattern = textOf(title).replace(/^.*: /, "").replace(" (your own position)", "");
      const path = children(group).find(({ tagName }) => tagName === "path");
      shapes.set(pattern, (shapes.get(pattern) ?? new Set()).add(path?.getAttribute("d") ?? ""));
    }
    expect(shapes.size).toBe(3);
    for (const drawn of shapes.values()) expect(drawn.size).toBe(1);
    expect(new Set([...shapes.values()].flatMap((drawn) => [...drawn])).size).toBe(3);
    const texts = elements(root, "text").map(textOf);
    for (const { name } of catalogue.patterns)
      expect(texts.some((text) => text.startsWith(`${name} `))).toBe(true);
    expect(texts.filter((text) => text === "you")).toHaveLength(1);
    const own = elements(root, "title")
      .map(textOf)
      .filter((title) => title.endsWith(" (your own position)"));
    expect(own).toEqual(["3 to 6 months, Strong: The No-Vision Strategy (your own position)"]);
  });

  it("writes a long name above its column on rows of their own, the last one beside the short names", () => {
    const root = parsed(renderMapAsSvg(catalogue, given, mapOf(given)));
    const rowOf = (text: string) =>
      Number(
        elements(root, "text")
          .find((each) => textOf(each) === text)
          ?.getAttribute("y"),
      );
    expect(rowOf("year")).toBe(rowOf("Under 3 months"));
    expect(rowOf("year") - rowOf("More than a")).toBe(20);
  });

  it("needs nothing from elsewhere", () => {
    const svg = renderMapAsSvg(catalogue, given, mapOf(given));
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(
      /https?:|url\(|@import|@font-face|<script|<image|<use|href|\son\w+=/i,
    );
  });

  it("brings its own background, and text and shapes that stand out on it, light and dark", () => {
    const svg = renderMapAsSvg(catalogue, given, mapOf(given));
    const light = (name: string) =>
      new RegExp(`class="waymark-${name}" (?:fill|stroke)="(#\\w+)"`).exec(svg)?.[1];
    const dark = (name: string) =>
      new RegExp(`\\.waymark-${name}\\{(?:fill|stroke):(#\\w+)\\}`).exec(svg)?.[1];
    for (const colour of [light, dark]) {
      for (const text of ["ink", "quiet"]) {
        expect(contrast(colour(text), colour("card"))).toBeGreaterThan(4.5);
      }
      for (const name of ["cyan", "yellow"]) {
        expect(contrast(colour(`${name}-shape`), colour(`${name}-tint`))).toBeGreaterThan(3);
        expect(contrast(colour("ink"), colour(`${name}-tint`))).toBeGreaterThan(4.5);
      }
      for (const name of ["ring", "magenta-shape"])
        expect(contrast(colour(name), colour("card"))).toBeGreaterThan(3);
    }
  });

  it("holds any words, also those that mean something to XML, and the shapes of any patterns", () => {
    const odd = `<b>&"'\u0000\ud800]]>漢字`;
    const [first, ...others] = toyCatalogue.questions;
    if (!first) throw new Error("the toy has no questions");
    const questions = [
      { ...first, name: odd, options: first.options.map((option) => ({ ...option, label: odd })) },
      ...others,
    ];
    const of = { ...toyCatalogue, questions };
    const root = parsed(renderMapAsSvg(of, { sky: "grey" }, mapOf({ sky: "grey" }, of)));
    expect(elements(root, "b")).toHaveLength(0);
    expect(textOf(root)).toContain(`<b>&"'\\x00?]]>漢字`);
    const shapes = elements(root, "path").map((path) => path.getAttribute("d"));
    expect(shapes.slice(-toyCatalogue.patterns.length)).toEqual(
      toyCatalogue.patterns.map(() => "M0 -9L9 9L-9 9Z"),
    );
  });
});

/** How much two colours differ in lightness, from 1 to 21, as WCAG has it. */
function contrast(a: string | undefined, b: string | undefined): number {
  const [dark = 0, light = 0] = [a, b].map(luminance).sort((one, other) => one - other);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string | undefined): number {
  const [red = 0, green = 0, blue = 0] = (colour?.match(/\w\w/g) ?? []).map((hex) => {
    const part = Number.parseInt(hex, 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

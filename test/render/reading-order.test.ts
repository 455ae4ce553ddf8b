import { expect, it } from "vitest";
import { axesOf, decisionMap } from "../../src/domain/decision-map.ts";
import { renderMapAsSvg } from "../../src/render/map/map-svg.ts";
import { CALM_ANSWERS } from "../helpers/ballots.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

it("a picture of the map is read from the top: whoever reads it aloud takes its texts in their order", () => {
  const axes = axesOf(catalogue.questions);
  const svg = renderMapAsSvg(catalogue, CALM_ANSWERS, decisionMap(catalogue, CALM_ANSWERS, axes.x, axes.y));
  const tops = [...svg.matchAll(/<text x="[\d.]+" y="([\d.]+)"/g)].map(([, top]) => Number(top));
  expect(tops.length).toBeGreaterThan(10);
  // Lines of one row of the grid are beside each other; all else follows downwards.
  for (const [index, top] of tops.entries()) expect(top).toBeGreaterThan((tops[index - 1] ?? 0) - 60);
  expect(tops[0]).toBe(Math.min(...tops));
});

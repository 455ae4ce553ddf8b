import { describe, expect, it } from "vitest";
import { type Figure, figures, type Summary, summarize } from "./figures.ts";
import type { CaseResult } from "./sample.ts";
import { median, pairedRatio, percentile } from "./statistics.ts";
import { caseTable, figureTable } from "./table.ts";

describe("median", () => {
  it.each([
    { values: [3], middle: 3 },
    { values: [9, 1, 5], middle: 5 },
    { values: [10, 9, 1, 2], middle: 5.5 },
    { values: [], middle: Number.NaN },
  ])("of $values is $middle", ({ values, middle }) => {
    expect(median(values)).toBe(middle);
  });

  it("leaves its input as it was", () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
});

describe("percentile", () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  it.each([
    { share: 0, value: 1 },
    { share: 0.5, value: 50 },
    { share: 0.99, value: 99 },
    { share: 1, value: 100 },
  ])("$share of 1 to 100 is $value", ({ share, value }) => {
    expect(percentile(hundred, share)).toBe(value);
  });

  it("of nothing is not a number", () => {
    expect(percentile([], 0.99)).toBeNaN();
  });
});

describe("a paired ratio", () => {
  it("compares round with round, so a slow round of both changes nothing", () => {
    expect(pairedRatio([30, 300, 60], [10, 100, 20])).toEqual({ median: 3, low: 3, high: 3 });
  });

  it("has an interval around its median that is the same every time", () => {
    const times = [31, 44, 29, 38, 35, 52, 33, 30];
    const base = [10, 11, 9, 12, 10, 10, 11, 9];
    const { median: middle, low, high } = pairedRatio(times, base);
    expect(low).toBeLessThan(middle);
    expect(high).toBeGreaterThan(middle);
    expect(pairedRatio(times, base)).toEqual({ median: middle, low, high });
  });

  it("refuses rounds without a partner", () => {
    expect(() => pairedRatio([1, 2], [1])).toThrow(RangeError);
  });
});

describe("a summary", () => {
  const base: CaseResult = {
    name: "bare node",
    baseline: "bare node",
    samples: [{ ready: 20 }, { ready: 40 }],
  };
  const result: CaseResult = {
    name: "waymark",
    baseline: "bare node",
    samples: [
      { ready: 60, quit: 10, memory: 60, keys: { latencies: [1, 2], keys: 2, frames: 2 } },
      { ready: 120, quit: 20, memory: 70, keys: { latencies: [3, 9], keys: 2, frames: 1 } },
    ],
  };

  it("puts all runs together", () => {
    expect(summarize(result, [base, result])).toEqual({
      name: "waymark",
      ready: 90,
      ratio: { median: 3, low: 3, high: 3 },
      keyP50: 2,
      keyP99: 9,
      framesPerKey: 0.75,
      quit: 15,
      memory: 65,
      highestMemory: 70,
    });
  });

  it("has no ratio when its baseline failed", () => {
    const failed: CaseResult = { name: "bare node", samples: [], failed: "no such file" };
    expect(summarize(result, [failed, result])).not.toHaveProperty("ratio");
  });

  it("of a case that failed says why and nothing else", () => {
    const failed: CaseResult = { name: "waymark", samples: [], failed: "it hung" };
    expect(summarize(failed, [base, failed])).toEqual({ name: "waymark", failed: "it hung" });
  });
});

describe("the figures", () => {
  const named = (name: string, list: readonly Figure[]) => list.find((figure) => figure.name === name);

  it.each([
    { times: 1.35, met: "yes" },
    { times: 1.36, met: "no" },
  ])("a first question at $times x bare node: $met", ({ times, met }) => {
    const summary: Summary = { name: "waymark", ratio: { median: times, low: 1, high: 5 } };
    expect(named("first question readable on a first run", figures([summary], undefined))?.met).toBe(met);
  });

  it("want every frame drawn, not nearly every", () => {
    const summary: Summary = { name: "waymark, held key", framesPerKey: 0.999 };
    expect(named("frames drawn for each key", figures([summary], undefined))?.met).toBe("no");
  });

  it.each([
    { theirs: { ready: 50 }, reached: "0.80 x", met: "yes" },
    { theirs: { ready: 40 }, reached: "1.00 x", met: "no" },
    { theirs: { failed: "it hung" }, reached: "failed", met: "no" },
  ])("tell whether the first question is there before a rival's: $reached", ({ theirs, reached, met }) => {
    const summaries = [
      { name: "waymark", ready: 40 },
      { name: "@clack/prompts", ...theirs },
    ];
    expect(named("first question, beside @clack/prompts", figures(summaries, undefined))).toMatchObject({
      reached,
      met,
    });
  });

  it("say neither yes nor no of what could not be measured", () => {
    expect(named("peak memory: waymark", figures([{ name: "waymark" }], undefined))).toMatchObject({
      reached: "n/a",
      met: "n/a",
    });
  });

  it("are not met by a case that failed", () => {
    const [first] = figures([{ name: "waymark", failed: "it hung" }], undefined);
    expect(first).toMatchObject({ reached: "failed", met: "no" });
  });

  it("count the package in kilobytes of 1000", () => {
    const size = { tarball: 380_000, unpacked: 612_345, files: 7 };
    expect(figures([], { size })).toEqual([
      {
        name: "package, packed",
        reached: "380.0 KB (612 KB unpacked, 7 files)",
        wanted: "≤ 380 KB",
        met: "yes",
      },
    ]);
  });
});

describe("the tables", () => {
  it("give each case a row, with blanks for what it does not have", () => {
    const summaries: readonly Summary[] = [
      { name: "bare node", ready: 22.44, ratio: { median: 1, low: 1, high: 1 } },
      { name: "waymark", failed: "it hung" },
    ];
    expect(caseTable(summaries).split("\n").slice(2)).toEqual([
      "| bare node | 22.4 | 1.00 (1.00-1.00) |  |  |  |  |",
      "| waymark | failed: it hung |  |  |  |  |  |",
    ]);
  });

  it("let no text break a row", () => {
    const figure: Figure = { name: "a", reached: "failed: x | y\nz", wanted: "b", met: "no" };
    expect(figureTable([figure]).split("\n").at(-1)).toBe("| a | failed: x \\| y z | b | no |");
  });
});

import { type Profiler, Session } from "node:inspector/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appendReview } from "../../src/documents/append.ts";
import { checkDocument } from "../../src/documents/check/check.ts";
import { readRecord } from "../../src/documents/record-file.ts";
import { renderReview } from "../../src/documents/render-review.ts";
import { compare } from "../../src/domain/comparison.ts";
import { decide, LEADING, recordOf } from "../helpers/decisions.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const session = new Session();
beforeAll(async () => {
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
});
afterAll(() => session.disconnect());

/**
 * How often the blocks of our code and of the Markdown parser are entered while a document is read: the same on every machine.
 * What a regular expression does inside is not in it; each of ours is given a bounded text, or cannot reach beyond the next "<".
 */
async function workOf(read: () => unknown): Promise<number> {
  await session.post("Profiler.takePreciseCoverage");
  read();
  const { result } = (await session.post(
    "Profiler.takePreciseCoverage",
  )) as Profiler.TakePreciseCoverageReturnType;
  return result
    .filter(({ url }) => /src\/documents|markdown-it/.test(url))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0);
}

const checked = (text: string) => () =>
  checkDocument(text, { file: "STRATEGY.md", fileName: "STRATEGY.md" }, catalogue);

const KIB = 1024;
const START = "# Strategy\n\n";

describe("the work of reading a document", () => {
  it.each([
    // What opens something and never closes it, in a block of HTML: one piece for the parser, so that it may be large.
    ["<div>\n", "<", 512 * KIB],
    ["<div>\n", "<img ", 512 * KIB],
    ["<div>\n", "<!--", 512 * KIB],
    ["", "<!-- a -->", 512 * KIB],
    ["## Guiding policy\n\n", "We will reduce it and ", 512 * KIB],
    ["## Guiding policy\n\n", "We store water. ", 64 * KIB],
    ["a ", "<", 16 * KIB],
    ["a ", "<img ", 16 * KIB],
    ["a ", "<!--", 16 * KIB],
    ["", "# Steps\n", 16 * KIB],
    ["# Steps\n", "## Steps\n\n", 16 * KIB],
    ["# ", "-", 16 * KIB],
    ["# ", "(a & ", 16 * KIB],
    ["", "**Problem:** \n\n", 16 * KIB],
    ["", "- [ ] a\n", 16 * KIB],
    ["", "> ", 16 * KIB],
    ["", "[a](", 16 * KIB],
    ["", "[[](", 16 * KIB],
    ["", "![[](", 16 * KIB],
    ["", "*a _b ", 16 * KIB],
    ["| a |\n|---|\n", "| [x] |\n", 16 * KIB],
  ])("doubles where the document does: %j, then %j", async (before, piece, smallest) => {
    const works: number[] = [];
    for (const size of [1, 2, 4, 8].map((times) => times * smallest)) {
      works.push(await workOf(checked(START + before + piece.repeat(size / piece.length))));
    }
    for (const [at, work] of works.entries()) {
      expect(work).toBeGreaterThan(0);
      expect(work, `${works}`).toBeLessThanOrEqual(2.1 * (works[at - 1] ?? work) + 1000);
    }
  });

  it("of a bracket that nothing closes is bounded, however many of them follow each other", async () => {
    const times = (16 * KIB) / 4;
    const [open, closed] = [
      await workOf(checked("[[](".repeat(times))),
      await workOf(checked("[](a".repeat(times))),
    ];
    expect(open).toBeLessThanOrEqual(4 * closed);
  });

  it("is done once to append a review", async () => {
    const answers = LEADING["grand-migration"];
    const [decision, comparison] = [decide(answers), compare(catalogue, decide(answers), answers)];
    const review = renderReview(catalogue, [], {
      decision,
      comparison,
      seen: [],
      because: undefined,
      status: "accepted",
    });
    const record = `${recordOf()}\n${"[[](".repeat(4 * KIB)}\n`;
    const reading = await workOf(() => readRecord(catalogue, record, "x"));
    const appending = await workOf(() => appendReview(catalogue, record, 0, review, "x"));
    expect(appending).toBeLessThanOrEqual(1.2 * reading);
  });
});

import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { analyse } from "../../src/domain/analysis.ts";
import { isNeighbour, singleChanges } from "../../src/domain/changes.ts";
import type { Block, Chapter } from "../../src/render/blocks.ts";
import { explanation } from "../../src/render/explain/explanation.ts";
import {
  renderExplanation,
  renderExplanationAsMarkdown,
} from "../../src/render/explain/render-explanation.ts";
import { turnWords } from "../../src/render/result/sections/changes.ts";
import { toResult } from "../../src/render/result/to-result.ts";
import { answersTo } from "../helpers/arbitraries.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const anyAnswers = answersTo(catalogue.questions);
const anyFixed = fc.subarray(catalogue.questions.map(({ id }) => id));

const itemsOf = (chapter: Chapter | undefined): readonly (Block & { kind: "item" })[] =>
  (chapter?.blocks ?? []).filter((block) => block.kind === "item");
const chapterOf = (chapters: readonly Chapter[], title: string): Chapter | undefined =>
  chapters.find((each) => each.title.includes(title));

describe("the explanation", () => {
  it("leaves nothing of the analysis out", () => {
    fc.assert(
      fc.property(anyAnswers, anyFixed, (answers, fixed) => {
        const analysis = analyse(catalogue, answers, fixed);
        const chapters = explanation(catalogue, analysis);
        const firm = itemsOf(chapterOf(chapters, "How firm"));
        const { singles, pairs } = analysis.firmness;
        const neighbours = singleChanges(catalogue, answers).filter(isNeighbour);
        for (const turn of [...neighbours, ...singles, ...pairs])
          expect(firm.some(({ text }) => text.startsWith(`${turnWords(turn, answers)}: `))).toBe(true);
        for (const { pattern, turns } of analysis.ways.ways) {
          const items = itemsOf(chapterOf(chapters, `. ${pattern.name}: `)).map(({ text }) => text);
          for (const turn of turns) expect(items).toContain(turnWords(turn, answers));
        }
        const unknown = chapterOf(chapters, "What is not known");
        for (const { question, right } of analysis.recommendation.outlook?.worth ?? []) {
          if ((analysis.recommendation.outlook?.wins.length ?? 0) < 2) continue;
          expect(itemsOf(unknown).map(({ text }) => text)).toContain(
            `${question.name}: ${right} of ${analysis.recommendation.outlook?.ways}`,
          );
        }
        const tensions = chapterOf(chapters, "Tensions");
        const said = itemsOf(tensions).map(({ text }) => text);
        for (const { statements } of analysis.recommendation.measures.tensions.open)
          for (const { text } of statements)
            expect(said.filter((each) => each === text).length).toBeGreaterThan(0);
      }),
    );
  });

  it("says of every constraint whether it is met, and of every failure mode whether it is found", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const analysis = analyse(catalogue, answers);
        const chapters = explanation(catalogue, analysis);
        const words = { yes: /^met$/, no: /^not met: /, unknown: /^not known$/ };
        for (const { name, constraints, failureModes } of toResult(catalogue, analysis).ranking) {
          const items = itemsOf(chapterOf(chapters, `. ${name}: `));
          const saidOf = (text: string, word: RegExp) =>
            items.some((each) => each.text === text && each.aside?.some((aside) => word.test(aside)));
          for (const { text, met } of constraints) expect(saidOf(text, words[met])).toBe(true);
          for (const { text, found, check } of failureModes) {
            expect(saidOf(text, /^found in your answers$/)).toBe(found);
            expect(saidOf(text, /^no answer shows it: ask your team$/)).toBe(check === "by-hand");
          }
        }
      }),
    );
  });

  it("has no line wider than asked for, except the command to copy", () => {
    fc.assert(
      fc.property(anyAnswers, anyFixed, fc.integer({ min: 20, max: 120 }), (answers, fixed, width) => {
        const text = renderExplanation(catalogue, analyse(catalogue, answers, fixed), width);
        for (const line of text.split("\n").filter((each) => !each.startsWith("This explanation again")))
          expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 50 },
    );
  });

  it("is the same for the same answers", () => {
    const analysis = () => analyse(catalogue, { urgency: "calm" }, ["horizon"]);
    expect(renderExplanation(catalogue, analysis(), 80)).toBe(renderExplanation(catalogue, analysis(), 80));
    expect(renderExplanationAsMarkdown(catalogue, analysis())).toBe(
      renderExplanationAsMarkdown(catalogue, analysis()),
    );
  });
});

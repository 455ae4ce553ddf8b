import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { analyse } from "../../src/domain/analysis.ts";
import { isNeighbour, singleChanges } from "../../src/domain/changes.ts";
import { truthOfClaim } from "../../src/domain/claims.ts";
import type { Block, Chapter } from "../../src/render/blocks.ts";
import { explanation } from "../../src/render/explain/explanation.ts";
import {
  renderExplanation,
  renderExplanationAsMarkdown,
} from "../../src/render/explain/render-explanation.ts";
import { turnWords } from "../../src/render/result/sections/changes.ts";
import { nothingKnown } from "../../src/render/result/sections/nothing-known.ts";
import { toResult } from "../../src/render/result/to-result.ts";
import { pointsWords } from "../../src/render/words.ts";
import { answersTo } from "../helpers/arbitraries.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const anyAnswers = answersTo(catalogue.questions);
const anyFixed = fc.subarray(catalogue.questions.map(({ id }) => id));

const itemsOf = (chapter: Chapter | undefined): readonly (Block & { kind: "item" })[] =>
  (chapter?.blocks ?? []).filter((block) => block.kind === "item");
const chapterOf = (chapters: readonly Chapter[], title: string): Chapter | undefined =>
  chapters.find((each) => each.title.includes(title));

/** The items under one heading of a chapter. */
function under(chapter: Chapter | undefined, title: string): readonly (Block & { kind: "item" })[] {
  const blocks = chapter?.blocks ?? [];
  const at = blocks.findIndex(({ kind, text }) => kind === "heading" && text === title);
  if (at < 0) return [];
  const next = blocks.findIndex(({ kind }, index) => index > at && kind === "heading");
  return itemsOf({ title, blocks: blocks.slice(at + 1, next < 0 ? blocks.length : next) });
}

describe("the explanation", () => {
  it("says where nothing is known that the default is no finding", () => {
    const [first = { id: "" }] = catalogue.questions;
    for (const [answers, isKnown] of [
      [{}, false],
      [{ [first.id]: "unsure" }, false],
      [{ [first.id]: "calm" }, true],
    ] as const) {
      const analysis = analyse(catalogue, answers);
      for (const text of [
        renderExplanation(catalogue, analysis, 200),
        renderExplanationAsMarkdown(catalogue, analysis),
      ])
        expect(text.includes("not a finding about your case. Other options can work.")).toBe(!isKnown);
      expect(toResult(catalogue, analysis).nothingKnown).toHaveLength(isKnown ? 0 : 3);
    }
  });

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

  it("says of each constraint whether it is required, and of each success mode that does not hold why not", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const analysis = analyse(catalogue, answers);
        const chapters = explanation(catalogue, analysis);
        for (const [
          index,
          { pattern, points, eligible, held },
        ] of analysis.recommendation.ranking.entries()) {
          const chapter = chapterOf(chapters, `. ${pattern.name}: `);
          expect(chapter?.title).toBe(
            `${index + 1}. ${pattern.name}: ${pointsWords(points)}${eligible ? "" : ", not eligible"}`,
          );
          const asideOf = (text: string, title: string) =>
            under(chapter, title).find((each) => each.text === text)?.aside ?? [];
          const constraints = pattern.claims.filter(({ kind }) => kind === "constraint");
          for (const claim of constraints)
            expect(asideOf(claim.text, "Constraints")[1], claim.id).toBe(
              claim.kind === "constraint" && claim.required ? "required" : "not required",
            );
          const none = chapter?.blocks.some(({ text }) => text === "It has no constraints.");
          expect(none).toBe(constraints.length === 0);
          const words = { unknown: "not known", no: "not so in your answers", yes: undefined };
          for (const claim of pattern.claims.filter(({ kind }) => kind === "success-mode"))
            expect(asideOf(claim.text, "What also makes it succeed")[0], claim.id).toBe(
              claim.when ? words[truthOfClaim(claim, answers)] : "you know, waymark cannot",
            );
          const unsaid = "Nothing in your answers speaks for or against it.";
          expect(chapter?.blocks.some(({ text }) => text === unsaid)).toBe(held.length === 0);
        }
      }),
    );
  });

  it("says what cannot change, how many answers each way takes, and what knowing one more is worth", () => {
    fc.assert(
      fc.property(anyAnswers, anyFixed, (answers, fixed) => {
        const analysis = analyse(catalogue, answers, fixed);
        const { recommendation, firmness, ways } = analysis;
        const chapters = explanation(catalogue, analysis);
        const mine = itemsOf(chapterOf(chapters, "Your answers"));
        expect(mine.slice(0, catalogue.questions.length).map(({ aside }) => aside)).toEqual(
          catalogue.questions.map(({ id }) => (fixed.includes(id) ? ["cannot change"] : undefined)),
        );
        expect(mine.slice(catalogue.questions.length)).toEqual(
          nothingKnown(catalogue, analysis).filter(({ kind }) => kind === "item"),
        );
        const able = fixed.length > 0 ? " that can change" : "";
        const none = `No single answer${able}, given differently, changes the recommendation`;
        const firm = chapterOf(chapters, "How firm")?.blocks.map(({ text }) => text) ?? [];
        const { singles, pairs } = firmness;
        expect(firm.includes(`${none}, and no two answers together do.`)).toBe(
          singles.length === 0 && pairs.length === 0,
        );
        expect(firm.includes(`${none}. These two together do:`)).toBe(pairs.length > 0);
        for (const { pattern, turns } of ways.ways) {
          const chapter = chapterOf(chapters, `. ${pattern.name}: `);
          for (const count of [1, 2, 3, 4, 5]) {
            const title = `It would win by ${count === 1 ? "one answer" : `${count} answers together`}`;
            const own = turns.filter(({ changes }) => changes.length === count);
            expect(under(chapter, title).map(({ text }) => text)).toEqual(
              own.map((turn) => turnWords(turn, answers)),
            );
          }
        }
        const { wins = [], worth = [], ways: of } = recommendation.outlook ?? {};
        const [first, second] = wins;
        const told = under(chapterOf(chapters, "What is not known"), "What it is worth to know one of them");
        expect(told.map(({ text, aside }) => [text, aside])).toEqual(
          second
            ? worth.map(({ question, right }) => [
                `${question.name}: ${right} of ${of}`,
                right === first?.ways ? ["no more than now"] : undefined,
              ])
            : [],
        );
        if (second)
          expect(JSON.stringify(chapters)).toContain(
            `the best guess is right in ${first?.ways} of ${of} ways. Once one answer is known`,
          );
        const pulls = recommendation.measures.tensions.open.length > 0;
        expect(chapterOf(chapters, "Tensions")?.blocks[0]?.text.startsWith("None that waymark knows")).toBe(
          !pulls,
        );
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

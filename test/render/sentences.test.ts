import { describe, expect, it } from "vitest";
import { type Analysis, analyse } from "../../src/domain/analysis.ts";
import type { Answers } from "../../src/domain/answers.ts";
import { everyProfile } from "../../src/domain/profiles.ts";
import { settledPattern, stillOpen } from "../../src/domain/settled.ts";
import { mergedOrder } from "../../src/domain/tensions.ts";
import { UNSURE } from "../../src/domain/unsure.ts";
import { resultHead } from "../../src/render/result/head.ts";
import { renderMarkdown } from "../../src/render/result/markdown.ts";
import { renderSummary } from "../../src/render/result/summary.ts";
import { renderText } from "../../src/render/result/text.ts";
import { settledWords } from "../../src/render/words.ts";
import { resultPhrases } from "../../src/screens/result/phrases.ts";
import { layOutWizard } from "../../src/screens/wizard-view.tsx";
import { atResult, initialState } from "../../src/wizard/state.ts";
import { decide, rendered } from "../helpers/decisions.ts";
import { drawn } from "../helpers/draw.tsx";
import { untrueSentences } from "../helpers/result-sentences.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

// What results say, over all profiles. That each of their sentences is true is proved in test/domain/laws.test.ts; that a false
// one would be found there, here.

/** So wide that each sentence has a line of its own. */
const WIDE = 300;
const SMALL = { columns: 80, rows: 24, ascii: false };

const { questions } = catalogue;
const keyOf = (answers: Answers) => questions.map(({ id }) => answers[id]).join();
type Told = Readonly<{ answers: Answers; analysis: Analysis; text: string }>;
const told = new Map(
  everyProfile(questions).map((answers): [string, Told] => {
    const analysis = analyse(catalogue, answers);
    return [keyOf(answers), { answers, analysis, text: renderText(catalogue, analysis, WIDE) }];
  }),
);
const all = [...told.values()];
const toldOf = (answers: Answers): Told => {
  const found = told.get(keyOf(answers));
  if (!found) throw new Error(`there is no profile ${keyOf(answers)}`);
  return found;
};
const timesIn = (text: string, part: string) => text.split(part).length - 1;
const between = (text: string, start: string, end: string) =>
  text.slice(text.indexOf(`\n${start}`), text.indexOf(`\n${end}`));

const profile = (...answers: readonly string[]): Answers =>
  Object.fromEntries(questions.map(({ id }, index) => [id, answers[index] ?? UNSURE]));

describe("over all profiles", () => {
  it("what comes first is one list, told nowhere twice, and told in every form", () => {
    let several = 0;
    for (const { answers, analysis, text } of all) {
      const { open } = analysis.recommendation.measures.tensions;
      expect(timesIn(text, "What comes first\n"), keyOf(answers)).toBe(open.length > 0 ? 1 : 0);
      expect(timesIn(text, "FIRST (the answers pull two ways: "), keyOf(answers)).toBe(
        open.length > 0 ? 1 : 0,
      );
      expect(timesIn(text, "First:"), keyOf(answers)).toBe(0);
      if (open.length === 0) continue;
      if (open.length > 1) several++;
      const state = atResult({ ...initialState(catalogue), answers });
      const screen = drawn(layOutWizard(state, SMALL), SMALL);
      const forms = {
        text,
        markdown: renderMarkdown(catalogue, analysis),
        summary: renderSummary(catalogue, analysis, WIDE),
        screen: screen.map((row) => row.trim()).join(" "),
        plain: resultPhrases(state).join(" "),
        record: rendered(decide(answers)),
      };
      const first = mergedOrder(open).filter(({ role }) => role === "order");
      for (const [form, words] of Object.entries(forms))
        for (const { text: sentence } of first)
          expect(words.replaceAll(/\s+/g, " ").toLowerCase(), `${keyOf(answers)} ${form}`).toContain(
            sentence.replace(/\.$/, "").toLowerCase(),
          );
    }
    expect(several).toBeGreaterThan(40);
  });

  it("where other patterns are likelier than the recommended one, that is said with what it means", () => {
    const bearing = all.filter(({ text }) => text.includes("which is why that is recommended"));
    expect(bearing.length).toBeGreaterThan(50);
    for (const { answers, analysis, text } of all) {
      const { outlook, pattern } = analysis.recommendation;
      const likely = outlook?.likeliest.includes(pattern) ?? true;
      expect(text.includes("which is why that is recommended"), keyOf(answers)).toBe(!likely);
    }
  });

  it("each single answer that flips it stands with what it leads to, at the head and in its section", () => {
    for (const { answers, analysis, text } of all) {
      const head = between(text, "FLIPS IF", "WHY");
      const section = between(text, "WHAT FLIPS IT", "THE TALK").split("What is not known")[0] ?? "";
      const flips = questions.flatMap(({ id, options }) =>
        options.filter(
          (option) =>
            toldOf({ ...answers, [id]: option.id }).analysis.recommendation.pattern !==
            analysis.recommendation.pattern,
        ),
      );
      expect(timesIn(head, "“"), keyOf(answers)).toBe(flips.length);
      if (flips.length > 0) expect(timesIn(section, "· "), keyOf(answers)).toBe(flips.length);
    }
  });

  it("every way in which the pattern fails is there once, each constraint of the Grand Migration among them", () => {
    for (const { answers, analysis, text } of all) {
      const section = between(text, "WATCH OUT", "WHY NOT");
      for (const risk of analysis.risks) expect(timesIn(section, risk.text), keyOf(answers)).toBe(1);
    }
  });

  it("a constraint that only helps is no reason to stop by itself, wherever it is told of", () => {
    for (const { answers, analysis, text } of all) {
      const constraints = analysis.risks.filter(({ claim }) => claim.kind === "constraint");
      if (constraints.length === 0) continue;
      const section = between(text, "WATCH OUT", "WHY NOT");
      const inBrief = resultHead(catalogue, analysis).find(({ id }) => id === "stop")?.brief ?? "";
      for (const { claim, nearness } of constraints) {
        if (claim.kind !== "constraint" || claim.failureBrief === undefined) continue;
        const start = `${claim.failureBrief} (`;
        const entry = inBrief.split("; ").find((each) => each.startsWith(start)) ?? "";
        expect(entry !== "", start).toBe(nearness !== "far");
        expect(entry.includes("no reason to stop by itself"), keyOf(answers)).toBe(
          !claim.required && nearness !== "far",
        );
      }
      const tripwires = renderMarkdown(catalogue, analysis).split("\n## Tripwires\n")[1]?.split("\n## ")[0];
      for (const part of [section, tripwires ?? ""]) {
        const entries = part.split(/\n(?=\S)/);
        for (const { claim, text: risk } of constraints) {
          const entry = entries.find((each) => each.includes(risk)) ?? "";
          const isHelpful = claim.kind === "constraint" && !claim.required;
          expect(timesIn(entry, "no reason to stop by itself"), keyOf(answers)).toBe(isHelpful ? 1 : 0);
        }
      }
    }
  });

  it("the talk's words of care are in every form, and “leaning” is never called otherwise", () => {
    // They depend on the pattern alone, so not every document has to be made.
    for (const { answers, analysis, text } of all.filter((_, index) => index % 16 === 0)) {
      const outputs = [text, renderMarkdown(catalogue, analysis), renderSummary(catalogue, analysis, WIDE)];
      for (const output of outputs) {
        expect(analysis.recommendation.pattern.cautions.length).toBeGreaterThan(0);
        for (const caution of analysis.recommendation.pattern.cautions)
          expect(output.toLowerCase(), keyOf(answers)).toContain(caution.toLowerCase());
        expect(output, keyOf(answers)).not.toMatch(/\blean\b/i);
      }
    }
  });

  it("stopping early says what the last answer can still change, and nothing else", () => {
    let settled = 0;
    for (const question of questions) {
      for (const { answers, analysis } of all.filter((each) => each.answers[question.id] === UNSURE)) {
        const { [question.id]: _, ...others } = answers;
        if (!settledPattern(catalogue, others)) continue;
        settled++;
        const ends = question.options.map(({ id }) => toldOf({ ...answers, [question.id]: id }).analysis);
        const differs = (said: (each: Analysis) => string) =>
          ends.some((end) => said(end) !== said(analysis));
        const words = settledWords(1, stillOpen(catalogue, others));
        expect(words.includes("how clear it is"), words).toBe(
          differs((each) => each.recommendation.strength),
        );
        expect(words.includes("what to watch out for"), words).toBe(
          differs(({ risks }) => risks.map(({ nearness }) => nearness).join()),
        );
        expect(words.includes("what pulls two ways"), words).toBe(
          differs(({ recommendation }) =>
            recommendation.measures.tensions.open.map(({ tension }) => tension.id).join(),
          ),
        );
      }
    }
    expect(settled).toBeGreaterThan(300);
  });
});

describe("a sentence that is not true is found", () => {
  const LONG = profile("pressing", "6-to-12-months", "a-few-teams", "mixed", "partly");
  const BURNING = profile("on-fire", "over-a-year", "many-teams", "strong", "no");
  const UNKNOWN = profile("on-fire", "unsure", "many-teams", "strong", "unsure");
  const QUIET = profile("on-fire", "3-to-6-months", "one-team", "low", "unsure");

  it.each([
    [LONG, "leaning: leads 5 to 1", "leaning: leads 5 to 2"],
    [LONG, "leaning: leads", "clear: leads"],
    [LONG, "2 of 10 small changes flip it", "1 of 10 small changes flips it"],
    [LONG, "2 of 10 small changes flip it", "only conviction “Strong” would flip it"],
    [LONG, "2 of 10 small changes flip it", "conviction decides"],
    [LONG, "▲ Horizon “3 to 6 months” or", "▲ Horizon “More than a year” or"],
    [LONG, "112 other ways take", "111 other ways take"],
    [LONG, "Conviction “Strong”: the Grand Migration", "Conviction “Strong”: the No-Vision Strategy"],
    [LONG, "How Big Vision with Small Experiments fails", "How the No-Vision Strategy fails"],
    [LONG, "Ask your team (no answer shows it)", "Found in your answers"],
    [LONG, "conviction “Mixed” · 1 point", "conviction “Low” · 1 point"],
    [LONG, "1 point · our reading", "1 point · the talk"],
    [BURNING, "only conviction “Strong” keeps it off", "only conviction “Mixed” keeps it off"],
    [BURNING, "already so: walk-away “No”", "already so: walk-away “Yes”"],
    [BURNING, "“Low” or “Mixed” would let it in", "“Low” would let it in"],
    [BURNING, "no reason to stop by itself", "a reason to stop at once"],
    [BURNING, "Turn to the No-Vision Strategy if", "Turn to the Grand Migration if"],
    [BURNING, "Found in your answers", "Far from your answers"],
    [BURNING, "The talk says: it gets poo-pooed", "The talk says: it never gets poo-pooed"],
    [UNKNOWN, "it settles most (12 of 12", "it settles most (11 of 12"],
    [UNKNOWN, "Find out the horizon first", "Find out the walk-away first"],
    [UNKNOWN, "The Grand Migration: 6 of 12", "The Grand Migration: 7 of 12"],
    [UNKNOWN, "Horizon and walk-away can", "Horizon and conviction can"],
    [UNKNOWN, "not known yet: “Can you", "not known yet: “How can you"],
    [QUIET, "it stays with the No-Vision Strategy", "it stays with the Grand Migration"],
    [QUIET, "in all 3 cases", "in all 4 cases"],
    [QUIET, "the nearest 6 of 14 ways", "the nearest 6 of 15 ways"],
    [
      QUIET,
      "Some two answers change together; no single one flips it.",
      "More than two answers change; no one or two flip it.",
    ],
    [QUIET, "no small change flips it", "1 of 9 small changes flips it"],
    [QUIET, "▲ The No-Vision Strategy   clear", "▲ Big Vision with Small Experiments   clear"],
  ])("%j: “%s” as “%s”", (answers, right, wrong) => {
    const { text } = toldOf(answers);
    expect(text).toContain(right);
    expect(untrueSentences(text.replaceAll(right, wrong), answers)).not.toEqual([]);
  });

  it("and so is one that nobody has read beside its answers", () => {
    const { text, answers } = toldOf(LONG);
    expect(untrueSentences(`${text}Many teams do well with it.\n`, answers)).toEqual([
      "Many teams do well with it.",
    ]);
  });
});

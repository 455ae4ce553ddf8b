import type { Analysis } from "../../domain/analysis.ts";
import type { Catalogue, Pattern, Question } from "../../domain/catalogue-schema.ts";
import type { Turn } from "../../domain/changes.ts";
import type { Risk } from "../../domain/nearness.ts";
import { mergedOrder } from "../../domain/tensions.ts";
import { type Block, type Chapter, group, item, type Mark, paragraph } from "../blocks.ts";
import { chaptersAsMarkdown } from "../markdown-blocks.ts";
import {
  answerLabel,
  answerWords,
  becauseWords,
  claimBrief,
  listWords,
  lowerFirst,
  nameWithin,
  orWords,
  pointsWords,
  SOURCE_WORDS,
  shortName,
  upperFirst,
} from "../words.ts";
import { nothingKnown } from "./sections/nothing-known.ts";

/** A part of what a result says first. */
export type HeadPart = Chapter &
  Readonly<{
    id: "start" | "shortcut" | "stop" | "because" | "flips";
    /** What is true of all of its items, beside the title; empty where nothing is. */
    note: string;
    /** All of it in one line, without a full stop. */
    brief: string;
  }>;

/** What of an analysis the head of a result is made from. */
export type HeadAnalysis = Pick<Analysis, "recommendation" | "risks" | "firmness">;

/** What to do, when to stop, why, and what would change it: enough to act on. A pattern without a shortcut has no such part. */
export function resultHead(catalogue: Catalogue, analysis: HeadAnalysis): readonly HeadPart[] {
  return [
    start(analysis),
    ...shortcut(analysis.recommendation.pattern),
    stop(catalogue, analysis),
    because(analysis),
    flips(analysis),
  ];
}

/** The head as blocks, each part under its title. */
export const headBlocks = (catalogue: Catalogue, analysis: HeadAnalysis): readonly Block[] => [
  ...nothingKnown(catalogue, analysis),
  ...resultHead(catalogue, analysis).flatMap(({ title, note, blocks }) =>
    group(titleWords(title, note), blocks),
  ),
  ...cautionWords(analysis.recommendation.pattern).map(paragraph),
];

/** The head as Markdown, its titles on the second level, for documents that begin with it. Same answers, same bytes. */
export const headAsMarkdown = (catalogue: Catalogue, analysis: HeadAnalysis): readonly string[] =>
  chaptersAsMarkdown(
    resultHead(catalogue, analysis).map(({ title, note, blocks }) => ({
      title: titleWords(title, note),
      blocks,
    })),
  );

/** What the talk says wherever the pattern is recommended, as one text; none where it says nothing. */
export const cautionWords = ({ cautions }: Pattern): readonly string[] =>
  cautions.length === 0 ? [] : [`The talk says: ${lowerFirst(cautions.join(" "))}`];

/** A title with its note. */
export const titleWords = (title: string, note: string): string =>
  note === "" ? title : `${title} (${note})`;

function start({ recommendation: { pattern, measures } }: HeadAnalysis): HeadPart {
  const { open } = measures.tensions;
  const names = open.map(({ tension }) => lowerFirst(tension.name)).join("; ");
  const order = mergedOrder(open).filter(({ role }) => role === "order");
  return {
    id: "start",
    title: "Start with",
    note: "",
    blocks: [
      ...pattern.steps.map((step) => item("step", step)),
      ...(order.length === 0 ? [] : [paragraph(`The answers pull two ways (${names}), so:`)]),
      ...order.map(({ text, source }) => item("plain", text, [SOURCE_WORDS[source]])),
    ],
    brief: pattern.stepsBrief ?? pattern.steps.map((step) => lowerFirst(withoutStop(step))).join("; "),
  };
}

const withoutStop = (sentence: string): string => sentence.replace(/\.$/, "");

function shortcut({ claims }: Pattern): readonly HeadPart[] {
  const texts = claims.filter(({ kind }) => kind === "shortcut").map(claimBrief);
  if (texts.length === 0) return [];
  const blocks = texts.map((text) => item("plain", upperFirst(text)));
  return [{ id: "shortcut", title: "Shortcut", note: "", blocks, brief: texts.join("; ") }];
}

/** What each risk that is told first looks like, in their order; what is far is left to the section about them. */
const STOPS = {
  found: { mark: "found", brief: "already so" },
  near: { mark: "plain", brief: "near" },
  ask: { mark: "check", brief: "ask" },
  "not-known": { mark: "check", brief: "not known" },
} as const satisfies Partial<Record<Risk["nearness"], Readonly<{ mark: Mark; brief: string }>>>;

const ASK_AROUND = "no answer shows it: ask around";

function stop({ questions }: Catalogue, { recommendation, risks }: HeadAnalysis): HeadPart {
  const told = Object.entries(STOPS).flatMap(([nearness, look]) =>
    risks.filter((risk) => risk.nearness === nearness).map((risk) => ({ risk, ...look })),
  );
  const note = told.every(({ risk }) => risk.nearness === "ask") ? ASK_AROUND : "";
  const why = (risk: Risk): readonly string[] => {
    switch (risk.nearness) {
      case "found":
        return [
          `already so: ${listWords(becauseWords(questions, risk.claim, recommendation.answers))}`,
          ...(risk.claim.kind === "constraint" && !risk.claim.required
            ? ["no reason to stop by itself"]
            : []),
        ];
      case "near":
        return [keptOffWords(risk)];
      case "not-known":
        return [findOutWords(risk)];
      default:
        return note === "" ? [ASK_AROUND] : [];
    }
  };
  return {
    id: "stop",
    title: "Stop and rethink if",
    note: told.length === 0 ? "" : note,
    blocks:
      told.length === 0
        ? [paragraph("Nothing that waymark knows of is near.")]
        : told.map(({ risk, mark }) => item(mark, upperFirst(riskBrief(risk)), why(risk))),
    brief:
      told.length === 0
        ? "nothing that waymark knows of is near"
        : told.map(({ risk, brief }) => `${riskBrief(risk)} (${brief})`).join("; "),
  };
}

const riskBrief = ({ claim, text }: Risk): string =>
  claim.kind === "constraint" ? (claim.failureBrief ?? lowerFirst(text)) : claimBrief(claim);

/** What keeps a near risk off: "only conviction “Strong” keeps it off". */
export const keptOffWords = ({ keptOffBy }: Risk): string =>
  `only ${listWords(keptOffBy.map(({ question, answer }) => answerWords(question, answer)))} ${keptOffBy.length === 1 ? "keeps" : "keep"} it off`;

/** The questions whose answers would tell. */
export const findOutWords = ({ findOut }: Risk): string =>
  `not known yet: ${findOut.map(({ title }) => `“${title}”`).join(" ")}`;

function because({ recommendation: { ranking } }: HeadAnalysis): HeadPart {
  const reasons = (ranking[0]?.held ?? [])
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points);
  const none = "Nothing in the answers speaks for it, and less for the others";
  return {
    id: "because",
    title: "Because",
    note: "",
    blocks:
      reasons.length === 0
        ? [paragraph(`${none}.`)]
        : reasons.map(({ text, points, source }) =>
            item("for", text, [pointsWords(points), SOURCE_WORDS[source]]),
          ),
    brief: reasons.length === 0 ? lowerFirst(none) : reasons.map(claimBrief).join("; "),
  };
}

function flips({ firmness: { singles, pairs } }: HeadAnalysis): HeadPart {
  const none =
    pairs.length === 0 ? "No one or two answers flip it" : "No single answer flips it; some two together do";
  const merged = mergedTurns(singles);
  return {
    id: "flips",
    title: "Flips if",
    note: "",
    blocks:
      merged.length === 0
        ? [paragraph(`${none}.`)]
        : merged.map(({ question, answers, pattern }) => ({
            ...item("plain", `${upperFirst(answerWords(question, ...answers))}: ${nameWithin(pattern)}`),
            pattern,
          })),
    brief:
      merged.length === 0
        ? lowerFirst(none)
        : merged
            .map(
              ({ question, answers, pattern }) =>
                `${question.name.toLowerCase()} ${orWords(answers.map((answer) => answerLabel(question, answer)))} → ${shortName(pattern)}`,
            )
            .join(" · "),
  };
}

/** Changes of one answer, those to the question whose nearest one is nearest first; those of one question that lead to one pattern together. */
function mergedTurns(turns: readonly Turn[]) {
  const single = turns.flatMap(({ changes: [change], pattern }) => (change ? [{ ...change, pattern }] : []));
  const places = [...new Set(single.map(({ question }) => question))];
  const nearest = (question: Question) =>
    Math.min(...single.filter((each) => each.question === question).map(({ steps }) => steps));
  const sorted = single
    .sort((a, b) => a.steps - b.steps)
    .sort(
      (a, b) =>
        nearest(a.question) - nearest(b.question) || places.indexOf(a.question) - places.indexOf(b.question),
    );
  return sorted.flatMap(({ question, pattern }, index) => {
    const alike = sorted.filter((each) => each.question === question && each.pattern === pattern);
    return alike[0] === sorted[index] ? [{ question, pattern, answers: alike.map(({ to }) => to) }] : [];
  });
}

import type { Analysis } from "../../domain/analysis.ts";
import type { Catalogue, Claim, Pattern, Question } from "../../domain/catalogue-schema.ts";
import type { Turn } from "../../domain/changes.ts";
import type { Risk } from "../../domain/nearness.ts";
import type { Recommendation } from "../../domain/recommendation.ts";
import { mergedOrder } from "../../domain/tensions.ts";
import { type Block, type Chapter, group, item, type Mark, paragraph } from "../blocks.ts";
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
import { findOutWords, isHelpful, keptOffWords, NO_REASON, sourcedItem } from "./sections/claim-items.ts";
import { nothingKnown } from "./sections/nothing-known.ts";

/** A part of what a result says first. */
export type HeadPart = Chapter &
  Readonly<{
    id: "start" | "order" | "shortcut" | "stop" | "because" | "flips";
    /** What is true of all of its items, beside the title; empty where nothing is. */
    note: string;
    /** All of it in one line, without a full stop. */
    brief: string;
  }>;

/** What each part is called where it is told in one row. */
export const HEAD_LABELS: Readonly<Record<HeadPart["id"], string>> = {
  start: "start",
  order: "first",
  shortcut: "shortcut",
  stop: "stop if",
  because: "because",
  flips: "flips if",
};

/** What of an analysis the head of a result is made from. */
export type HeadAnalysis = Pick<Analysis, "recommendation" | "risks" | "firmness">;

/**
 * What to do, what of it comes first where the answers pull two ways, when to stop, why, and what would change it: enough to act on.
 * Where there is nothing to put first, or no shortcut, the part is not there.
 */
export function resultHead(catalogue: Catalogue, analysis: HeadAnalysis): readonly HeadPart[] {
  return [
    start(analysis.recommendation.pattern),
    ...order(analysis.recommendation),
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

/** What the talk says wherever the pattern is recommended, as one text; none where it says nothing. */
export const cautionWords = ({ cautions }: Pattern): readonly string[] =>
  cautions.length === 0 ? [] : [`The talk says: ${lowerFirst(cautions.join(" "))}`];

/** What comes first where the answers pull two ways, as one sentence; none where they do not. */
export const orderWords = (recommendation: Recommendation): readonly string[] =>
  order(recommendation).map(({ title, note, brief }) => `${titleWords(title, note)}: ${brief}.`);

/** A title with its note. */
export const titleWords = (title: string, note: string): string =>
  note === "" ? title : `${title} (${note})`;

const start = ({ steps, stepsBrief }: Pattern): HeadPart => ({
  id: "start",
  title: "Start with",
  note: "",
  blocks: steps.map((step) => item("step", step)),
  brief: stepsBrief ?? steps.map((step) => lowerFirst(step.replace(/\.$/, ""))).join("; "),
});

function order({ measures: { tensions } }: Recommendation): readonly HeadPart[] {
  const first = mergedOrder(tensions.open).filter(({ role }) => role === "order");
  const names = tensions.open.map(({ tension }) => lowerFirst(tension.name)).join("; ");
  const note = `the answers pull two ways: ${names}`;
  const items = first.map((each) => ({
    block: sourcedItem("plain", each),
    brief: lowerFirst(each.text.replace(/\.$/, "")),
  }));
  const part = partOf({ id: "order", title: "First", note }, items);
  // Which comes first is our reading in every case: the talk does not say.
  return items.length === 0 ? [] : [{ ...part, brief: `${part.brief} (${SOURCE_WORDS.interpretation})` }];
}

/** A part of items, each with its words for the one line; the sentence `none` where there are none. */
function partOf(
  {
    id,
    title,
    none = "",
    note = "",
  }: Pick<HeadPart, "id" | "title"> & Partial<Record<"none" | "note", string>>,
  items: readonly Readonly<{ block: Block; brief: string }>[],
): HeadPart {
  const [blocks, briefs] = [items.map(({ block }) => block), items.map(({ brief }) => brief)];
  return items.length === 0
    ? { id, title, note: "", blocks: [paragraph(`${none}.`)], brief: lowerFirst(none) }
    : { id, title, note, blocks, brief: briefs.join("; ") };
}

function shortcut({ claims }: Pattern): readonly HeadPart[] {
  const briefs = claims.filter(({ kind }) => kind === "shortcut").map(claimBrief);
  const items = briefs.map((brief) => ({ block: item("plain", upperFirst(brief)), brief }));
  return items.length === 0 ? [] : [partOf({ id: "shortcut", title: "Shortcut" }, items)];
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
        return [`already so: ${listWords(becauseWords(questions, risk.claim, recommendation.answers))}`];
      case "near":
        return [keptOffWords(risk)];
      case "not-known":
        return [findOutWords(risk)];
      default:
        return note === "" ? [ASK_AROUND] : [];
    }
  };
  return partOf(
    { id: "stop", title: "Stop and rethink if", none: "Nothing that waymark knows of is near", note },
    told.map(({ risk, mark, brief }) => {
      const weight = isHelpful(risk) ? [NO_REASON] : [];
      return {
        block: item(mark, upperFirst(riskBrief(risk)), [...why(risk), ...weight]),
        brief: `${riskBrief(risk)} (${[brief, ...weight].join(", ")})`,
      };
    }),
  );
}

const riskBrief = ({ claim, text }: Risk): string =>
  claim.kind === "constraint" ? (claim.failureBrief ?? lowerFirst(text)) : claimBrief(claim);

/** The claims that speak for the recommended pattern, the heaviest first. */
export const reasonsFor = ({ ranking }: Recommendation): readonly Claim[] =>
  ranking[0].held.filter(({ points }) => points > 0).sort((a, b) => b.points - a.points);

function because({ recommendation }: HeadAnalysis): HeadPart {
  return partOf(
    {
      id: "because",
      title: "Because",
      none: "Nothing in the answers speaks for it, and less for the others",
    },
    reasonsFor(recommendation).map((claim) => ({
      block: sourcedItem("for", claim, [pointsWords(claim.points)]),
      brief: claimBrief(claim),
    })),
  );
}

function flips({ firmness: { singles, pairs } }: HeadAnalysis): HeadPart {
  const none =
    pairs.length === 0
      ? "More than two answers change; no one or two flip it"
      : "Some two answers change together; no single one flips it";
  const turns = mergedTurns(singles);
  const part = partOf(
    { id: "flips", title: "Flips if", none },
    turns.map(({ question, answers, pattern }) => ({
      block: {
        ...item("plain", `${upperFirst(answerWords(question, ...answers))}: ${nameWithin(pattern)}`),
        pattern,
      },
      brief: "",
    })),
  );
  const leadingTo = [...new Set(turns.map(({ pattern }) => pattern))].map((to) => {
    const ways = turns.filter(({ pattern }) => pattern === to);
    const words = ways.map(
      ({ question, answers }) =>
        `${question.name.toLowerCase()} ${orWords(answers.map((answer) => answerLabel(question, answer)))}`,
    );
    return `${words.join(", ")} → ${shortName(to)}`;
  });
  return leadingTo.length === 0 ? part : { ...part, brief: leadingTo.join(" · ") };
}

/** Changes of one answer, the nearest first; those of a question that lead to one pattern are one. */
function mergedTurns(turns: readonly Turn[]) {
  const single = turns.flatMap(({ changes: [change], pattern }) => (change ? [{ ...change, pattern }] : []));
  const merged = new Map<string, Readonly<{ question: Question; pattern: Pattern; answers: string[] }>>();
  for (const { question, pattern, to } of single.sort((a, b) => a.steps - b.steps)) {
    const key = `${question.id} ${pattern.id}`;
    merged.set(key, { question, pattern, answers: [...(merged.get(key)?.answers ?? []), to] });
  }
  return [...merged.values()];
}

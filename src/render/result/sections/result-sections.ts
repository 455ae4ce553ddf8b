import type { Analysis } from "../../../domain/analysis.ts";
import type { Catalogue } from "../../../domain/catalogue-schema.ts";
import type { Section } from "../../blocks.ts";
import { changesBlocks } from "./changes.ts";
import { firstSteps } from "./first-steps.ts";
import { theTalk } from "./talk.ts";
import { watchOut } from "./watch-out.ts";
import { why } from "./why.ts";
import { whyNot } from "./why-not.ts";

/** Everything that can be said about a recommendation, in the order in which a person asks for it. */
export function resultSections(catalogue: Catalogue, analysis: Analysis): readonly Section[] {
  const { pattern } = analysis.recommendation;
  return [
    { id: "why", title: "Why", blocks: why(catalogue, analysis) },
    { id: "watch-out", title: "Watch out", blocks: watchOut(catalogue, analysis) },
    { id: "why-not", title: "Why not", blocks: whyNot(catalogue, analysis) },
    { id: "changes", title: "What would change it", blocks: changesBlocks(analysis) },
    { id: "first-steps", title: "First steps", blocks: firstSteps(pattern) },
    { id: "talk", title: "The talk", blocks: theTalk(catalogue, pattern) },
  ];
}

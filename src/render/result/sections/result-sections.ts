import type { Analysis } from "../../../domain/analysis.ts";
import type { Catalogue } from "../../../domain/catalogue-schema.ts";
import { RESULT_SECTIONS, type ResultSectionId } from "../../../domain/result-sections.ts";
import type { Block, Section } from "../../blocks.ts";
import { headBlocks } from "../head.ts";
import { changesBlocks } from "./changes.ts";
import { theTalk } from "./talk.ts";
import { watchOut } from "./watch-out.ts";
import { why } from "./why.ts";
import { whyNot } from "./why-not.ts";

const BLOCKS: Readonly<
  Record<ResultSectionId, (catalogue: Catalogue, analysis: Analysis) => readonly Block[]>
> = {
  result: headBlocks,
  why,
  "watch-out": watchOut,
  "why-not": whyNot,
  changes: (_, analysis) => changesBlocks(analysis),
  talk: (catalogue, { recommendation }) => theTalk(catalogue, recommendation.pattern),
};

/** Everything that can be said about a recommendation, in the order in which a person asks for it. */
export const resultSections = (catalogue: Catalogue, analysis: Analysis): readonly Section[] =>
  RESULT_SECTIONS.map((section) => ({ ...section, blocks: BLOCKS[section.id](catalogue, analysis) }));

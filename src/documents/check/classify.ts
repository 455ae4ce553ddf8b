import type { PatternPlan } from "../../domain/document-plan-schema.ts";
import { readYaml, splitFrontMatter } from "../front-matter.ts";
import { type Outline, outlineOf } from "../outline.ts";
import { kindOf } from "../record-file.ts";
import { bareTitle, mayHave } from "./parts.ts";

export type Kind = "vision" | "strategy" | "record";

/** A document that can be judged, and as what. */
export type Judged = Readonly<{
  kind: Kind;
  text: string;
  outline: Outline;
  /** The plan that it was drafted from; undefined when it is not from waymark, or no longer says which. */
  plan: PatternPlan | undefined;
  /** Whether one document is to be both. */
  both: boolean;
}>;

/** Something that is no vision and no strategy for a system, though it may be called so. */
const OTHER_STRATEGY =
  /\b(trad(e|ing)|backtest\w*|arbitrage|momentum|portfolio|invest\w*|test(s|ing)?|qa|branch(es|ing)?|release|version(s|ing)?|cach(e|ing)|deploy\w*|backup|marketing|pricing|content|seo|growth|go-to-market|gtm|launch|locali[sz]ation|translation|error|logging|retry|rendering|game|bots?|competition|hackathon|submission|monetization|sales|brand|social|naming|commit)\b/;
const OF_MARKETS =
  /\b(trading|backtest|stop[- ]loss|entry (?:signal|rule)|take[- ]profit|position siz(?:e|ing)|drawdown|sharpe)/g;
const OTHER_VISION =
  /\b(computer vision|machine vision|vision (model|api|language|transformer|pipeline|system|module|encoder|tower|pro)s?|opencv|camera|cameras|yolo|ocr)\b/;

/** Words that no English text of some length goes without. */
const ENGLISH = /\b(the|and|of|to|is|in|that|for|we|with|are|be|not)\b/g;

/**
 * What a document is, or why it is not judged.
 *
 * @param fileName without its folder
 * @throws UserError for damaged front matter that says it is ours
 */
export function judge(
  text: string,
  fileName: string,
  plans: readonly PatternPlan[],
  name: string,
): Judged | Readonly<{ notJudged: string }> {
  const outline = outlineOf(text);
  const own = kindOf(text);
  if (own === "vision" || own === "strategy" || own === "record") {
    const { yaml = "" } = splitFrontMatter(text);
    const { pattern } = readYaml(yaml, name, 2).values;
    const plan = plans.find((each) => each.pattern === pattern);
    return { kind: own, text, outline, plan, both: false };
  }
  const title = outline.sections.find(({ level }) => level > 0)?.title ?? "";
  const called = `${bareTitle(title)} ${fileName.toLowerCase().replace(/[-_.]/g, " ")}`;
  const [vision, strategy] = [/\bvision\b/.test(called), /\bstrategy\b/.test(called)];
  if (!vision && !strategy) return { notJudged: "neither its name nor its title says vision or strategy" };
  const words = outline.sections.flatMap(({ title: heading, blocks }) => [
    heading,
    ...blocks.filter(({ kind }) => kind !== "code" && kind !== "comment").map((block) => block.text),
  ]);
  const prose = words.join(" ").toLowerCase();
  const count = prose.split(/\s+/).length;
  if (count < 60) return { notJudged: "it is too short to tell what it is" };
  if ((prose.match(ENGLISH)?.length ?? 0) < count * 0.06)
    return { notJudged: "it is not in English, or not in sentences" };
  const headings = outline.sections.map((section) => section.title.toLowerCase()).join(" | ");
  if (strategy && OTHER_STRATEGY.test(called))
    return { notJudged: "it is a strategy for something else than a system" };
  // A word by itself may be the name of a part of the system.
  if (strategy && new Set(prose.match(OF_MARKETS)).size > 1)
    return { notJudged: "it is a strategy for something else than a system" };
  if (vision && OTHER_VISION.test(`${called} ${headings}`))
    return { notJudged: "it seems to be about machines that see" };
  const known = (["problem", "policy", "goals", "steps", "non-goals", "vision"] as const).filter((part) =>
    mayHave(outline, part),
  );
  if (strategy && !vision && known.length < 2)
    return { notJudged: "too few of its headings are ones that a strategy is known by" };
  return { kind: strategy ? "strategy" : "vision", text, outline, plan: undefined, both: vision && strategy };
}

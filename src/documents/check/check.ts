import type { Catalogue, Source } from "../../domain/catalogue-schema.ts";
import type { DocumentPart } from "../../domain/document-plan-schema.ts";
import { UserError } from "../../domain/user-error.ts";
import { excerpt } from "../../render/escape-control.ts";
import { orWords } from "../../render/words.ts";
import { readYaml, splitFrontMatter } from "../front-matter.ts";
import { outlineOf } from "../outline.ts";
import { kindOf, meantAsRecord, readRecord } from "../record-file.ts";
import { type Chapter, chaptersOf, isOpen, locate, type Place, placeOf, sourcesOf } from "./locate.ts";
import { bareTitle, PARTS, type Part, phrasesOf } from "./parts.ts";

const UNNAMED =
  "neither “waymark: strategy” in its front matter nor a name such as “technical-strategy.md” says that it is a vision or a strategy, or a record";

/** Where a part of a document is. */
export type PartFound =
  | Readonly<{ id: Part["id"]; found: true } & Place>
  | Readonly<{ id: Part["id"]; found: false; nearest?: Place | undefined }>;

/** Something that is certainly wrong in a document of ours. */
export type Finding = Readonly<{
  rule: "part-missing" | "part-empty" | "prompt-left" | "damaged";
  severity: "error";
  /** Counted from 1. */
  line: number;
  /** A short reason, within a sentence. */
  message: string;
  /** What to do, as a full sentence. */
  advice: string;
  source: Source;
}>;

/** What was found in one file. */
export type CheckedFile = Readonly<{
  file: string;
  /** Undefined when it was not judged. */
  kind: "vision" | "strategy" | "record" | undefined;
  /** Why it was not judged. */
  notJudged: string | undefined;
  /** The parts that we take from the talk, in its order; none for a record. */
  parts: readonly PartFound[];
  /** By line. Documents of others have none: what they lack is told by `parts`. */
  findings: readonly Finding[];
}>;

/**
 * Reads one English document, ours or anybody's, and tells where it has the parts that we take from the talk.
 *
 * @param fileName without its folder
 * @param file how to call it, as it was named
 */
export function checkDocument(
  text: string,
  { fileName, file }: Readonly<{ fileName: string; file: string }>,
  catalogue: Catalogue,
): CheckedFile {
  const name = `“${excerpt(file, 200)}”`;
  const nothing = { file, kind: undefined, notJudged: undefined, parts: [], findings: [] };
  if (isUnclosedDraft(text))
    return { ...nothing, findings: [finding("damaged", 1, "the front matter is opened and never closed")] };
  const own = kindOf(text);
  const isOurs = own === "vision" || own === "strategy";
  const kind = meantAsRecord(text) ? "record" : isOurs ? own : kindByName(fileName);
  if (kind === undefined) return { ...nothing, notJudged: UNNAMED };
  try {
    const outline = outlineOf(text);
    const chapters = chaptersOf(outline);
    if (kind === "record") {
      readRecord(catalogue, text, name);
      // Its readers say which parts there are: those that are there hold something.
      const findings = chapters.filter(({ nested }) => !nested).flatMap(faultsIn);
      return { ...nothing, kind, findings };
    }
    const sources = sourcesOf(outline, chapters);
    const told = (part: Part, { found, place } = locate(part, sources)): PartFound =>
      found && place ? { id: part.id, found, ...place } : { id: part.id, found: false, nearest: place };
    const planned = isOurs ? plannedParts(text, kind, catalogue, name) : [];
    if (planned.length === 0) return { ...nothing, kind, parts: PARTS[kind].map((part) => told(part)) };
    const found = planned.map((part) => ({ part, chapter: plannedChapter(part, chapters, PARTS[kind]) }));
    const parts = PARTS[kind].flatMap((part) =>
      found
        .filter(({ part: { id } }) => id === (part.planned ?? part.id))
        .map(({ chapter }) => {
          const place = chapter && placeOf(chapter);
          return told(part, { found: place !== undefined, place });
        }),
    );
    const firstLine = chapters[0]?.heading.line ?? 1;
    const findings = found.flatMap(({ part, chapter }) =>
      chapter ? faultsIn(chapter) : finding("part-missing", firstLine, `the part “${part.title}” is missing`),
    );
    return { ...nothing, kind, parts, findings: findings.sort((a, b) => a.line - b.line) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { ...nothing, findings: [damaged(error, name)] };
  }
}

// A "test strategy" and a "growth strategy" are plans of other kinds than the talk's, and "0001-strategy.md" is a record's name.
const OTHERS =
  "tests?|testing|qa|e2e|growth|marketing|pricing|monetization|content|seo|gtm|market|launch|release|publishing|publication|documentation|docs|branch|branching|git|merge|versioning|naming|cache|caching|logging|handling|backup|retry|retention|deployment|rollback|localization|trading|computer|machine|night";
const NAMED = new RegExp(
  `^(?!0\\d{2})(?:.*[-_. ])?(?<!(?:^|[-_. ])(?:${OTHERS})[-_. ])(vision|strategy)(?:[-_. ](?:statement|draft|v?\\d+))*\\.(?:md|mdx|markdown)$`,
  "i",
);

/** "docs/VISION.md", "TechnicalStrategy.md" and "strategy_2027.md" say what they are. */
const kindByName = (fileName: string) =>
  NAMED.exec(fileName.replace(/(?<=[a-z])(?=[A-Z])/g, "-"))?.[1]?.toLowerCase() as CheckedFile["kind"];

/** Whether a vision or strategy of ours has front matter that nothing closes. */
const isUnclosedDraft = (text: string): boolean =>
  splitFrontMatter(text).unclosed &&
  /^.*\r?\n(?:[^\n#][^\n]*\n)*?waymark[ \t]*:[ \t]*(?:vision|strategy)\b/.test(text);

/** The parts of the plan that a document of ours was drafted from; none where it names no pattern, or one that does without. */
function plannedParts(
  text: string,
  kind: "vision" | "strategy",
  { patterns }: Catalogue,
  name: string,
): readonly DocumentPart[] {
  const { values, lineOf } = readYaml(splitFrontMatter(text).yaml ?? "", name, 2);
  // Anybody may say with "waymark: vision" alone what a document is.
  if (values.pattern === undefined) return [];
  const pattern = patterns.find(({ id }) => id === values.pattern);
  if (!pattern)
    throw new UserError(
      `${name}, line ${lineOf("pattern")}: pattern must be ${orWords(patterns.map(({ id }) => id))}.`,
      "Write which one the document was drafted for, or take “waymark:” out of the front matter if it has become another one.",
    );
  const document = pattern.plan[kind];
  return "parts" in document ? document.parts : [];
}

/** The chapter with the title of the plan, or with another that names the part as surely. */
function plannedChapter(
  { id, title }: DocumentPart,
  chapters: readonly Chapter[],
  parts: readonly Part[],
): Chapter | undefined {
  const known = parts.find((part) => (part.planned ?? part.id) === id)?.titles[0];
  return (
    chapters.find(({ heading }) => bareTitle(heading.title) === bareTitle(title)) ??
    chapters.slice(1).find(({ heading }) => phrasesOf(heading.title).some((phrase) => known?.test(phrase)))
  );
}

/** What is empty or still a prompt in a chapter. */
function faultsIn({ heading: { line, title }, blocks }: Chapter): readonly Finding[] {
  if (blocks.every(isOpen))
    return [finding("part-empty", line, `“${title}” holds nothing yet but what asks for it`)];
  return blocks
    .filter((block) => block.kind !== "comment" && isOpen(block))
    .map((block) => finding("prompt-left", block.line, `a line of “${title}” is still to be filled in`));
}

const ADVICE = {
  "part-missing":
    "Put the heading back with its text, or take “waymark:” out of the front matter if the document has become another one.",
  "part-empty": "Write it, or take the heading out.",
  "prompt-left": "Write what belongs there, or take the line out.",
  damaged: "End it with a line of three dashes.",
} as const;

const finding = (rule: keyof typeof ADVICE, line: number, message: string): Finding => ({
  rule,
  severity: "error",
  line,
  message,
  advice: ADVICE[rule],
  source: "interpretation",
});

/** A document that says it is ours and cannot be read. The error's message begins with `name`. */
function damaged({ message, hint }: UserError, name: string): Finding {
  const [, line = "1", what = message] = /, line (\d+): (.*)$/s.exec(message.slice(name.length)) ?? [];
  return { ...finding("damaged", Number(line), what.replace(/\.$/, "")), advice: hint };
}

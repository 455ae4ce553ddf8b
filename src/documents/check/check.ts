import type { Catalogue } from "../../domain/catalogue-schema.ts";
import type { DocumentPart } from "../../domain/document-plan-schema.ts";
import { UserError } from "../../domain/user-error.ts";
import { excerpt } from "../../render/escape-control.ts";
import { readYaml, splitFrontMatter } from "../front-matter.ts";
import { outlineOf } from "../outline.ts";
import { kindOf, meantAsRecord, readRecord } from "../record-file.ts";
import { damaged, type Finding, faultsInPlan, faultsInRecord } from "./faults.ts";
import { type Chapter, chaptersOf, locate, type Place, placeOf, sourcesOf } from "./locate.ts";
import { bareTitle, PARTS, type Part, phrasesOf } from "./parts.ts";

type Kind = "vision" | "strategy" | "record";

/** Where a part of a document stands. */
export type PartFound =
  | Readonly<{ id: Part["id"]; found: true } & Place>
  | Readonly<{ id: Part["id"]; found: false }>;

/** What was found in one file. */
export type CheckedFile = Readonly<{
  file: string;
  /** Undefined when it was not judged. */
  kind: Kind | undefined;
  /** Why it was not judged. */
  notJudged: string | undefined;
  /** The parts that the talk asks for, in its order; none for a record. */
  parts: readonly PartFound[];
  /** By line. Documents of others have none: what they lack is told by `parts`. */
  findings: readonly Finding[];
}>;

/**
 * Reads one document, ours or anybody's in English, and tells where it says what the talk asks of its kind.
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
  const own = kindOf(text);
  const kind = meantAsRecord(text)
    ? "record"
    : own === "vision" || own === "strategy"
      ? own
      : kindByName(fileName);
  if (kind === undefined)
    return { ...nothing, notJudged: "neither its front matter nor its name says vision, strategy or record" };
  try {
    const outline = outlineOf(text);
    const chapters = chaptersOf(outline);
    if (kind === "record") {
      readRecord(catalogue, text, name);
      return { ...nothing, kind, findings: faultsInRecord(chapters) };
    }
    const planned = own === kind ? plannedParts(text, kind, catalogue, name) : [];
    if (planned.length === 0) {
      const sources = sourcesOf(outline, chapters);
      return { ...nothing, kind, parts: PARTS[kind].map((part) => told(part, locate(part, sources))) };
    }
    const chapterOf = (part: DocumentPart): Chapter | undefined =>
      plannedChapter(part, chapters, PARTS[kind]);
    return {
      ...nothing,
      kind,
      parts: PARTS[kind].flatMap((part) => {
        const plannedPart = planned.find(({ id }) => id === part.planned);
        const chapter = plannedPart && chapterOf(plannedPart);
        return plannedPart ? [told(part, chapter && placeOf(chapter))] : [];
      }),
      findings: faultsInPlan(planned, chapterOf, chapters[0]?.heading.line ?? 1),
    };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { ...nothing, findings: [damaged(error, name)] };
  }
}

/** "docs/VISION.md", "technical-strategy.md" and "strategy_2027.md" say what they are. */
const kindByName = (fileName: string): "vision" | "strategy" | undefined => {
  const [, kind] =
    /(?:^|[-_. ])(vision|strategy)(?:[-_. ]v?\d+)*\.(?:md|mdx|markdown)$/i.exec(fileName) ?? [];
  return kind?.toLowerCase() as "vision" | "strategy" | undefined;
};

/** The parts of the plan that a document of ours was drafted from; none when it no longer says which. */
function plannedParts(
  text: string,
  kind: "vision" | "strategy",
  { patterns }: Catalogue,
  name: string,
): readonly DocumentPart[] {
  const { pattern } = readYaml(splitFrontMatter(text).yaml ?? "", name, 2).values;
  const document = patterns.find(({ id }) => id === pattern)?.plan[kind];
  return document && "parts" in document ? document.parts : [];
}

/** The chapter with the title of the plan, or with another that names the part as surely. */
function plannedChapter(
  { id, title }: DocumentPart,
  chapters: readonly Chapter[],
  parts: readonly Part[],
): Chapter | undefined {
  const known = parts.find(({ planned }) => planned === id)?.titles[0];
  return (
    chapters.find(({ heading }) => bareTitle(heading.title) === bareTitle(title)) ??
    chapters.slice(1).find(({ heading }) => phrasesOf(heading.title).some((phrase) => known?.test(phrase)))
  );
}

const told = ({ id }: Part, place: Place | undefined): PartFound =>
  place ? { id, found: true, ...place } : { id, found: false };

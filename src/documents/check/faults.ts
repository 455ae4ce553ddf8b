import type { Source } from "../../domain/catalogue-schema.ts";
import type { DocumentPart } from "../../domain/document-plan-schema.ts";
import type { UserError } from "../../domain/user-error.ts";
import { type Chapter, isOpen } from "./locate.ts";

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

const finding = (rule: Finding["rule"], line: number, message: string, advice: string): Finding => ({
  rule,
  severity: "error",
  line,
  message,
  advice,
  source: "interpretation",
});

/** What is missing, empty or still a prompt among the parts of a plan, by line. `find` gives the chapter of a part. */
export const faultsInPlan = (
  parts: readonly DocumentPart[],
  find: (part: DocumentPart) => Chapter | undefined,
  firstLine: number,
): readonly Finding[] =>
  parts
    .flatMap((part) => {
      const chapter = find(part);
      if (chapter) return faultsInChapter(chapter);
      return finding(
        "part-missing",
        firstLine,
        `the part “${part.title}” is missing`,
        "Put the heading back with its text, or take “waymark:” out of the front matter if the document has become another one.",
      );
    })
    .sort((a, b) => a.line - b.line);

/** The same for a record, of whose parts its readers say which there are: those that are there hold something. */
export const faultsInRecord = (chapters: readonly Chapter[]): readonly Finding[] =>
  chapters.filter(({ nested }) => !nested).flatMap(faultsInChapter);

function faultsInChapter({ heading, blocks }: Chapter): readonly Finding[] {
  if (blocks.every(isOpen))
    return [
      finding(
        "part-empty",
        heading.line,
        `“${heading.title}” holds nothing yet but what asks for it`,
        "Write it, or take the heading out.",
      ),
    ];
  return blocks
    .filter((block) => block.kind !== "comment" && isOpen(block))
    .map(({ line }) =>
      finding(
        "prompt-left",
        line,
        `a line of “${heading.title}” is still to be filled in`,
        "Write what belongs there, or take the line out.",
      ),
    );
}

/** A document that says it is ours and cannot be read. The error's message begins with `name`. */
export function damaged({ message, hint }: UserError, name: string): Finding {
  const [, line = "1", what = message] = /, line (\d+): (.*)$/s.exec(message.slice(name.length)) ?? [];
  return finding("damaged", Number(line), what.replace(/\.$/, ""), hint);
}

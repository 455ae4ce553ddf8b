import type { Catalogue } from "../domain/catalogue-schema.ts";
import { type Decision, decisionFromFields } from "../domain/decision.ts";
import { UserError } from "../domain/user-error.ts";
import { excerpt } from "../render/escape-control.ts";
import { listWords } from "../render/words.ts";
import { type Fields, readYaml, splitFrontMatter } from "./front-matter.ts";
import { type Block, markdownTokens, outlineOf, type Section } from "./outline.ts";

/** A record as it was read from a file. */
export type StoredRecord = Readonly<{
  /** Tells it apart from every other record; undefined for one that was written without. */
  id: string | undefined;
  title: string;
  /** As it is written: "accepted", "superseded by [0004](0004-other.md)". */
  status: string;
  /** What was decided at first. */
  decided: Decision;
  /** What its reviews have decided since, in the order of the file. */
  reviews: readonly Decision[];
  /** The ids of tripwires that some review has found tripped. They are not watched any more. */
  tripped: ReadonlySet<string>;
  /** What holds now: the review of the last day, or the first decision. People may have moved reviews. */
  latest: Decision;
}>;

/** Whether text can tell a record apart from every other one: people number theirs "id: 4". */
export const isRecordId = (text: string): boolean => /^[\w-]{8,64}$/.test(text);

/** How a comment begins that keeps a review for machines. */
export const REVIEW_MARK = "waymark-review";
/** The start of such a comment. One that is never closed is read as HTML, with its mark. */
const REVIEW_START = new RegExp(`^(?:<!--[ \\t]*)?${REVIEW_MARK}\\b[ \\t]*\\n?`);

/** What “waymark:” in front matter says that a document is. */
const KINDS: readonly string[] = ["vision", "strategy", "record"];

const MEND = "Mend that line, or take the file back from version control.";

/** What a document's front matter says that it is: "record", "vision", "strategy", or anything else. */
export function kindOf(text: string): string | undefined {
  const { yaml = "" } = splitFrontMatter(text);
  if (!/waymark/i.test(yaml)) return undefined;
  try {
    return markIn(readYaml(yaml, "", 2)).kind;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return /^[ \t]{0,3}(["']?)waymark\1[ \t]*:[^a-z#\r\n]*([a-z]+)/im.exec(yaml)?.[2];
  }
}

/** The key “waymark”, in whatever case, and its value as text; an empty value is "null". */
function markIn({ values }: Fields) {
  const [key = "waymark", kind] = Object.entries(values).find(([each]) => /^waymark$/i.test(each)) ?? [];
  return { key, kind: typeof kind === "string" ? kind : JSON.stringify(kind) };
}

/** Whether a document says that it is a record, even in front matter that is damaged or misplaced. */
export function meantAsRecord(text: string): boolean {
  const kind = kindOf(text);
  if (kind === undefined) return strayMark(text) !== undefined;
  // One word may be a mistyped kind, and so may a list or a map. A version, an address or a sentence is somebody else's.
  return /^(?!(?:vision|strategy)$)(?:[^\p{L}\p{N}]*\p{L}+[^\p{L}\p{N}]*|[[{].*)$/iu.test(kind);
}

const RECORD_MARK = /^[ \t]{0,3}(["']?)waymark\1[ \t]*:[ \t]*(["']?)record\2[ \t]*(#.*)?$/i;

/** Lines that may come before the mark in damaged front matter: blanks and dashes, comments, headings, and YAML. */
const MAY_PRECEDE = /^(?:[^\p{L}\p{N}]*|#.*|[ \t].*|- .*|["']?[\w-]+["']?[ \t]*:.*)$/u;

/** Another key of a record. Without one nearby, a mark is only talked about. */
const OTHER_KEY = /^[ \t]*["']?(?:schemaVersion|pattern|review-by)["']?[ \t]*:/m;

/** The line of "waymark: record", from 1, at the top, after a line of dashes or right after other front matter, but not in any. */
function strayMark(text: string): number | undefined {
  if (!/waymark/i.test(text)) return undefined;
  const { yaml, body, bodyLine } = splitFrontMatter(text);
  const lines = ("\n".repeat(bodyLine - 1) + body.replace(/^\ufeff/, "")).split(/\r\n|\r|\n/);
  for (const { type, map, content } of markdownTokens(text))
    if (map && (type === "fence" || (type === "html_block" && /^\s*<(?:pre|code|!--)/i.test(content))))
      lines.fill("", ...map);
  let mayFollow = true;
  for (const [at, line] of lines.entries()) {
    const nearby = () => lines.slice(Math.max(0, at - 20), at + 20).join("\n");
    if (mayFollow && RECORD_MARK.test(line) && OTHER_KEY.test(nearby())) return at + 1;
    // Below front matter, a line of dashes further down opens a slide.
    if (yaml !== undefined) mayFollow &&= /^[\s-]*$/.test(line);
    else mayFollow = /^[ \t]{0,3}---/.test(line) || (mayFollow && MAY_PRECEDE.test(line));
  }
  return undefined;
}

/**
 * Reads a record that `waymark record` has written and people may have edited since.
 *
 * @param name how to call the file in messages, safe to print
 * @throws UserError with file and line for a document that is no record, is damaged, or is of a newer version
 */
export function readRecord(catalogue: Catalogue, text: string, name: string): StoredRecord {
  const { yaml, unclosed } = splitFrontMatter(text);
  const refusal = (line: number, what: string, hint = "The command “record” writes one."): UserError =>
    new UserError(`${name}, line ${line}: ${what}.`, hint);
  if (unclosed)
    throw refusal(1, "the front matter is opened and never closed", "End it with a line of three dashes.");
  const mark = kindOf(text) === undefined ? strayMark(text) : undefined;
  if (mark !== undefined)
    throw refusal(
      mark,
      "“waymark: record” is here but not in front matter, which a line of three dashes opens on line 1",
      "Let the file begin with one line of three dashes, then all keys, then another line of three dashes.",
    );
  if (yaml === undefined) throw refusal(1, "this is no record of waymark: it has no front matter");
  const fields = readYaml(yaml, name, 2);
  const { key, kind } = markIn(fields);
  const isKnown = kind === undefined || (key === "waymark" && KINDS.includes(kind));
  if (kind !== "record" || !isKnown)
    throw refusal(
      fields.lineOf(key),
      isKnown
        ? "this is no record of waymark: the front matter has no “waymark: record”"
        : `“${key}: ${excerpt(kind, 40)}” names no kind of document`,
      isKnown ? undefined : `The kinds are ${listWords(KINDS)}, in lower case: “waymark: record”.`,
    );
  const decided = checkedFields(catalogue, fields, name);
  const sections = outlineOf(text);
  const reviewed = sections
    .flatMap(({ blocks }) => blocks)
    .filter(({ kind, text: begins }) => /comment|html/.test(kind) && REVIEW_START.test(begins))
    .map(({ text: comment, line }) => readYaml(comment.replace(REVIEW_START, ""), name, line + 1));
  const reviews = reviewed.map((each) => checkedFields(catalogue, each, name));
  const states = reviewed.flatMap(({ values }) => Object.entries(values.tripwires ?? {}));
  const { status, id } = fields.values;
  return {
    id: typeof id === "string" && isRecordId(id) ? id : undefined,
    title: sections.find(({ level }) => level === 1)?.title ?? name,
    status: typeof status === "string" ? status : (successorLinks(sections)[0]?.text ?? ""),
    decided,
    reviews,
    tripped: new Set(states.flatMap(([tripwire, state]) => (state === "tripped" ? [tripwire] : []))),
    latest: reviews.reduce((latest, each) => (each.date < latest.date ? latest : each), decided),
  };
}

const checkedFields = (catalogue: Catalogue, fields: Fields, name: string): Decision =>
  decisionFromFields(catalogue, fields.values, (key, message) => {
    const missing = (key.split(".")[0] ?? "") in fields.values ? "" : `${key} is missing: `;
    throw new UserError(`${name}, line ${fields.lineOf(key)}: ${missing}${message}.`, MEND);
  });

/** What is listed under the heading "More Information". */
export const moreInformation = (sections: readonly Section[]): readonly Block[] =>
  sections
    .filter(({ title }) => MORE_INFORMATION.test(title))
    .flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === "item"));
export const MORE_INFORMATION = /^more information$/i;

/** What a record without a status says of its successor. */
export const successorLinks = (sections: readonly Section[]): readonly Block[] =>
  moreInformation(sections).filter(({ text }) => /^super[sc]eded by\b/i.test(text.replace(BY_NOBODY, "")));

/** "Superseded by: none", or with nothing after it at the end of a text: it names nobody. */
export const BY_NOBODY =
  /\b(?:super[sc]eded|replaced|obsoleted|deprecated|retired) by\b[\s:*_]*(?:(?:none|n\/?a|nothing|nobody|[-–—]+)(?: yet)?[.)*_ \t]*(?=\n|$)|$)/gi;

/** Whether another record has taken its place, so that nobody need look at it again. */
export const isSuperseded = ({ status }: Pick<StoredRecord, "status">): boolean =>
  /^(super[sc]eded|deprecated|rejected)\b/i.test(status.trim());

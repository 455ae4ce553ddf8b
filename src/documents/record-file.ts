import type { Catalogue } from "../domain/catalogue-schema.ts";
import { type Decision, decisionFromFields } from "../domain/decision.ts";
import { UserError } from "../domain/user-error.ts";
import { readYaml, splitFrontMatter } from "./front-matter.ts";
import { outlineOf } from "./outline.ts";

/** A record as it was read from a file. */
export type StoredRecord = Readonly<{
  title: string;
  /** As it is written: "accepted", "superseded by [0004](0004-other.md)". */
  status: string;
  /** What was decided at first. */
  decided: Decision;
  /** What its reviews have decided since, in the order in which they stand. */
  reviews: readonly Decision[];
  /** What holds now: the review of the last day, or the first decision. People may have moved reviews. */
  latest: Decision;
}>;

/** How a comment begins that keeps a review for machines. */
export const REVIEW_MARK = "waymark-review";

const MEND = "Mend that line, or take the file back from version control.";

/** Whether a document says of itself that it is one of ours: "record", "vision" or "strategy". Undefined when it does not. */
export function kindOf(text: string): string | undefined {
  const { yaml } = splitFrontMatter(text);
  return yaml === undefined ? undefined : /^waymark:[ \t]*["']?([a-z]+)["']?[ \t]*$/m.exec(yaml)?.[1];
}

/**
 * Reads a record that `waymark record` has written and people may have edited since.
 *
 * @param name how to call the file in messages, safe to print
 * @throws UserError with file and line for a document that is no record, is damaged, or is of a newer version
 */
export function readRecord(catalogue: Catalogue, text: string, name: string): StoredRecord {
  const { yaml, unclosed } = splitFrontMatter(text);
  if (yaml === undefined) {
    throw new UserError(
      unclosed
        ? `${name}, line 1: the front matter is opened and never closed.`
        : `${name}, line 1: this is no record of waymark: it has no front matter.`,
      unclosed ? "End it with a line of three dashes." : "Write one with: waymark record",
    );
  }
  const fields = readYaml(yaml, name, 2);
  if (fields.values.waymark !== "record") {
    throw new UserError(
      `${name}, line ${fields.lineOf("waymark")}: this is no record of waymark: the front matter has no “waymark: record”.`,
      "Write one with: waymark record",
    );
  }
  const decided = checkedFields(catalogue, fields, name);
  const { sections } = outlineOf(text);
  const reviews = sections
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.kind === "comment" && block.text.startsWith(`${REVIEW_MARK}\n`))
    .map(({ text: comment, line }) =>
      checkedFields(catalogue, readYaml(comment.slice(REVIEW_MARK.length + 1), name, line + 1), name),
    );
  const { status } = fields.values;
  return {
    title: sections.find(({ level }) => level === 1)?.title ?? name,
    status: typeof status === "string" ? status : "",
    decided,
    reviews,
    latest: reviews.reduce((latest, each) => (each.date < latest.date ? latest : each), decided),
  };
}

function checkedFields(catalogue: Catalogue, fields: ReturnType<typeof readYaml>, name: string): Decision {
  const checked = decisionFromFields(catalogue, fields.values);
  if (checked.ok) return checked.decision;
  const { key, message } = checked.problem;
  throw new UserError(`${name}, line ${fields.lineOf(key)}: ${message}.`, MEND);
}

/** Whether another record has taken its place, so that nobody need look at it again. */
export const isSuperseded = ({ status }: Pick<StoredRecord, "status">): boolean =>
  /^(super[sc]eded|deprecated|rejected)\b/i.test(status.trim());

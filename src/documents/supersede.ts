import { UserError } from "../domain/user-error.ts";
import { excerpt } from "../render/escape-control.ts";
import { splitFrontMatter } from "./front-matter.ts";

// How decision records say where they stand: MADR 3 and 4 in the front matter, MADR 2 as a list item, Nygard's under a heading.
const IN_FRONT_MATTER = /^(status:[ \t]*)("[^"\r\n]*"|'[^'\r\n]*'|[^\r\n#]*?)([ \t]+#[^\r\n]*|[ \t]*)$/m;
const AS_ITEM = /^([*-] (?:\*\*)?Status:?(?:\*\*)?:?[ \t]*)([^\r\n]*)/im;
const UNDER_HEADING = /^(##[ \t]+Status[ \t]*(?:\r\n|\r|\n)(?:[ \t]*(?:\r\n|\r|\n))*)([^\r\n#]+)/im;

/** A value that stands on the lines below: ">", "|-", an anchor. */
const GOES_ON = /^[>|&*!]/;

/**
 * An older record, ours or anybody's, with its status telling which one has taken its place. Nothing else in it changes.
 *
 * @param by file name of the newer record, in the same folder
 * @param name how to call the older one in messages, safe to print
 * @throws UserError when it has no status that could be changed, or another record has taken its place already
 */
export function supersededBy(record: string, by: string, name: string): string {
  const status = `superseded by [${by}](${encodeURI(by)})`;
  const { yaml, body } = splitFrontMatter(record);
  const head = record.slice(0, record.length - body.length);
  const [, , old] = (yaml === undefined ? undefined : IN_FRONT_MATTER.exec(yaml)) ?? [];
  if (yaml !== undefined && old !== undefined && !GOES_ON.test(old)) {
    refuseTwice(old, name);
    const start = head.indexOf(yaml);
    const mended = yaml.replace(
      IN_FRONT_MATTER,
      (_, before: string, _old: string, after: string) => `${before.trimEnd()} ${status}${after}`,
    );
    return head.slice(0, start) + mended + head.slice(start + yaml.length) + body;
  }
  for (const place of [AS_ITEM, UNDER_HEADING]) {
    const [, , item] = place.exec(body) ?? [];
    if (item === undefined) continue;
    refuseTwice(item, name);
    return head + body.replace(place, (_, before: string) => before + status);
  }
  throw new UserError(
    `${name}, line 1: there is no status that could say what supersedes it.`,
    "Give it a line such as “status: accepted” in its front matter, then try again.",
  );
}

/** The link to the first successor would be lost. */
function refuseTwice(status: string, name: string): void {
  const [words] = /\bsuperseded\b.*/i.exec(status) ?? [];
  if (words === undefined) return;
  throw new UserError(
    `${name} has been superseded before: its status is “${excerpt(words.replace(/["']$/, ""), 120)}”.`,
    "Supersede the record that has taken its place.",
  );
}

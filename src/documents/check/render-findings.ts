import { escapeControl } from "../../render/escape-control.ts";
import { SOURCE_WORDS } from "../../render/words.ts";
import type { CheckedFile, Finding } from "./check.ts";

/** Findings for people: a line a finding that begins with file and line, then what to do, and a line of sums. Empty for no files. */
export function renderFindings(files: readonly CheckedFile[]): string {
  if (files.length === 0) return "";
  const parts = files.flatMap(({ file, notJudged, findings }) => [
    ...(notJudged === undefined ? [] : [`${escapeControl(file)}: not judged: ${notJudged}`]),
    ...findings.map((finding) => findingLines(file, finding)),
  ]);
  return `${[...parts, sums(files)].join("\n")}\n`;
}

const findingLines = (file: string, { line, severity, message, rule, advice, source }: Finding): string =>
  `${escapeControl(file)}:${line}: ${severity}: ${escapeControl(message)} [${rule}]\n  ${escapeControl(advice)} (${SOURCE_WORDS[source]})`;

function sums(files: readonly CheckedFile[]): string {
  const judged = files.filter(({ notJudged }) => notJudged === undefined);
  const findings = files.flatMap((file) => file.findings);
  const count = (number: number, word: string) => `${number} ${word}${number === 1 ? "" : "s"}`;
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const silenced = files.reduce((sum, file) => sum + file.silenced, 0);
  return [
    `${count(judged.length, "document")} judged: ${count(errors, "error")}, ${count(findings.length - errors, "hint")}`,
    ...(silenced === 0 ? [] : [`${silenced} silenced`]),
    ...(judged.length === files.length ? [] : [`${files.length - judged.length} not judged`]),
  ].join("; ");
}

/** Findings as commands for the log of a GitHub workflow, which shows them beside the lines. */
export const renderAnnotations = (files: readonly CheckedFile[]): string =>
  files
    .flatMap(({ file, findings }) =>
      findings.map(
        ({ severity, line, message, advice, rule, source }) =>
          `::${severity === "error" ? "error" : "notice"} file=${property(file)},line=${line},title=${property(rule)}::${data(`${message}. ${advice} (${SOURCE_WORDS[source]})`)}\n`,
      ),
    )
    .join("");

// @see https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
const data = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

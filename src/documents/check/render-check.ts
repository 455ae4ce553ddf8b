import { escapeControl, excerpt } from "../../render/escape-control.ts";
import { orWords } from "../../render/words.ts";
import type { CheckedFile, Finding, PartFound } from "./check.ts";
import { PARTS } from "./parts.ts";

/** The talk's pitfalls, which no program can see. */
const QUESTIONS = {
  vision: "Is it compelling enough? Is its target right, neither too far behind nor too far in the future?",
  strategy:
    "Does it face the challenge? Are its objectives good ones? Does its policy say how to go about the problem, or does it list goals?",
} as const;

/**
 * A map of each file for people: a line a part that begins with file and line, then what is wrong for certain, a line of sums, and
 * the questions that are left. Empty for no files.
 */
export function renderCheck(files: readonly CheckedFile[]): string {
  if (files.length === 0) return "";
  const lines = files.flatMap(({ file, notJudged, parts, findings }) => [
    ...(notJudged === undefined ? [] : [`${escapeControl(file)}: not judged: ${notJudged}`]),
    ...parts.map((part) => partLine(file, part)),
    ...findings.map((finding) => findingLines(file, finding)),
  ]);
  const asked = questionsFor(files).map((question) => `- ${question}`);
  return `${[...lines, sums(files), ...(asked.length > 0 ? ["", "No program can tell, so ask yourself:", ...asked] : [])].join("\n")}\n`;
}

function partLine(name: string, part: PartFound): string {
  const file = escapeControl(name);
  if (part.found) return `${file}:${part.line}: ${part.id}: ${excerpt(part.text, 80)}`;
  const { nearest } = part;
  if (nearest) return `${file}:${nearest.line}: ${part.id}: perhaps: ${excerpt(nearest.text, 80)}`;
  const { asks, words = "" } = [...PARTS.vision, ...PARTS.strategy].find(({ id }) => id === part.id) ?? {};
  const likeliest = words.split(" ", 3).map((word) => `“${word.replace("_", " ")}”`);
  return `${file}: ${part.id}: not found: no title after the first says ${orWords([...likeliest, "the like"])}, with text under it (${asks})`;
}

const findingLines = (file: string, { line, severity, message, rule, advice }: Finding): string =>
  `${escapeControl(file)}:${line}: ${severity}: ${escapeControl(message)} [${rule}]\n  ${escapeControl(advice)}`;

/** The talk's pitfalls as questions to the authors of these files: "Vision: is it ...?" */
export const questionsFor = (files: readonly CheckedFile[]): readonly string[] =>
  (["vision", "strategy"] as const)
    .filter((kind) => files.some((file) => file.kind === kind))
    .map((kind) => `${kind === "vision" ? "Vision" : "Strategy"}: ${QUESTIONS[kind]}`);

function sums(files: readonly CheckedFile[]): string {
  const judged = files.filter(({ notJudged }) => notJudged === undefined).length;
  const errors = files.flatMap(({ findings }) => findings).length;
  const count = (number: number, word: string) => `${number} ${word}${number === 1 ? "" : "s"}`;
  const rest = files.length - judged;
  return `${count(judged, "document")} judged: ${count(errors, "error")}${rest === 0 ? "" : `; ${rest} not judged`}`;
}

/** Errors as commands for the log of a GitHub workflow, which shows them beside the lines. */
export const renderAnnotations = (files: readonly CheckedFile[]): string =>
  files
    .flatMap(({ file, findings }) =>
      findings.map(
        ({ severity, line, message, advice, rule }) =>
          `::${severity} file=${property(file)},line=${line},title=${property(rule)}::${data(`${message}. ${advice}`)}\n`,
      ),
    )
    .join("");

// @see https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
const data = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

import type { Catalogue, Source } from "../../domain/catalogue-schema.ts";
import type { PatternPlan } from "../../domain/document-plan-schema.ts";
import type { IsoDay } from "../../domain/iso-day.ts";
import { UserError } from "../../domain/user-error.ts";
import { excerpt } from "../../render/escape-control.ts";
import type { Outline } from "../outline.ts";
import { readRecord } from "../record-file.ts";
import { type Judged, judge, type Kind } from "./classify.ts";
import { RULES } from "./rules.ts";

export type Finding = Readonly<{
  rule: string;
  severity: "error" | "hint";
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
  kind: Kind | undefined;
  /** Why it was not judged. */
  notJudged: string | undefined;
  /** By line; errors before hints on the same one. */
  findings: readonly Finding[];
  /** How many hints the file silences. */
  silenced: number;
}>;

/** What no program can judge, by what the document is. */
export const BEYOND: Readonly<Record<Kind, string>> = {
  vision: "whether a vision is compelling, and whether it shoots for the right target",
  strategy: "whether a strategy faces the right problem, and whether its policy can fix it",
  record: "whether the answers in a record are true",
};

/**
 * Reads one document, ours or anybody's, and looks for what the talk calls pitfalls.
 *
 * @param fileName without its folder
 * @param file how to call it, as it was named
 * @param today tells which years have passed
 */
export function checkDocument(
  text: string,
  { fileName, file, today }: Readonly<{ fileName: string; file: string; today: IsoDay }>,
  catalogue: Catalogue,
  plans: readonly PatternPlan[],
): CheckedFile {
  const name = `“${excerpt(file, 200)}”`;
  const nothing = { file, kind: undefined, notJudged: undefined, findings: [], silenced: 0 };
  try {
    const judged = judge(text, fileName, plans, name);
    if ("notJudged" in judged) return { ...nothing, notJudged: judged.notJudged };
    if (judged.kind === "record") readRecord(catalogue, text, name);
    return { ...nothing, kind: judged.kind, ...applyRules(judged, today) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { ...nothing, findings: [damaged(error, name)] };
  }
}

/** A document that says it is ours and cannot be read. */
function damaged({ message, hint }: UserError, name: string): Finding {
  const [, line = "1", what = message] = /, line (\d+): (.*)$/s.exec(message.slice(name.length)) ?? [];
  return {
    rule: "damaged",
    severity: "error",
    line: Number(line),
    message: what.replace(/\.$/, ""),
    advice: hint,
    source: "interpretation",
  };
}

function applyRules(judged: Judged, today: IsoDay): Pick<CheckedFile, "findings" | "silenced"> {
  const all = RULES.filter(({ kinds }) => kinds.includes(judged.kind)).flatMap(
    ({ id, severity, source, advice, find }) =>
      find(judged, today).map((hit): Finding => ({ rule: id, severity, source, advice, ...hit })),
  );
  const silences = silencesIn(judged.outline);
  const silent = new Set(silences.filter(({ reason }) => reason !== "").map(({ rule }) => rule));
  const heard = all.filter(({ rule, severity }) => severity === "error" || !silent.has(rule));
  const found = [...heard, ...silences.flatMap(faultOf)];
  return {
    findings: found.sort((a, b) => a.line - b.line || a.severity.localeCompare(b.severity)),
    silenced: all.length - heard.length,
  };
}

/** A comment that silences a hint: `<!-- waymark-ignore vision-without-horizon: the board sets it -->`. */
type Silence = Readonly<{ rule: string; reason: string; line: number }>;

const silencesIn = ({ sections }: Outline): readonly Silence[] =>
  sections
    .flatMap(({ blocks }) => blocks)
    .flatMap(({ kind, text, line }) => {
      const [, rule, reason = ""] =
        /^waymark-ignore\s+([a-z-]+)\s*:?\s*([\s\S]*)$/.exec(kind === "comment" ? text : "") ?? [];
      return rule === undefined ? [] : [{ rule, reason: reason.trim(), line }];
    });

function faultOf({ rule, reason, line }: Silence): readonly Finding[] {
  const fault = (message: string, advice: string): readonly Finding[] => [
    { rule: "ignore", severity: "hint", line, message, advice, source: "interpretation" },
  ];
  const known = RULES.find(({ id }) => id === rule);
  const hints = RULES.filter(({ severity }) => severity === "hint").map(({ id }) => id);
  if (!known)
    return fault(`there is no hint “${excerpt(rule)}” to silence`, `The hints are ${hints.join(", ")}.`);
  if (known.severity === "error") return fault(`“${rule}” is an error and cannot be silenced`, known.advice);
  if (reason === "")
    return fault(`“${rule}” is silenced without a reason`, `Give one: waymark-ignore ${rule}: why.`);
  return [];
}

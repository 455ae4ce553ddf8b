import { type Answers, checkAnswers } from "./answers.ts";
import type { Catalogue } from "./catalogue-schema.ts";
import { fingerprintOf } from "./fingerprint.ts";

/** The answers of a session that was interrupted. */
export type Draft = Readonly<{
  /** Milliseconds since 1970, UTC. */
  savedAt: number;
  /** Ids of the questions that the session asks; those that flags have answered are not among them. */
  asked: readonly string[];
  answers: Answers;
}>;

type Refusal = Readonly<{ ok: false; reason: string }>;
export const DAMAGED: Refusal = { ok: false, reason: "it is damaged" };

export type CheckedDraft<Kept> = Readonly<{ ok: true; draft: Kept }> | Refusal;

/** A draft as text, whatever it keeps, so that one of another version or of other questions is told apart. */
export const sealed = <Kept extends Readonly<{ savedAt: number }>>(
  catalogue: Catalogue,
  draft: Kept,
): string => `${JSON.stringify({ schemaVersion: 1, catalogue: fingerprintOf(catalogue), ...draft })}\n`;

/** What untrusted text holds, if it is a draft of this catalogue and version; all but `savedAt` is unchecked. */
export function unsealed(
  catalogue: Catalogue,
  text: string,
):
  | Readonly<{ ok: true; content: Readonly<{ savedAt: number }> & Readonly<Record<string, unknown>> }>
  | Refusal {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return DAMAGED;
  }
  if (typeof content !== "object" || content === null) return DAMAGED;
  const { schemaVersion, catalogue: fingerprint, savedAt } = content as Record<string, unknown>;
  if (schemaVersion !== 1) return { ok: false, reason: "another version of waymark wrote it" };
  if (fingerprint !== fingerprintOf(catalogue))
    return { ok: false, reason: "its questions are those of another version" };
  if (typeof savedAt !== "number" || !Number.isFinite(savedAt)) return DAMAGED;
  return { ok: true, content: { ...content, savedAt } };
}

/** Turns untrusted text into a draft for this catalogue, or says in a few words why it is none. */
export function checkDraft(catalogue: Catalogue, text: string): CheckedDraft<Draft> {
  const opened = unsealed(catalogue, text);
  if (!opened.ok) return opened;
  const { savedAt, asked, answers } = opened.content;
  const known = new Set<unknown>(catalogue.questions.map(({ id }) => id));
  const isAsked = (value: unknown): value is readonly string[] =>
    Array.isArray(value) && value.every((id) => known.has(id));
  const checked = checkAnswers(catalogue.questions, answers);
  return checked.ok && isAsked(asked)
    ? { ok: true, draft: { savedAt, asked, answers: checked.answers } }
    : DAMAGED;
}

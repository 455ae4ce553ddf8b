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

/** A draft as it is written down. */
export const draftToJson = (catalogue: Catalogue, draft: Draft): string =>
  `${JSON.stringify({ schemaVersion: 1, catalogue: fingerprintOf(catalogue), ...draft })}\n`;

export type CheckedDraft = Readonly<{ ok: true; draft: Draft }> | Readonly<{ ok: false; reason: string }>;

/** Turns untrusted text into a draft for this catalogue, or says in a few words why it is none. */
export function checkDraft(catalogue: Catalogue, text: string): CheckedDraft {
  const refused = (reason: string): CheckedDraft => ({ ok: false, reason });
  const damaged = refused("it is damaged");
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return damaged;
  }
  if (typeof content !== "object" || content === null) return damaged;
  const {
    schemaVersion,
    catalogue: fingerprint,
    savedAt,
    asked,
    answers,
  } = content as Record<string, unknown>;
  if (schemaVersion !== 1) return refused("another version of waymark wrote it");
  if (fingerprint !== fingerprintOf(catalogue)) return refused("its questions are those of another version");
  const known = new Set(catalogue.questions.map(({ id }) => id));
  const isKnown = (id: unknown): id is string => typeof id === "string" && known.has(id);
  if (typeof savedAt !== "number" || !Number.isFinite(savedAt)) return damaged;
  if (!Array.isArray(asked) || !asked.every(isKnown)) return damaged;
  const checked = checkAnswers(catalogue.questions, answers);
  return checked.ok ? { ok: true, draft: { savedAt, asked, answers: checked.answers } } : damaged;
}

import { type Answers, checkAnswers } from "./answers.ts";
import type { Catalogue } from "./catalogue-schema.ts";
import { type CheckedDraft, DAMAGED, sealed, unsealed } from "./draft-envelope.ts";

/** The answers of a session that was interrupted. */
export type Draft = Readonly<{
  /** Milliseconds since 1970, UTC. */
  savedAt: number;
  /** Ids of the questions that the session asks; those that flags have answered are not among them. */
  asked: readonly string[];
  answers: Answers;
}>;

/** A draft as it is written down. */
export const draftToJson = (catalogue: Catalogue, draft: Draft): string => sealed(catalogue, draft);

/** Turns untrusted text into a draft for this catalogue, or says in a few words why it is none. */
export function checkDraft(catalogue: Catalogue, text: string): CheckedDraft<Draft> {
  const opened = unsealed(catalogue, text);
  if (!opened.ok) return opened;
  const { savedAt, asked, answers } = opened.content;
  const known = new Set(catalogue.questions.map(({ id }) => id));
  const isKnown = (id: unknown): id is string => typeof id === "string" && known.has(id);
  if (!Array.isArray(asked) || !asked.every(isKnown)) return DAMAGED;
  const checked = checkAnswers(catalogue.questions, answers);
  return checked.ok ? { ok: true, draft: { savedAt, asked, answers: checked.answers } } : DAMAGED;
}

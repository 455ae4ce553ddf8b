import type { Catalogue } from "./catalogue-schema.ts";
import { fingerprintOf } from "./fingerprint.ts";

// What every draft is wrapped in, so that one of another version or of other questions is told apart.

export type CheckedDraft<Draft> =
  | Readonly<{ ok: true; draft: Draft }>
  | Readonly<{ ok: false; reason: string }>;

type Refusal = Readonly<{ ok: false; reason: string }>;
export const DAMAGED: Refusal = { ok: false, reason: "it is damaged" };

/** A draft as text. `savedAt`: milliseconds since 1970, UTC. */
export const sealed = (catalogue: Catalogue, draft: Readonly<{ savedAt: number }>): string =>
  `${JSON.stringify({ schemaVersion: 1, catalogue: fingerprintOf(catalogue), ...draft })}\n`;

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

import type { Catalogue } from "./catalogue-schema.ts";

/**
 * Eight hexadecimal digits that tell catalogues apart: other questions, options, claims, conditions or points give another
 * fingerprint, other words do not. FNV-1a in 32 bits: against mistakes, not against forgers.
 */
export function fingerprintOf({ questions, patterns }: Pick<Catalogue, "questions" | "patterns">): string {
  const rules = [
    questions.map(({ id, options }) => [id, options.map((option) => option.id)]),
    patterns.map(({ id, claims }) => [
      id,
      claims.map((claim) => [claim.id, claim.kind, claim.when ?? null, claim.points]),
    ]),
  ];
  const text = JSON.stringify(rules);
  let hash = 0x811c9dc5;
  // An index, since an iterator takes four times as long where this runs once. Ids are ASCII.
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

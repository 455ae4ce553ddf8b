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
  let hash = 0x811c9dc5;
  for (const character of JSON.stringify(rules)) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}

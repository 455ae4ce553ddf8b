import type { Answers } from "../domain/answers.ts";
import type { Catalogue } from "../domain/catalogue-schema.ts";
import { codesOf } from "../domain/codes.ts";
import { LAST_REVISION, type Mark } from "../domain/marked-ballot.ts";

/** Whoever has the page open. Their mark is drawn when the page opens, and gone when it closes. */
export type Voter = Readonly<{
  /**
   * Their ballot on these answers. It is the next revision where it differs from the ballot that was copied last. Undefined while
   * a question is open, and when there is no further revision.
   */
  ballot: (answers: Answers) => Readonly<{ code: string; revision: number }> | undefined;
  /** Notes that the ballot on these answers was copied, so that others may have it. */
  copied: (answers: Answers) => void;
}>;

/** @param random gives so many bytes by chance */
export function newVoter(catalogue: Catalogue, random: (bytes: number) => Uint8Array): Voter {
  const codes = codesOf(catalogue);
  const voter = codes.newVoter(random);
  let last: Readonly<{ mark: Mark; code: string | undefined }> | undefined;
  const ballot = (answers: Answers) => {
    const revision = last?.mark.revision ?? 1;
    const same = codes.encode(answers, { voter, revision });
    const mark = { voter, revision: last && same !== last.code ? revision + 1 : revision };
    const code = mark.revision > LAST_REVISION ? undefined : codes.encode(answers, mark);
    return code === undefined ? undefined : { code, revision: mark.revision };
  };
  return {
    ballot,
    copied: (answers) => {
      const given = ballot(answers);
      if (given) last = { mark: { voter, revision: given.revision }, code: given.code };
    },
  };
}

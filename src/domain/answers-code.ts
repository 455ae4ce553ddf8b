import type { Answers } from "./answers.ts";
import type { Catalogue } from "./catalogue-schema.ts";
import { type CodeProblem, codeFormat } from "./code-symbols.ts";
import { profileCount, profileIndex } from "./profiles.ts";

export type AnswersCodes = ReturnType<typeof answersCodes>;

/**
 * The codes of a catalogue's answers, WM1-XXXX-XXXX: its fingerprint and the profile's place. The built-in catalogue takes 19 + 11
 * bits and 8 symbols.
 *
 * @throws RangeError for a catalogue with so many questions that a code could not be checked (beyond 2^130 profiles)
 */
export function answersCodes(catalogue: Pick<Catalogue, "questions" | "patterns">) {
  const { questions } = catalogue;
  const profiles = profileCount(questions);
  const { groups, write, read } = codeFormat(catalogue, "WM1", [Math.ceil(Math.log2(profiles))]);
  return {
    /** How many characters are between its hyphens, after the prefix: [4, 4]. */
    groups,
    /** The code of a complete set of answers; undefined while a question is open. */
    encode(answers: Answers): string | undefined {
      const profile = profileIndex(questions, answers);
      return profile === undefined ? undefined : write([profile]);
    },
    /** Reads a code as people type it. @returns the place of its answers among all profiles */
    read(text: string): number | CodeProblem {
      const found = read(text);
      if (typeof found === "string") return found;
      const [profile = profiles] = found;
      return profile < profiles ? profile : "damaged";
    },
  };
}

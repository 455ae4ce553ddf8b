import type { Answers } from "./answers.ts";
import { type AnswersCodes, answersCodes } from "./answers-code.ts";
import type { Catalogue } from "./catalogue-schema.ts";
import type { CodeProblem } from "./code-symbols.ts";
import { type Mark, type MarkedBallots, markedBallots } from "./marked-ballot.ts";

/** What a code holds; `mark` for a ballot alone. */
type DecodedCode =
  | Readonly<{ ok: true; profile: number; answers: Answers; mark: Mark | undefined }>
  | Readonly<{ ok: false; problem: CodeProblem }>;

export type Codes = Readonly<{
  answers: AnswersCodes;
  ballots: MarkedBallots;
  /** Reads an answers code or a ballot as people type it. */
  decode: (text: string) => DecodedCode;
}>;

/** Both kinds of codes of a catalogue, which are taken wherever one is. */
export function codesOf(catalogue: Pick<Catalogue, "questions" | "patterns">): Codes {
  const answers = answersCodes(catalogue);
  const ballots = markedBallots(catalogue);
  return {
    answers,
    ballots,
    decode(text) {
      const marked = ballots.decode(text);
      if (marked.ok) {
        const { ballot } = marked;
        return found(ballot, { voter: ballot.voter, revision: ballot.revision });
      }
      // Whatever is no ballot is told by the other codes, which know texts that are no code at all.
      if (marked.problem !== "other-version" && marked.problem !== "no-code") return marked;
      const decoded = answers.decode(text);
      return decoded.ok ? found(decoded, undefined) : decoded;
    },
  };
}

const found = (
  code: Readonly<{ profile: number; answers: Answers }>,
  mark: Mark | undefined,
): DecodedCode => ({
  ok: true,
  profile: code.profile,
  get answers() {
    return code.answers;
  },
  mark,
});

import type { Vote } from "../domain/ballot-box.ts";
import type { BallotProblem } from "../domain/ballot-problem.ts";

/** What a line, a row or a value holds. */
export type Findings = Readonly<{ votes: readonly Vote[]; problems: readonly BallotProblem[] }>;

export const NOTHING: Findings = { votes: [], problems: [] };

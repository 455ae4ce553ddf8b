import type { Vote } from "../domain/ballot-box.ts";
import type { CodeProblem } from "../domain/ballot-code.ts";

/** Why something that was meant as a ballot was not counted. Texts in it are as they were found: not safe to print. */
export type BallotProblem =
  | Readonly<{ kind: "code"; problem: CodeProblem; given: string }>
  | Readonly<{ kind: "missing-answer"; question: string }>
  | Readonly<{ kind: "unknown-answer"; question: string; given: string }>
  /** No whole number from 0 to 2^53 - 1. */
  | Readonly<{ kind: "bad-count"; given: string }>
  | Readonly<{ kind: "other-catalogue" }>
  | Readonly<{ kind: "missing-column"; question: string }>
  | Readonly<{ kind: "column-twice"; column: string }>
  | Readonly<{ kind: "cells"; found: number; expected: number }>
  | Readonly<{ kind: "open-quote" }>
  | Readonly<{ kind: "not-json" }>
  /** In brackets. */
  | Readonly<{ kind: "too-deep"; limit: number }>
  /** In bytes. */
  | Readonly<{ kind: "too-large"; limit: number }>;

/** What a line, a row or a value holds. */
export type Findings = Readonly<{
  votes: readonly Vote[];
  problems: readonly BallotProblem[];
}>;

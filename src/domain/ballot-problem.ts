import type { CodeProblem } from "./code-symbols.ts";

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
  /** What looks like a table has these columns, of which none is a question or holds codes. */
  | Readonly<{ kind: "no-columns"; columns: readonly string[] }>
  | Readonly<{ kind: "cells"; found: number; expected: number }>
  | Readonly<{ kind: "open-quote" }>
  | Readonly<{ kind: "not-json" }>
  /** In brackets. */
  | Readonly<{ kind: "too-deep"; limit: number }>
  /** In bytes. */
  | Readonly<{ kind: "too-large"; limit: number }>
  /** The marks of a saved tally do not add up with its counts. */
  | Readonly<{ kind: "bad-marks" }>
  /** An answers code beside a name that has a ballot with a mark. The name is left out where nobody may be named. */
  | Readonly<{ kind: "has-ballot"; name: string | undefined }>
  /** Answers codes without names that an earlier text held already. `codes`: how many. */
  | Readonly<{ kind: "same-text"; codes: number }>
  /** So many `ballots` found no place in a room. */
  | Readonly<{ kind: "room-full"; ballots: number; limit: number }>;

/** Where something was found. */
export type Place = Readonly<{
  /** Safe to print: "“retro.txt”". */
  source: string;
  /** From 1; undefined where the source has no lines. */
  line: number | undefined;
}>;

/** A ballot that was not counted. */
export type Refused = Place & Readonly<{ problem: BallotProblem }>;

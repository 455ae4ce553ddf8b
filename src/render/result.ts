// Only types, and none from elsewhere: this file is shipped to the library's users as it is.

/**
 * The result as `--json` prints it and the library returns it: a public contract. Fields may be added under the same
 * `schemaVersion`; none is renamed or removed.
 */
export interface Result {
  readonly schemaVersion: 1;
  /** Question id to option id or "unsure", in the order of the questions. Open questions are left out. */
  readonly answers: Readonly<Record<string, string>>;
  readonly recommendation: {
    /** Id of the pattern. */
    readonly pattern: string;
    readonly name: string;
    readonly strength: "clear" | "lean" | "close";
  };
  /** All patterns, best first. */
  readonly ranking: readonly ResultPattern[];
  /** First steps of the recommended pattern, in order. */
  readonly steps: readonly string[];
  /** Examples that the talk names; empty when it names none. */
  readonly examples: readonly string[];
  readonly summary: string;
}

export interface ResultPattern {
  readonly pattern: string;
  readonly name: string;
  /** From 1. */
  readonly rank: number;
  /** False when a required constraint is not met or not known to be. */
  readonly eligible: boolean;
  /** Sum of the points of `claims`; only the order matters. */
  readonly points: number;
  /** The claims that hold. */
  readonly claims: readonly ResultClaim[];
  readonly constraints: readonly {
    readonly id: string;
    readonly text: string;
    readonly required: boolean;
    readonly met: "yes" | "no" | "unknown";
    readonly source: "talk" | "interpretation";
  }[];
  readonly successModes: readonly ResultMode[];
  /** All of them, always. */
  readonly failureModes: readonly ResultMode[];
}

export interface ResultClaim {
  readonly id: string;
  readonly kind: "constraint" | "success-mode" | "failure-mode" | "default" | "tendency";
  readonly text: string;
  readonly points: number;
  /** Ids of the questions whose answers make it hold; empty when it always holds. */
  readonly because: readonly string[];
  readonly source: "talk" | "interpretation";
}

export interface ResultMode {
  readonly id: string;
  readonly text: string;
  /** Whether the answers say so. Always false for what is to be checked by hand. */
  readonly found: boolean;
  /** "by-hand" when five answers cannot tell. */
  readonly check: "answers" | "by-hand";
  readonly because: readonly string[];
  readonly source: "talk" | "interpretation";
}

// Only types, and none from elsewhere: this file is shipped to the library's users as it is.

/**
 * The result as `--json` prints it and the library returns it: a public contract. Fields may be added under the same
 * `schemaVersion`; none is renamed or removed.
 */
export interface Result {
  readonly schemaVersion: 1;
  /** Question id to option id or "unsure", in the order of the questions. Open questions are left out. */
  readonly answers: Readonly<Record<string, string>>;
  /** The answers as a code that can be pasted in a chat, for `waymark CODE` and `waymark tally`; null while a question is open. */
  readonly ballot: string | null;
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
  readonly analysis: ResultAnalysis;
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

/** How firm the recommendation is and what would change it: computed over all answers that there are, nothing sampled. */
export interface ResultAnalysis {
  /** Ids of the questions whose answers were said not to change: neither `singles`, `pairs` nor `whyNot` change them. */
  readonly fixed: readonly string[];
  readonly firmness: {
    /** The strength, explained in a sentence. */
    readonly explanation: string;
    /** How many ways there are to change one answer by one step, and how many of them keep the recommendation. */
    readonly neighbours: { readonly agree: number; readonly of: number };
    /** Single answers that turn the recommendation. */
    readonly singles: readonly ResultTurn[];
    /** Two answers that turn it together, fewest steps first; empty where a single one does. */
    readonly pairs: readonly ResultTurn[];
  };
  /** How each other pattern would win, in the order of the ranking. */
  readonly whyNot: readonly {
    readonly pattern: string;
    /** All minimal turns: fewest answers first, then fewest steps. */
    readonly turns: readonly ResultTurn[];
    /** Without turns: whether no change at all makes it win ("no"), or more answers than were tried might ("unknown"). */
    readonly possible: "yes" | "no" | "unknown";
  }[];
  /** Over every way in which open and unsure answers could turn out; null where there are too many to try. */
  readonly notSure: {
    /** Ids of the questions. */
    readonly questions: readonly string[];
    readonly ways: number;
    /** In how many of the ways each pattern wins, most often first; they add up to `ways`. */
    readonly wins: readonly { readonly pattern: string; readonly ways: number }[];
    /** In how many ways the likeliest pattern is the right one once a question is answered; the most telling one first. */
    readonly worth: readonly { readonly question: string; readonly right: number }[];
  } | null;
  /** Answers that pull two ways, which to follow first, and when to turn to the other. */
  readonly tensions: readonly {
    readonly id: string;
    readonly name: string;
    /** Ids of the questions. */
    readonly because: readonly string[];
    readonly statements: readonly {
      readonly role: "pull" | "order" | "switch";
      readonly text: string;
      readonly source: "talk" | "interpretation";
    }[];
  }[];
}

/** Answers given differently at once, and the pattern that is then recommended. */
export interface ResultTurn {
  readonly changes: readonly ResultChange[];
  readonly pattern: string;
}

export interface ResultChange {
  readonly question: string;
  /** Id of the option. */
  readonly to: string;
  /** How many options further that is; 1 from an open or unsure answer. */
  readonly steps: number;
}

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
  /** What the talk warns of wherever this pattern is recommended; empty when it warns of nothing. */
  readonly cautions: readonly string[];
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
    /** The constraint turned round, as a way to fail; `nearness` and what follows are about that. */
    readonly failure: string;
    readonly nearness: ResultNearness;
    readonly keptOffBy: readonly ResultGuard[];
    readonly findOut: readonly string[];
  }[];
  readonly successModes: readonly ResultMode[];
  /** All of them, always. */
  readonly failureModes: readonly ResultFailureMode[];
  /** What makes the pattern quicker where it is so; the answers cannot tell. */
  readonly shortcuts: readonly ResultMode[];
}

/**
 * Where the answers stand to a way to fail: they show it ("found"); one answer given differently would show it ("near"); no
 * answer keeps it off, and one that bears on it is not known ("not-known"); "far"; or the answers cannot tell ("ask").
 */
export type ResultNearness = "found" | "near" | "not-known" | "far" | "ask";

/** An answer that keeps a way to fail off, and the answers to the same question that would let it in. */
export interface ResultGuard {
  readonly question: string;
  readonly answer: string;
  readonly letIn: readonly string[];
}

export interface ResultClaim {
  readonly id: string;
  readonly kind: "constraint" | "success-mode" | "failure-mode" | "shortcut" | "default" | "tendency";
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
  /** "by-hand" when the answers cannot tell. */
  readonly check: "answers" | "by-hand";
  readonly because: readonly string[];
  readonly source: "talk" | "interpretation";
}

export interface ResultFailureMode extends ResultMode {
  readonly nearness: ResultNearness;
  /** Where it is near, any one of these, given differently, lets it in. */
  readonly keptOffBy: readonly ResultGuard[];
  /** Ids of the questions that bear on it and whose answers are not known. */
  readonly findOut: readonly string[];
}

/** How strong one of the measures is. */
export type ResultStrength = Result["recommendation"]["strength"];

/** What the strength of the recommendation is the weakest of. */
export interface ResultMeasures {
  /** Ids of the measures that make it as weak as it is; empty where it is clear. */
  readonly weakest: readonly (
    | "margin"
    | "neighbours"
    | "completions"
    | "tensions"
    | "definite"
    | "ballots"
  )[];
  /** Points of the recommended pattern, and how far it leads the next eligible one; null where there is none. */
  readonly margin: {
    readonly strength: ResultStrength;
    readonly points: number;
    readonly lead: number | null;
    readonly next: { readonly pattern: string; readonly points: number } | null;
  };
  /** Ways to change one answer by one step. */
  readonly neighbours: ResultShare;
  /** Ways in which what is not known could turn out; null where there are too many to try. */
  readonly completions: ResultShare | null;
  /** Ids of the tensions that pull at the recommended pattern. */
  readonly tensions: { readonly strength: ResultStrength; readonly open: readonly string[] };
  /** For each question that is not known, the firmest that the recommendation could be if its answer were known. */
  readonly definite: {
    readonly strength: ResultStrength;
    readonly questions: readonly {
      readonly question: string;
      readonly answer: string;
      readonly strength: ResultStrength;
    }[];
  };
  /** Ballots that lead to the recommended pattern one by one; null for one person's answers. */
  readonly ballots: ResultShare | null;
}

export interface ResultShare {
  readonly strength: ResultStrength;
  readonly agree: number;
  readonly of: number;
}

/** How firm the recommendation is and what would change it: computed over all answers that there are, nothing sampled. */
export interface ResultAnalysis {
  /** Ids of the questions whose answers were said not to change: neither `singles`, `pairs` nor `whyNot` change them. */
  readonly fixed: readonly string[];
  /** The measures behind `recommendation.strength`. `fixed` does not bear on them. */
  readonly measures: ResultMeasures;
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
    /** How many of the changes that were tried lead to it, minimal or not. */
    readonly total: number;
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
    /** In how many of the ways the recommended pattern wins. */
    readonly agree: number;
    /** The patterns that win most often; the recommended one need not be among them. */
    readonly likeliest: readonly string[];
    /** Id of the question that decides more than any other one; null where there is no such one. */
    readonly decides: string | null;
    /** In how many ways the likeliest pattern is the right one once a question is answered; the most telling one first. */
    readonly worth: readonly { readonly question: string; readonly right: number }[];
  } | null;
  /** Answers that pull two ways, which to follow first, and when to turn to the other. */
  readonly tensions: readonly {
    readonly id: string;
    readonly name: string;
    /** Ids of the questions. */
    readonly because: readonly string[];
    /** Ids of the patterns that are pulled at, the recommended one among them. */
    readonly patterns: readonly string[];
    readonly statements: readonly ResultStatement[];
  }[];
  /** What comes first and when to turn over all tensions together, each sentence once; empty without a tension. */
  readonly order: readonly ResultStatement[];
}

export interface ResultStatement {
  readonly role: "pull" | "order" | "switch";
  readonly text: string;
  readonly source: "talk" | "interpretation";
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

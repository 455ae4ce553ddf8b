import type { HeldKey } from "./held-key.ts";

/** What one run gave; times in ms. */
export type Sample = Readonly<{
  /** From just before the start until the question was readable; without a terminal, until the process had ended. */
  ready: number;
  /** From the key that quits to the process being gone. */
  quit?: number;
  /** Highest resident memory just before quitting, in MB (10^6 bytes). */
  memory?: number;
  keys?: HeldKey;
}>;

/** All runs of one case; the rounds of a baseline and of what is compared with it are the same. */
export type CaseResult = Readonly<{
  name: string;
  /** Name of the case that it is compared with. */
  baseline?: string;
  samples: readonly Sample[];
  /** Why it could not run. */
  failed?: string;
}>;

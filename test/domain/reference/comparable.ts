import type { Turn } from "../../../src/domain/changes.ts";
import type { Firmness } from "../../../src/domain/firmness.ts";
import type { Measures } from "../../../src/domain/measures.ts";
import type { Risk } from "../../../src/domain/nearness.ts";
import type { Outlook } from "../../../src/domain/outlook.ts";
import type { Ways } from "../../../src/domain/why-not.ts";
import type { SlowMeasures, SlowOutlook, SlowRisk, SlowTurn } from "./slow-analysis.ts";

// What the analysis says, in ids: the form in which both of them can be held against each other.

const turn = ({ changes, pattern }: Turn) =>
  `${changes.map(({ question, to, steps }) => `${question.id} ${to} ${steps}`).join(", ")}: ${pattern.id}`;
const slowTurn = ({ changes, pattern }: SlowTurn) => `${changes.join(", ")}: ${pattern}`;

export const turnsIn = (turns: readonly Turn[]): readonly string[] => turns.map(turn);
export const slowTurnsIn = (turns: readonly SlowTurn[]): readonly string[] => turns.map(slowTurn);

export const firmnessIn = ({ singles, pairs }: Firmness) => ({
  singles: turnsIn(singles),
  pairs: turnsIn(pairs),
});

export const waysIn = ({ ways }: Ways): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(ways.map(({ pattern, turns }) => [pattern.id, turnsIn(turns)]));

export const slowWaysIn = (ways: Readonly<Record<string, readonly SlowTurn[]>>) =>
  Object.fromEntries(Object.entries(ways).map(([pattern, turns]) => [pattern, slowTurnsIn(turns)]));

/** Without the order of the wins and the worth, which is for a test of its own. */
export const outlookIn = ({ unknown, ways, wins, worth }: Outlook): SlowOutlook => ({
  unknown: unknown.map(({ id }) => id),
  ways,
  wins: Object.fromEntries(wins.map(({ pattern, ways: won }) => [pattern.id, won])),
  worth: Object.fromEntries(worth.map(({ question, right }) => [question.id, right])),
});

export const measuresIn = ({
  margin,
  neighbours,
  completions,
  tensions,
  definite,
}: Measures): Omit<SlowMeasures, "strength"> => ({
  margin: [margin.strength, margin.points, margin.lead ?? null],
  neighbours: [neighbours.strength, neighbours.turns.length, neighbours.of],
  completions: [completions?.strength ?? "close", completions?.agree ?? 0, completions?.of ?? 0],
  tensions: [tensions.strength, ...tensions.open.map(({ tension }) => tension.id)],
  definite: [
    definite.strength,
    ...definite.questions.map(({ question, answer, strength }) => `${question.id} ${answer} ${strength}`),
  ],
});

export const risksIn = (risks: readonly Risk[]): readonly SlowRisk[] =>
  risks.map(({ claim, nearness, keptOffBy, findOut }) => ({
    id: claim.id,
    nearness,
    keptOffBy: keptOffBy.map(({ question }) => question.id),
    findOut: findOut.map(({ id }) => id),
  }));

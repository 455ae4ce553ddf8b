import type { PatternPlan, Tripwire } from "./document-plan-schema.ts";
import { addMonths, daysBetween, type IsoDay } from "./iso-day.ts";

/** What was seen of a tripwire. `unknown`: nobody could tell. */
export type TripwireState = "tripped" | "quiet" | "unknown";

/** A tripwire with the day on which to look. */
export type DatedTripwire = Tripwire & Readonly<{ due: IsoDay }>;

/** The plan's tripwires with their days, the earliest first; on the same day in the plan's order. */
export const tripwiresFrom = ({ tripwires }: PatternPlan, decided: IsoDay): readonly DatedTripwire[] =>
  tripwires
    .map((tripwire) => ({ ...tripwire, due: addMonths(decided, tripwire.months) }))
    .sort((a, b) => a.months - b.months);

/** When a decision for this pattern is looked at again, if nobody says otherwise. */
export const reviewDay = ({ review }: PatternPlan, decided: IsoDay): IsoDay =>
  addMonths(decided, review.months);

/** The plan of a pattern. Every pattern of the catalogue has one: a test holds that. */
export function planFor(plans: readonly PatternPlan[], pattern: string): PatternPlan {
  const plan = plans.find((each) => each.pattern === pattern);
  if (!plan) throw new Error(`there are no documents for the pattern ${pattern}`);
  return plan;
}

/** How far off a review is, in days: 0 on its day, negative when it is overdue. */
export const daysLeft = (reviewBy: IsoDay, today: IsoDay): number => daysBetween(today, reviewBy);

import type { Claim, Pattern } from "./catalogue-schema.ts";
import { holds } from "./claims.ts";
import type { Decision } from "./decision.ts";
import type { Tripwire } from "./document-plan-schema.ts";
import { addMonths, type IsoDay } from "./iso-day.ts";

/** What was seen of a tripwire. `unknown`: nobody could tell. */
export type TripwireState = "tripped" | "quiet" | "unknown";

/** A tripwire with the day on which to look. */
export type DatedTripwire = Tripwire & Readonly<{ due: IsoDay }>;

/**
 * The tripwires of a decision with their days, the earliest first; on the same day in the plan's order. None is later than the
 * review. Where an answer never made a success mode or a helpful constraint hold, there is nothing of it to lose: what watches
 * it is left out.
 *
 * @param answers those of the decision
 */
export function tripwiresFrom(
  { claims, plan: { tripwires } }: Pattern,
  { answers, date, reviewBy }: Pick<Decision, "answers" | "date" | "reviewBy">,
): readonly DatedTripwire[] {
  const mayBeLost = (claim: Claim | undefined): boolean =>
    claim?.kind === "success-mode" || (claim?.kind === "constraint" && !claim.required);
  return tripwires
    .filter(({ claim: id }) => {
      const claim = claims.find((each) => each.id === id);
      return !mayBeLost(claim) || claim?.when === undefined || holds(claim, answers);
    })
    .map((tripwire) => ({ ...tripwire, due: earlier(addMonths(date, tripwire.months), reviewBy) }))
    .sort((a, b) => a.months - b.months);
}

const earlier = (a: IsoDay, b: IsoDay): IsoDay => (a < b ? a : b);

/** When a decision for this pattern is looked at again, if nobody says otherwise. */
export const reviewDay = ({ plan }: Pattern, decided: IsoDay): IsoDay =>
  addMonths(decided, plan.review.months);

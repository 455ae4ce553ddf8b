import { bigVisionSmallExperiments } from "../../patterns/big-vision-small-experiments.ts";
import { grandMigration } from "../../patterns/grand-migration.ts";
import { noVisionStrategy } from "../../patterns/no-vision-strategy.ts";
import { conviction } from "../../questions/conviction.ts";
import { horizon } from "../../questions/horizon.ts";
import { teamSpan } from "../../questions/team-span.ts";
import { urgency } from "../../questions/urgency.ts";
import { walkAway } from "../../questions/walk-away.ts";
import type { Catalogue } from "../domain/catalogue-schema.ts";
import { talk } from "./talk.ts";
import { tensions } from "./tensions.ts";

/**
 * The built-in questions and patterns. Their order is the order in which they are asked, and in which ties are broken:
 * the default pattern first, and last the one of which the talk says "be very careful in its deployment".
 */
export const catalogue = {
  questions: [urgency, horizon, teamSpan, conviction, walkAway],
  patterns: [bigVisionSmallExperiments, noVisionStrategy, grandMigration],
  tensions,
  talk,
} satisfies Catalogue;

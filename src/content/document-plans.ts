import { bigVisionPlan } from "../../patterns/documents/big-vision-small-experiments.ts";
import { grandMigrationPlan } from "../../patterns/documents/grand-migration.ts";
import { noVisionPlan } from "../../patterns/documents/no-vision-strategy.ts";
import type { PatternPlan } from "../domain/document-plan-schema.ts";

/** What is written down for each built-in pattern. Not part of the catalogue: the questions never need it. */
export const documentPlans = [
  bigVisionPlan,
  noVisionPlan,
  grandMigrationPlan,
] satisfies readonly PatternPlan[];

import type { Analysis } from "../../../domain/analysis.ts";
import type { Catalogue, Tension } from "../../../domain/catalogue-schema.ts";
import { holds } from "../../../domain/claims.ts";
import { type Block, group, item, paragraph } from "../../blocks.ts";
import { becauseWords, lowerFirst, SOURCE_WORDS } from "../../words.ts";

/** Where the answers pull two ways, and how the recommended pattern fails. */
export function watchOut({ questions }: Catalogue, { recommendation, tensions }: Analysis): readonly Block[] {
  const { answers, pattern } = recommendation;
  const failures = pattern.claims.filter((claim) => claim.kind === "failure-mode");
  const found = failures.filter((claim) => holds(claim, answers));
  const byHand = failures.filter((claim) => claim.when === undefined);
  const absent = failures.filter((claim) => claim.when !== undefined && !found.includes(claim));
  return [
    ...tensionBlocks(tensions),
    paragraph(`${pattern.name}: how it fails, as the talk tells.`),
    ...group(
      "Found in your answers",
      found.map((claim) =>
        item("found", claim.text, [...becauseWords(questions, claim, answers), SOURCE_WORDS[claim.source]]),
      ),
    ),
    ...group(
      "To check by hand (five answers cannot tell)",
      byHand.map((claim) => item("check", claim.text, [SOURCE_WORDS[claim.source]])),
    ),
    ...group(
      "Not found in your answers",
      absent.map((claim) => item("absent", claim.text, [SOURCE_WORDS[claim.source]])),
    ),
  ];
}

const ROLE_WORDS = { order: "First: ", switch: "Then: " } as const;

/** Each tension with its two sides, the order between them, and when to turn; nothing at all where there is none. */
export const tensionBlocks = (tensions: readonly Tension[]): readonly Block[] =>
  tensions.flatMap(({ name, statements }) =>
    group(
      `Your answers pull two ways: ${lowerFirst(name)}`,
      statements.map(({ role, text, source }) =>
        item(
          role === "pull" ? "found" : "step",
          role === "pull" ? text : `${ROLE_WORDS[role]}${lowerFirst(text)}`,
          [SOURCE_WORDS[source]],
        ),
      ),
    ),
  );

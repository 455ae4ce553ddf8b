import type { Analysis } from "../../../domain/analysis.ts";
import type { Catalogue } from "../../../domain/catalogue-schema.ts";
import { holds } from "../../../domain/claims.ts";
import type { Recommendation } from "../../../domain/recommendation.ts";
import { mergedOrder, type TensionStatement } from "../../../domain/tensions.ts";
import { type Block, group, item, type Mark, paragraph } from "../../blocks.ts";
import { becauseWords, lowerFirst, SOURCE_WORDS } from "../../words.ts";

/** Where the answers pull two ways, and how the recommended pattern fails. */
export function watchOut({ questions }: Catalogue, { recommendation }: Analysis): readonly Block[] {
  const { answers, pattern } = recommendation;
  const failures = pattern.claims.filter((claim) => claim.kind === "failure-mode");
  const found = failures.filter((claim) => holds(claim, answers));
  const byHand = failures.filter((claim) => claim.when === undefined);
  const absent = failures.filter((claim) => claim.when !== undefined && !found.includes(claim));
  return [
    ...tensionBlocks(recommendation),
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
    ...group(
      "A shortcut",
      pattern.claims
        .filter(({ kind }) => kind === "shortcut")
        .map((claim) => item("check", claim.text, [SOURCE_WORDS[claim.source]])),
    ),
  ];
}

/** Each tension with its two sides, then one order over all of them, and when to turn; nothing at all where there is none. */
export const tensionBlocks = ({ measures }: Recommendation): readonly Block[] => {
  const { open } = measures.tensions;
  const order = mergedOrder(open);
  return [
    ...open.flatMap(({ tension, statements }) =>
      group(
        `Your answers pull two ways: ${lowerFirst(tension.name)}`,
        statements.filter(({ role }) => role === "pull").map((pull) => statementItem("found", pull)),
      ),
    ),
    ...group(
      "What comes first",
      order.filter(({ role }) => role === "order").map((each) => statementItem("step", each)),
    ),
    ...group(
      "When to turn",
      order.filter(({ role }) => role === "switch").map((each) => statementItem("plain", each)),
    ),
  ];
};

const statementItem = (mark: Mark, { text, source }: TensionStatement): Block =>
  item(mark, text, [SOURCE_WORDS[source]]);

import type { Answers } from "./answers.ts";
import type { Catalogue, Pattern, Source, Tension } from "./catalogue-schema.ts";
import { truthOf } from "./claims.ts";

/** A sentence about a tension: what pulls one way, what comes first, or when to turn to the other side. */
export type TensionStatement = Readonly<{ role: "pull" | "order" | "switch"; text: string; source: Source }>;

/** A tension that the answers show, with what it means for the recommended pattern. */
export type OpenTension = Readonly<{
  tension: Tension;
  /** Two pulls, then what comes first in one or more sentences, then when to turn. */
  statements: readonly TensionStatement[];
}>;

/**
 * The tensions that the answers show and that have the pattern on one of their sides, in the catalogue's order. What is open or
 * "not sure" shows none.
 */
export const tensionsOn = (
  { tensions }: Pick<Catalogue, "tensions">,
  answers: Answers,
  pattern: Pattern,
): readonly OpenTension[] =>
  tensions.flatMap((tension): readonly OpenTension[] => {
    const side = tension.sides.find((each) => each.pattern === pattern.id);
    if (!side || truthOf(tension.when, answers) !== "yes") return [];
    // The talk does not say which comes first, nor when to turn.
    const ours = (role: "order" | "switch", text: string) =>
      ({ role, text, source: "interpretation" }) as const;
    return [
      {
        tension,
        statements: [
          ...tension.pulls.map((pull) => ({ role: "pull", ...pull }) as const),
          ...side.order.map((text) => ours("order", text)),
          ours("switch", side.switch),
        ],
      },
    ];
  });

/** What to do first, and when to turn, over several tensions at once: one list, each sentence once. Empty for no tension. */
export const mergedOrder = (open: readonly OpenTension[]): readonly TensionStatement[] => {
  const statements = open.flatMap((each) => each.statements);
  const merged = (["order", "switch"] as const).flatMap((role) =>
    statements.filter((statement) => statement.role === role),
  );
  return [...new Map(merged.map((statement) => [statement.text, statement])).values()];
};

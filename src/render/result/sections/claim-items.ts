import type { Answers } from "../../../domain/answers.ts";
import type { Catalogue, Claim, Pattern, Source } from "../../../domain/catalogue-schema.ts";
import { truthOfClaim } from "../../../domain/claims.ts";
import type { Risk } from "../../../domain/nearness.ts";
import { isRequired, type PatternScore } from "../../../domain/ranking.ts";
import type { Recommendation } from "../../../domain/recommendation.ts";
import { type Block, group, item, type Mark } from "../../blocks.ts";
import {
  answerLabel,
  answerWords,
  becauseWords,
  listWords,
  orWords,
  pointsWords,
  SOURCE_WORDS,
} from "../../words.ts";

/** A sentence as an item, with where it comes from as the last of what is said beside it. */
export const sourcedItem = (
  mark: Mark,
  { text, source }: Readonly<{ text: string; source: Source }>,
  aside: readonly string[] = [],
): Block => item(mark, text, [...aside, SOURCE_WORDS[source]]);

/** The claims that hold, strongest first, each with its answers, its points and its source. */
export const heldClaims = (
  { questions }: Catalogue,
  { answers }: Recommendation,
  score: PatternScore,
): readonly Block[] =>
  score.held
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .map((claim) =>
      sourcedItem(claim.points < 0 ? "against" : "for", claim, [
        ...becauseWords(questions, claim, answers),
        pointsWords(claim.points),
      ]),
    );

/** Whether and how a constraint is missed. Where one question asks for two of them, it cannot tell which one is missing. */
export function missing(claim: Claim, { claims }: Pattern, answers: Answers): string {
  if (truthOfClaim(claim, answers) === "unknown") return "not known from your answers";
  const condition = JSON.stringify(claim.when);
  const shared = claims.filter((each) => isRequired(each) && JSON.stringify(each.when) === condition);
  return shared.length > 1 ? "your answers do not meet both" : "your answers do not meet it";
}

/** What makes a pattern succeed that people know and answers cannot tell. */
export const successByHand = ({ claims }: Pattern): readonly Block[] =>
  group(
    "It also works when … (you know, waymark cannot)",
    claims
      .filter((claim) => claim.kind === "success-mode" && claim.when === undefined)
      .map((claim) => sourcedItem("check", claim)),
  );

/** What keeps a near risk off: "only conviction “Strong” keeps it off". */
export const keptOffWords = ({ keptOffBy }: Risk): string =>
  `only ${listWords(keptOffBy.map(({ question, answer }) => answerWords(question, answer)))} ${keptOffBy.length === 1 ? "keeps" : "keep"} it off`;

/** The questions whose answers would tell. */
export const findOutWords = ({ findOut }: Risk): string =>
  `not known yet: ${findOut.map(({ title }) => `“${title}”`).join(" ")}`;

/** Said of a helpful constraint: the talk calls it helpful, not strictly necessary. */
export const NO_REASON = "no reason to stop by itself";

/** Whether it is a constraint that its pattern can do without. */
export const isHelpful = ({ claim }: Risk): boolean => claim.kind === "constraint" && !claim.required;

const NEARNESS: Readonly<Record<Risk["nearness"], Readonly<{ mark: Mark; words: string }>>> = {
  found: { mark: "found", words: "found in your answers" },
  near: { mark: "plain", words: "near" },
  "not-known": { mark: "check", words: "not known from your answers" },
  ask: { mark: "check", words: "no answer shows it: ask your team" },
  far: { mark: "absent", words: "far from your answers" },
};

/** A way to fail, with what keeps it off or what there is to find out. @param word whether to say how near the answers are to it */
export function riskItem({ questions }: Catalogue, risk: Risk, answers: Answers, word: boolean): Block {
  const { claim, text, nearness, keptOffBy } = risk;
  const { mark, words } = NEARNESS[nearness];
  const letIn = keptOffBy.map(
    (guard) => `${orWords(guard.letIn.map((id) => `“${answerLabel(guard.question, id)}”`))} would let it in`,
  );
  return sourcedItem(mark, { text, source: claim.source }, [
    ...(word ? [words] : []),
    ...(nearness === "found" ? becauseWords(questions, claim, answers) : []),
    ...(nearness === "near" ? [keptOffWords(risk), ...letIn] : []),
    ...(nearness === "not-known" ? [findOutWords(risk)] : []),
    ...(isHelpful(risk) ? [NO_REASON] : []),
  ]);
}

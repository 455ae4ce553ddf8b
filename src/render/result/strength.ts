import type { Measures } from "../../domain/measures.ts";
import type { Recommendation } from "../../domain/recommendation.ts";
import { answerLabel, listWords } from "../words.ts";

/** What the strength means here, in one sentence with its numbers. */
export function strengthSentence({ strength, measures, pattern }: Recommendation): string {
  const words = { clear: "Clear", lean: "Leaning", close: "Close" }[strength];
  const isDefault = pattern.claims.some(({ kind }) => kind === "default");
  const reasons = [
    marginWords(measures, isDefault),
    neighbourWords(measures),
    ...shareWords(measures),
    ...(measures.tensions.open.length > 0 ? ["your answers pull two ways"] : []),
    ...definiteWords(measures, strength),
  ].filter((reason) => reason !== "");
  return reasons.length === 0 ? `${words}.` : `${words}: ${reasons.join("; ")}.`;
}

const number = (points: number): string => String(points).replace("-", "−");

function marginWords({ margin: { points, next, lead } }: Measures, isDefault: boolean): string {
  if (!next) return "";
  const score = `${number(points)} to ${number(next.points)}`;
  if (lead === 0) {
    const why = isDefault
      ? "the talk's default wins"
      : `${next.pattern.name}, which asks for care, loses ties`;
    return `a tie, ${score}: ${why}`;
  }
  return points > 0 ? `leads ${score}` : `no points of its own, ${score}`;
}

function neighbourWords({ neighbours: { turns, of } }: Measures): string {
  const [turn] = turns;
  if (of === 0) return "";
  if (!turn) return "no small change flips it";
  if (turns.length > 1) return `${turns.length} of ${of} small changes flip it`;
  const what = turn.changes.map(
    ({ question, to }) => `${question.name.toLowerCase()} “${answerLabel(question, to)}”`,
  );
  return `only ${listWords(what)} would flip it`;
}

const shareWords = ({ completions, ballots }: Measures): readonly string[] => [
  ...(completions && completions.of > 1
    ? [`${completions.agree} of ${completions.of} ways in which what is not known can turn out lead there`]
    : []),
  ...(ballots && ballots.strength !== "clear"
    ? [`${ballots.agree} of ${ballots.of} ballots lead there one by one`]
    : []),
];

/** Where what is not known is what makes it weak. */
function definiteWords({ definite }: Measures, strength: string): readonly string[] {
  if (strength === "clear") return [];
  const names = definite.questions
    .filter((each) => each.strength === strength)
    .map(({ question }) => question.name.toLowerCase());
  return names.length === 0 ? [] : [`no answer on ${listWords(names)} would make it firmer`];
}

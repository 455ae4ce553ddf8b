import { isNeighbour } from "../../domain/changes.ts";
import { type Measures, weakMeasures } from "../../domain/measures.ts";
import type { Recommendation } from "../../domain/recommendation.ts";
import { answerWords, listWords, nameWithin, STRENGTH_WORDS, signed, upperFirst } from "../words.ts";

/** The strength with all its reasons and their numbers: "clear: leads 7 to 0, no small change flips it". */
export function strengthWords(recommendation: Recommendation): string {
  const { strength, measures } = recommendation;
  const { completions, tensions, ballots } = measures;
  const weak = weakMeasures(measures);
  const reasons = [
    [marginWords(recommendation), neighbourWords(measures)].join(""),
    ...(completions && completions.of > 1
      ? [`it holds in ${shareWords(completions)} cases that the unknown answers leave open`]
      : []),
    ...(tensions.open.length > 0 ? [PULLED] : []),
    ...(weak.length === 1 && weak[0] === "definite" ? [definiteWords(recommendation)] : []),
    ...(ballots && ballots.of > 1 ? [`${shareWords(ballots)} ballots lead there one by one`] : []),
  ];
  return `${STRENGTH_WORDS[strength]}: ${reasons.join("; ")}`;
}

/** The same as a sentence. */
export const strengthSentence = (recommendation: Recommendation): string =>
  `${upperFirst(strengthWords(recommendation))}.`;

/**
 * The strength with the score, and what else makes it no firmer: "leaning: leads 5 to 1".
 *
 * @param flipsBeside whether what flips it is told beside it anyway
 */
export function strengthBrief(recommendation: Recommendation, flipsBeside = true): string {
  const { strength, measures } = recommendation;
  const { completions, ballots } = measures;
  const reasons = {
    margin: "",
    neighbours: flipsBeside ? "" : flipWords(measures),
    completions: completions ? `holds in ${shareWords(completions)} cases` : "",
    tensions: PULLED,
    definite: definiteWords(recommendation),
    ballots: ballots ? `${shareWords(ballots)} ballots lead there` : "",
  };
  const reason = weakMeasures(measures)
    .map((measure) => reasons[measure])
    .find((words) => words !== "");
  return `${STRENGTH_WORDS[strength]}: ${marginWords(recommendation)}${reason ? `, ${reason}` : ""}`;
}

const PULLED = "the answers pull two ways";

const shareWords = ({ agree, of }: Readonly<{ agree: number; of: number }>): string => `${agree} of ${of}`;

function marginWords({ pattern, measures: { margin } }: Recommendation): string {
  const { points, next, lead } = margin;
  if (!next) return "no other pattern is eligible";
  const score = `${signed(points)} to ${signed(next.points)}`;
  if (lead !== 0) return points > 0 ? `leads ${score}` : `no points of its own, ${score}`;
  const isDefault = pattern.claims.some(({ kind }) => kind === "default");
  return isDefault
    ? `a tie, ${score}: the talk's default wins`
    : `a tie, ${score}: ${nameWithin(next.pattern)}, which asks for care, loses ties`;
}

/** What follows the score. "Only" and "decides" are said where no change of another answer flips it, near or far. */
function neighbourWords({ margin, neighbours: { turns, flips, of } }: Measures): string {
  if (of === 0) return "";
  // Those that are one step away are named first.
  const changes = [...turns, ...flips.filter((turn) => !isNeighbour(turn))].flatMap((turn) => turn.changes);
  const [first] = changes;
  if (turns.length === 0) {
    const far =
      margin.strength === "close" && first ? `, only a larger one on ${listWords(questionsOf(changes))}` : "";
    return `, no small change flips it${far}`;
  }
  const alone = first && changes.every(({ question }) => question === first.question);
  if (alone && margin.lead === 1 && margin.strength === "close")
    return `, ${first.question.name.toLowerCase()} decides`;
  if (alone && turns.length === 1)
    return `; only ${answerWords(first.question, ...changes.map(({ to }) => to))} would flip it`;
  return `; ${flipWords({ neighbours: { turns, of } })}`;
}

const flipWords = ({
  neighbours: { turns, of },
}: Readonly<{ neighbours: Pick<Measures["neighbours"], "turns" | "of"> }>): string =>
  `${turns.length} of ${of} small changes ${turns.length === 1 ? "flips" : "flip"} it`;

const questionsOf = (changes: Measures["neighbours"]["turns"][number]["changes"]): readonly string[] => [
  ...new Set(changes.map(({ question }) => question.name.toLowerCase())),
];

/** The unknown answers of which none would make it firmer. */
function definiteWords({ strength, measures: { definite } }: Recommendation): string {
  const names = definite.questions
    .filter((each) => each.strength === strength)
    .map(({ question }) => question.name.toLowerCase());
  return `no answer on ${listWords(names, "or")} would make it firmer`;
}

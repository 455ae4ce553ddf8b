import { expect, it } from "vitest";
import { type Answers, allowedAnswers } from "../../src/domain/answers.ts";
import type { Question } from "../../src/domain/catalogue-schema.ts";
import { groupOf } from "../../src/domain/group.ts";
import { profileIndex } from "../../src/domain/profiles.ts";
import { tallyOf } from "../../src/domain/tally.ts";
import { UNSURE } from "../../src/domain/unsure.ts";
import { seededRandom } from "../helpers/seeded-random.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";
import { slowAnalysis } from "./reference/slow-analysis.ts";

// A group held against a second, slow and obvious one, ballot by ballot, over the slow analysis.

const { questions, patterns } = catalogue;
const slow = slowAnalysis(catalogue);

type Ballots = readonly Answers[];

/** The middle one of those who are sure, in the order of the options; "not sure" where most are, or where it is two. */
function middleOf({ id, options }: Question, ballots: Ballots): string {
  const places = ballots
    .map((answers) => options.findIndex((option) => option.id === answers[id]))
    .filter((place) => place >= 0)
    .toSorted((a, b) => a - b);
  if (places.length * 2 < ballots.length) return UNSURE;
  const [low, high] = [Math.ceil(places.length / 2) - 1, Math.floor(places.length / 2)];
  return places[low] === places[high] ? (options[places[low] ?? -1]?.id ?? UNSURE) : UNSURE;
}

function slowGroup(ballots: Ballots) {
  const answers = Object.fromEntries(questions.map((question) => [question.id, middleOf(question, ballots)]));
  const pattern = slow.best(answers);
  const votes = ballots.map(slow.best);
  const alone = slow.measures(answers).strength;
  const few = votes.filter((vote) => vote === pattern).length < (ballots.length * 2) / 3;
  return {
    answers,
    pattern,
    strength: few && alone === "clear" ? "lean" : alone,
    shares: patterns.map(({ id }) => votes.filter((vote) => vote === id).length),
  };
}

/** Groups of 1 to 50: of people who agree on much or on nothing, few or many of whom are not sure. */
function* someGroups(): Generator<Ballots> {
  const random = seededRandom(20261126);
  const oneOf = <Item>(items: readonly Item[]): Item | undefined =>
    items[Math.floor(random() * items.length)];
  const someone = (): Answers =>
    Object.fromEntries(questions.map((question) => [question.id, oneOf(allowedAnswers(question)) ?? UNSURE]));
  for (const size of [1, 2, 3, 4, 6, 9, 12, 50]) {
    for (let nth = 0; nth < 150; nth++) {
      const [centre, ownMind, unsure] = [someone(), random(), random() ** 2];
      yield Array.from({ length: size }, () => {
        const own = someone();
        const answer = ({ id }: Question): string | undefined => {
          if (random() < unsure) return UNSURE;
          return random() < ownMind ? own[id] : centre[id];
        };
        return Object.fromEntries(questions.map((question) => [question.id, answer(question) ?? UNSURE]));
      });
    }
  }
}

it("a group's answers, pattern, shares and strength are those of a slow and obvious count, over 1,200 groups", () => {
  const seen = { clear: 0, lean: 0, close: 0, ties: 0, mostUnsure: 0, heldBack: 0 };
  for (const ballots of someGroups()) {
    const tally = tallyOf(ballots.map((answers) => [profileIndex(questions, answers) ?? -1, 1]));
    const { recommendation, shares, spreads, ballots: of } = groupOf(catalogue, tally);
    const { answers, pattern, strength, measures } = recommendation;
    const expected = slowGroup(ballots);
    expect({ answers, pattern: pattern.id, strength, shares: shares.map((share) => share.ballots) }).toEqual(
      expected,
    );
    const leading = expected.shares[patterns.findIndex(({ id }) => id === pattern.id)] ?? 0;
    expect(of).toBe(ballots.length);
    expect(measures.ballots).toMatchObject({ agree: leading, of: ballots.length });
    if (strength === "clear") expect(leading * 2, "half of its ballots lead elsewhere").toBeGreaterThan(of);
    seen[strength]++;
    seen.ties += spreads.filter(({ tie }) => tie).length;
    seen.mostUnsure += spreads.filter(({ tie, group }) => !tie && group === UNSURE).length;
    seen.heldBack += Number(strength === "lean" && slow.measures(answers).strength === "clear");
  }
  for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(30);
});

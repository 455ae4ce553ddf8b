import type { Vote } from "../domain/ballot-box.ts";
import type { BallotCodes } from "../domain/ballot-code.ts";
import type { Question } from "../domain/catalogue-schema.ts";
import { type AnswerNames, countFrom, profileFrom } from "./answer-names.ts";
import type { BallotProblem, Findings } from "./ballot-problem.ts";
import { votesInText } from "./transcript.ts";

type Known = Readonly<{
  questions: readonly Question[];
  codes: BallotCodes;
  names: AnswerNames;
  /** Of the catalogue. */
  fingerprint: string;
}>;

/** What waymark writes itself tells what it is. */
const TALLY_KIND = "waymark-tally";

/** Deeper values are no ballots, and no reason to fail. */
const DEEPEST = 32;
/** Where chat exports keep who wrote a message, the surest first. */
const AUTHOR_KEYS = [
  "voter",
  "name",
  "person",
  "from",
  "sender",
  "author",
  "user_profile",
  "user",
  "username",
];
const AUTHOR_NAME_KEYS = ["display_name", "displayName", "real_name", "nickname", "name", "username", "user"];
const CODE_KEYS = ["code", "ballot"];

/**
 * The ballots in any JSON value: objects with answers (also what `waymark --json` prints), with a code and perhaps a count and a
 * name, tallies of waymark's own, and codes in texts such as the messages of a chat export. All else is passed over.
 */
export function ballotsInJson(known: Known, value: unknown): Findings {
  const votes: Vote[] = [];
  const problems: BallotProblem[] = [];
  visit(value, undefined, 0);
  return { votes, problems };

  function visit(each: unknown, author: string | undefined, depth: number): void {
    if (depth > DEEPEST) return;
    if (typeof each === "string") {
      for (const found of votesInText(known.codes, each)) {
        votes.push(...found.votes.map((vote) => ({ ...vote, voter: vote.voter ?? author })));
        problems.push(...found.problems);
      }
    } else if (Array.isArray(each)) {
      // A list of texts is one message in parts; a list of objects is many messages, and none of them by the list's owner.
      const within = each.some((part) => typeof part === "string") ? author : undefined;
      for (const part of each) visit(part, within, depth + 1);
    } else if (typeof each === "object" && each !== null) {
      visitObject(each as Readonly<Record<string, unknown>>, author, depth);
    }
  }

  function visitObject(
    object: Readonly<Record<string, unknown>>,
    author: string | undefined,
    depth: number,
  ): void {
    if (object.kind === TALLY_KIND) {
      visitTally(object, depth);
      return;
    }
    const name = nameIn(object, AUTHOR_KEYS) ?? author;
    const answers = answersIn(object) ?? answersIn(object.answers);
    const profile = answers ? profileOf(answers) : profileOfCode(object);
    if (profile !== undefined) cast(profile, object, name);
    else for (const part of Object.values(object)) visit(part, name, depth + 1);
  }

  /** Undefined when there is no code under the keys for one, nor what was meant as one. */
  function profileOfCode(
    object: Readonly<Record<string, unknown>>,
  ): number | readonly BallotProblem[] | undefined {
    for (const key of CODE_KEYS) {
      const given = object[key];
      if (typeof given !== "string") continue;
      const decoded = known.codes.decode(given);
      if (decoded.ok) return decoded.profile;
      if (decoded.problem !== "no-code") return [{ kind: "code", problem: decoded.problem, given }];
    }
    return undefined;
  }

  function visitTally(tally: Readonly<Record<string, unknown>>, depth: number): void {
    if (tally.catalogue === known.fingerprint) visit(tally.counts, undefined, depth + 1);
    else problems.push({ kind: "other-catalogue" });
  }

  function cast(
    profile: number | readonly BallotProblem[],
    { count: given = 1 }: Readonly<Record<string, unknown>>,
    voter: string | undefined,
  ): void {
    const count = typeof given === "number" || typeof given === "string" ? countFrom(given) : undefined;
    if (typeof profile === "number" && count !== undefined) {
      votes.push({ profile, count, voter });
      return;
    }
    if (typeof profile !== "number") problems.push(...profile);
    if (count === undefined) problems.push({ kind: "bad-count", given: JSON.stringify(given) });
  }

  /** What an object says to each question; undefined when it asks too little to be a ballot. */
  function answersIn(value: unknown): ReadonlyMap<string, unknown> | undefined {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    const given = new Map<string, unknown>();
    for (const [key, answer] of Object.entries(value)) {
      const question = known.names.question(key);
      if (question) given.set(question.id, answer);
    }
    return given.size >= Math.min(2, known.questions.length) ? given : undefined;
  }

  function profileOf(given: ReadonlyMap<string, unknown>): number | readonly BallotProblem[] {
    return profileFrom(known.questions, known.names, ({ id }) => {
      const answer = given.get(id);
      return answer === undefined || answer === null || typeof answer === "string"
        ? (answer ?? undefined)
        : JSON.stringify(answer);
    });
  }
}

/** A name, or a name's name: `{"from": {"user": {"displayName": "Ada"}}}`. */
function nameIn(
  object: Readonly<Record<string, unknown>>,
  keys: readonly string[],
  depth = 0,
): string | undefined {
  for (const key of keys) {
    const value = object[key];
    if (typeof value === "string" && value.trim() !== "") return value;
    if (typeof value === "object" && value !== null && !Array.isArray(value) && depth < 3) {
      const name = nameIn(value as Readonly<Record<string, unknown>>, AUTHOR_NAME_KEYS, depth + 1);
      if (name !== undefined) return name;
    }
  }
  return undefined;
}

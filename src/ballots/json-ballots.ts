import type { Vote } from "../domain/ballot-box.ts";
import {
  type BallotFields,
  ballotFrom,
  type GivenProfile,
  profileFrom,
  profileFromCode,
} from "./ballot-fields.ts";
import type { BallotProblem, Findings } from "./ballot-problem.ts";
import { votesInText } from "./transcript.ts";

type JsonObject = Readonly<Record<string, unknown>>;

/** What waymark writes itself tells what it is. */
const TALLY_KIND = "waymark-tally";
/** Where chat exports keep who wrote a message, the surest first. */
const AUTHOR_KEYS = [
  ...["voter", "name", "person", "from", "sender", "author"],
  ...["user_profile", "user", "username"],
];
const AUTHOR_NAME_KEYS = ["display_name", "displayName", "real_name", "nickname", "name", "username", "user"];
const CODE_KEYS = ["code", "ballot"];

/**
 * The ballots in any JSON value: objects with answers (also what `waymark --json` prints), with a code and perhaps a count and a
 * name, tallies of waymark's own, and codes in texts such as the messages of a chat export. All else is passed over.
 *
 * @param value of a depth that the stack can hold
 */
export function ballotsInJson(fields: BallotFields, value: unknown): Findings {
  const votes: Vote[] = [];
  const problems: BallotProblem[] = [];
  visit(value, undefined);
  return { votes, problems };

  function visit(each: unknown, author: string | undefined): void {
    if (typeof each === "string") {
      for (const found of votesInText(fields.codes, each)) {
        votes.push(...found.votes.map((vote) => ({ ...vote, voter: vote.voter ?? author })));
        problems.push(...found.problems);
      }
    } else if (Array.isArray(each)) {
      // A list of texts is one message in parts; a list of objects is many messages, and none of them by the list's owner.
      const within = each.some((part) => typeof part === "string") ? author : undefined;
      for (const part of each) visit(part, within);
    } else if (isObject(each)) visitObject(each, author);
  }

  function visitObject(object: JsonObject, author: string | undefined): void {
    if (object.kind === TALLY_KIND) {
      if (object.catalogue === fields.fingerprint) visit(object.counts, undefined);
      else problems.push({ kind: "other-catalogue" });
      return;
    }
    const name = nameIn(object, AUTHOR_KEYS) ?? author;
    const profile = profileIn(object) ?? profileIn(object.answers) ?? codeIn(object);
    if (profile === undefined) {
      for (const part of Object.values(object)) visit(part, name);
      return;
    }
    const found = ballotFrom(profile, object.count, name);
    votes.push(...found.votes);
    problems.push(...found.problems);
  }

  /** What an object says to the questions; undefined when it speaks of too few to be a ballot. */
  function profileIn(value: unknown): GivenProfile | undefined {
    if (!isObject(value)) return undefined;
    const given = new Map<string, string>();
    for (const [key, answer] of Object.entries(value)) {
      const question = fields.question(key);
      const text = typeof answer === "string" ? answer : JSON.stringify(answer);
      if (question) given.set(question.id, answer === null ? "" : text);
    }
    if (given.size < Math.min(2, fields.questions.length)) return undefined;
    return profileFrom(fields, ({ id }) => given.get(id));
  }

  /** Undefined when nothing was meant as a code. */
  function codeIn(object: JsonObject): GivenProfile | undefined {
    for (const key of CODE_KEYS) {
      const given = object[key];
      if (typeof given !== "string") continue;
      const decoded = fields.codes.decode(given);
      if (decoded.ok || decoded.problem !== "no-code") return profileFromCode(fields, given);
    }
    return undefined;
  }
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A name, or a name's name: `{"from": {"user": {"displayName": "Ada"}}}`. */
function nameIn(object: JsonObject, keys: readonly string[], depth = 0): string | undefined {
  for (const key of keys) {
    const value = object[key];
    if (typeof value === "string" && value.trim() !== "") return value;
    if (isObject(value) && depth < 3) {
      const name = nameIn(value, AUTHOR_NAME_KEYS, depth + 1);
      if (name !== undefined) return name;
    }
  }
  return undefined;
}

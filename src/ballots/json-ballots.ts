import type { Vote } from "../domain/ballot-box.ts";
import type { BallotProblem } from "../domain/ballot-problem.ts";
import { isMark } from "../domain/marked-ballot.ts";
import { type BallotFields, findingsOf, type GivenVote, voteFrom, voteFromCode } from "./ballot-fields.ts";
import type { Findings } from "./findings.ts";
import { votesInText } from "./transcript.ts";

type JsonObject = Readonly<Record<string, unknown>>;

/** What waymark writes itself tells what it is. */
const TALLY_KIND = "waymark-tally";
/** Where chat exports keep who wrote a message, the surest first. */
const AUTHOR_KEYS = [
  ...[
    "voter",
    "name",
    "person",
    "from",
    "sender",
    "sender_name",
    "sender_full_name",
    "author",
    "author_name",
  ],
  ...["creator", "user_profile", "user", "username"],
];
const AUTHOR_NAME_KEYS = ["display_name", "displayName", "real_name", "nickname", "name", "username", "user"];
const CODE_KEYS = ["code", "ballot"];
/** What makes an object a message: of a text that comes in it twice, once plain and once formatted, the first counts. */
const TEXT_KEYS = ["text", "content", "message", "body"];
/** Where exports keep the message that is quoted, shared or replied to. */
const QUOTE_KEY = /quot|forward|attachments|reply_to|referenced|snapshot/i;
const FORWARDED_KEY = /^forward/i;

/** What a value stands in. */
type Within = Readonly<{
  author: string | undefined;
  isQuoted: boolean;
  /** The texts of this message so far; undefined outside of messages. */
  texts: Set<string> | undefined;
}>;

/**
 * The ballots in any JSON value: objects with answers (also what `waymark --json` prints), with a code and perhaps a count and a
 * name, tallies of waymark's own, and codes in texts such as the messages of a chat export. All else is passed over.
 *
 * @param value of a depth that the stack can hold
 */
export function ballotsInJson(fields: BallotFields, value: unknown): Findings {
  const votes: Vote[] = [];
  const problems: BallotProblem[] = [];
  visit(value, { author: undefined, isQuoted: false, texts: undefined });
  return { votes, problems };

  function add(found: Findings, { isQuoted, author }: Within): void {
    for (const vote of found.votes) {
      // Whoever quotes a ballot is not the one whose it is.
      if (!isQuoted)
        votes.push(vote.voter === undefined && author !== undefined ? { ...vote, voter: author } : vote);
      else if (vote.mark) votes.push(vote);
    }
    if (!isQuoted) problems.push(...found.problems);
  }

  function visit(each: unknown, within: Within): void {
    if (typeof each === "string") {
      if (within.texts?.has(each)) return;
      within.texts?.add(each);
      for (const found of votesInText(fields.codes, each)) add(found, within);
    } else if (Array.isArray(each)) {
      // A list of texts is one message in parts; a list of objects is many messages, and none of them by the list's owner.
      const isOneMessage = within.texts !== undefined || each.some((part) => typeof part === "string");
      for (const part of each) visit(part, isOneMessage ? within : { ...within, author: undefined });
    } else if (isObject(each)) visitObject(each, within);
  }

  function visitObject(object: JsonObject, within: Within): void {
    if (object.kind === TALLY_KIND) {
      if (object.catalogue === fields.fingerprint) add(tallyIn(object), within);
      else problems.push({ kind: "other-catalogue" });
      return;
    }
    const name = nameIn(object, AUTHOR_KEYS);
    const isMessage = TEXT_KEYS.some((key) => key in object) && (name !== undefined || !within.texts);
    const here: Within = {
      author: name ?? within.author,
      isQuoted: within.isQuoted || Object.keys(object).some((key) => FORWARDED_KEY.test(key) && object[key]),
      texts: isMessage ? new Set() : within.texts,
    };
    const given = voteIn(object) ?? voteIn(object.answers) ?? codeIn(object);
    if (given !== undefined)
      add(findingsOf(given, here.author, object.count), { ...here, author: undefined });
    else
      for (const [key, part] of Object.entries(object))
        visit(part, QUOTE_KEY.test(key) && here.texts ? { ...here, isQuoted: true } : here);
  }

  /** What an object says to the questions; undefined when it speaks of too few to be a ballot. */
  function voteIn(value: unknown): GivenVote | undefined {
    if (!isObject(value)) return undefined;
    const given = new Map<string, string>();
    for (const [key, answer] of Object.entries(value)) {
      const question = fields.question(key);
      const text = typeof answer === "string" ? answer : JSON.stringify(answer);
      if (question) given.set(question.id, answer === null ? "" : text);
    }
    if (given.size < Math.min(2, fields.questions.length)) return undefined;
    return voteFrom(fields, ({ id }) => given.get(id));
  }

  /** Undefined when nothing was meant as a code. */
  function codeIn(object: JsonObject): GivenVote | undefined {
    for (const key of CODE_KEYS) {
      const given = object[key];
      if (typeof given !== "string") continue;
      const decoded = fields.codes.decode(given);
      if (decoded.ok || decoded.problem !== "no-code") return voteFromCode(fields, given);
    }
    return undefined;
  }

  /** Its ballots with marks one by one, and the others as numbers. */
  function tallyIn({ counts, marked }: JsonObject): Findings {
    const rows = listOf(counts).map((row) => {
      const given = voteIn(row);
      return given === undefined
        ? { votes: [], problems: [] }
        : findingsOf(given, undefined, isObject(row) ? row.count : 1);
    });
    const marks = listOf(marked).map((each) => (isObject(each) ? markedVote(each) : undefined));
    const left = new Map<number, number>();
    for (const { profile, count } of rows.flatMap((row) => row.votes))
      left.set(profile, (left.get(profile) ?? 0) + count);
    for (const vote of marks) if (vote) left.set(vote.profile, (left.get(vote.profile) ?? 0) - 1);
    const fits = marks.every((vote) => vote !== undefined) && [...left.values()].every((count) => count >= 0);
    if (!fits) return { votes: [], problems: [{ kind: "bad-marks" }] };
    return {
      votes: [
        ...[...left].map(([profile, count]) => ({ profile, count, as: "count" as const })),
        ...marks.filter((vote) => vote !== undefined),
      ],
      problems: rows.flatMap((row) => row.problems),
    };
  }

  function markedVote({ voter, revision, answers }: JsonObject): Vote | undefined {
    const given = voteIn(answers);
    const mark = { voter, revision };
    return given && "profile" in given && isMark(mark) ? { ...given, mark } : undefined;
  }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

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

import type { Vote } from "../domain/ballot-box.ts";
import type { Question } from "../domain/catalogue-schema.ts";
import { isMark } from "../domain/marked-ballot.ts";
import { type BallotFields, counted, type Found, voteFrom, withName } from "./ballot-fields.ts";
import { voteFromCode } from "./codes-in-text.ts";
import { votesInText } from "./transcript.ts";

type JsonObject = Readonly<Record<string, unknown>>;

/** What waymark writes itself tells what it is. */
const TALLY_KIND = "waymark-tally";
/** Where chat exports keep who wrote a message, the surest first. */
const AUTHOR_KEYS = inOrder(
  "voter name person from sender sender_name sender_full_name author author_name creator user_profile user username",
);
const AUTHOR_NAME_KEYS = inOrder("display_name displayName real_name nickname name username user");
const CODE_KEYS = ["code", "ballot"];
/** What makes an object a message: of a text that comes in it twice, once plain and once formatted, the first counts. */
const TEXT_KEYS = ["text", "content", "message", "body"];
/** Where exports keep the message that is quoted, shared or replied to. */
const QUOTE_KEY = /quot|forward|attachments|reply_to|referenced|snapshot/i;
const FORWARDED_KEY = /^forward/i;

/** What surrounds a value. */
type Within = Readonly<{
  author?: string | undefined;
  isQuoted?: boolean;
  /** The texts of this message so far; undefined outside of messages. */
  texts?: Set<string> | undefined;
}>;

/**
 * The ballots in any JSON value: objects with answers (also what `waymark --json` prints), with a code and perhaps a count and a
 * name, tallies of waymark's own, and codes in texts such as the messages of a chat export. All else is passed over.
 *
 * @param value of a depth that the stack can hold
 */
export function ballotsInJson(fields: BallotFields, value: unknown): readonly Found[] {
  const found: Found[] = [];
  visit(value, {});
  return found;

  function add(all: readonly Found[], { isQuoted, author }: Within): void {
    // Whoever quotes a ballot is not its owner.
    for (const each of all)
      if (!isQuoted) found.push("kind" in each ? each : withName(each, author));
      else if ("profile" in each && each.mark) found.push(each);
  }

  function visit(each: unknown, within: Within): void {
    if (typeof each === "string") {
      if (within.texts?.has(each)) return;
      within.texts?.add(each);
      for (const line of votesInText(fields.find, each)) add(line, within);
    } else if (Array.isArray(each)) {
      // A list of texts is one message in parts; a list of objects is many messages, and none of them by the list's owner.
      const isOneMessage = within.texts !== undefined || each.some((part) => typeof part === "string");
      for (const part of each) visit(part, isOneMessage ? within : { ...within, author: undefined });
    } else if (isObject(each)) visitObject(each, within);
  }

  function visitObject(object: JsonObject, within: Within): void {
    if (object.kind === TALLY_KIND) {
      if (object.catalogue === fields.fingerprint) add(tallyIn(object), within);
      else found.push({ kind: "other-catalogue" });
      return;
    }
    const keys = Object.keys(object);
    const isQuoted = within.isQuoted || keys.some((key) => FORWARDED_KEY.test(key) && object[key]);
    const name = nameIn(object, AUTHOR_KEYS);
    const author = name ?? within.author;
    const code = codeIn(object);
    // A ballot beside its own answers, as `waymark ballot --json` prints it, is one vote.
    const isMarked = code !== undefined && "mark" in code;
    const given = isMarked ? [code] : (voteIn(object) ?? voteIn(object.answers) ?? (code && [code]));
    if (given !== undefined) {
      add(counted(given, author, object.count), { isQuoted });
      return;
    }
    const isMessage = TEXT_KEYS.some((key) => key in object) && (name !== undefined || !within.texts);
    const texts = isMessage ? new Set<string>() : within.texts;
    for (const key of keys)
      visit(object[key], {
        author,
        texts,
        isQuoted: isQuoted || (texts !== undefined && QUOTE_KEY.test(key)),
      });
  }

  /** What an object says to the questions; undefined when it speaks of too few to be a ballot. */
  function voteIn(value: unknown) {
    if (!isObject(value)) return undefined;
    const given = new Map<Question, string>();
    for (const [key, answer] of Object.entries(value)) {
      const question = fields.question(key);
      const text = typeof answer === "string" ? answer : JSON.stringify(answer);
      if (question) given.set(question, answer === null ? "" : text);
    }
    if (given.size < Math.min(2, fields.questions.length)) return undefined;
    return voteFrom(fields, (question) => given.get(question));
  }

  /** A ballot with a mark before anything else; undefined when nothing was meant as a code. */
  function codeIn(object: JsonObject): Found | undefined {
    const codes = CODE_KEYS.map((key) => object[key]).filter((given) => typeof given === "string");
    const found = codes.map((given) => voteFromCode(fields.codes, given));
    return (
      found.find((each) => "mark" in each) ??
      found.find((each) => "profile" in each || each.problem !== "no-code")
    );
  }

  /** Its ballots with marks one by one, and the others as numbers. */
  function tallyIn({ counts, marked }: JsonObject): readonly Found[] {
    const rows = listOf(counts).flatMap((row) => counted(voteIn(row) ?? [], undefined, row.count ?? 1));
    const marks = listOf(marked).map(markedVote);
    const left = new Map<number, number>();
    for (const each of [...rows, ...marks])
      if (each && "profile" in each)
        left.set(each.profile, (left.get(each.profile) ?? 0) + (each.mark ? -1 : each.count));
    if (marks.includes(undefined) || [...left.values()].some((count) => count < 0))
      return [{ kind: "bad-marks" }];
    return [
      ...[...left].map(([profile, count]) => ({ profile, count, as: "count" as const })),
      ...marks.filter((vote) => vote !== undefined),
      ...rows.filter((each) => "kind" in each),
    ];
  }

  function markedVote({ voter, revision, answers }: JsonObject): Vote | undefined {
    const [vote] = voteIn(answers) ?? [];
    const mark = { voter, revision };
    return vote && "profile" in vote && isMark(mark) ? { ...vote, mark } : undefined;
  }
}

const listOf = (value: unknown): readonly JsonObject[] =>
  Array.isArray(value) ? value.map((each) => (isObject(each) ? each : {})) : [];

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Words with their places. */
function inOrder(words: string): ReadonlyMap<string, number> {
  return new Map(words.split(" ").map((word, at) => [word, at]));
}

/** A name, or a name's name: `{"from": {"user": {"displayName": "Ada"}}}`. */
function nameIn(object: JsonObject, places: ReadonlyMap<string, number>, depth = 0): string | undefined {
  const keys = Object.keys(object).filter((key) => places.has(key));
  for (const key of keys.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))) {
    const value = object[key];
    if (typeof value === "string" && value.trim() !== "") return value;
    const name = isObject(value) && depth < 3 ? nameIn(value, AUTHOR_NAME_KEYS, depth + 1) : undefined;
    if (name !== undefined) return name;
  }
  return undefined;
}

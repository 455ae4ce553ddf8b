import { DEEPEST_JSON, nestsDeeperThan } from "../domain/json-depth.ts";
import { isMark } from "../domain/marked-ballot.ts";
import { withoutTime } from "./authors.ts";
import { type BallotFields, counted, type Found, NAME_TITLES, withName } from "./ballot-fields.ts";
import { type Report, type TextSink, textLines } from "./text-lines.ts";
import { votesInText } from "./transcript.ts";

type JsonObject = Readonly<Record<string, unknown>>;

/** A ballot takes about 120 bytes, the tally of a company about 200 KB. In UTF-16 code units. */
const LARGEST = 16 * 1024 * 1024;
/** Where chat exports keep who wrote a message, the surest first. */
const AUTHOR_KEYS = "voter name from sender sender_name author author_name creator user_profile user".split(
  " ",
);
const NAME_KEYS = "display_name displayName real_name nickname name username user login email".split(" ");
const CODE_KEYS = ["code", "ballot"];
/** What makes an object a message: of a text that comes in it twice, once plain and once formatted, the first counts. */
const TEXT_KEYS = ["text", "content", "message", "body", "respondentEmail"];
/** Where exports keep the message that is quoted, shared or replied to, or what this one said before it was edited. */
const QUOTE_KEY = /quot|forward|attachments|reply_to|referenced|snapshot|embeds|histor|prev|^root$/i;
/** What marks all of a message as somebody else's; not `forwards`, which tells how often it was passed on. */
const FORWARDED = /^(?:is_?)?forward(?!s)/i;

/** What surrounds a value. */
type Within = Readonly<{
  author?: string | undefined;
  isQuoted?: boolean | undefined;
  /** The texts of this message so far; undefined outside of messages. */
  texts?: Set<string> | undefined;
}>;

/** A string with what closes it, and all else that JSON is made of but literals. */
const TOKEN = /"[^"\\\n]*(?:\\.[^"\\\n]*)*("?)|[[\]{},:]/g;

/**
 * Reads the elements of lists, and JSON values that follow each other: a line as a whole, or else its outermost objects and strings.
 * A damaged one ends where JSON cannot go on: at a line's end within a string, and at an object where no value is due.
 */
export function jsonReader(fields: BallotFields, firstLine: number, report: Report): TextSink {
  /** Of an object that is not complete yet: its text, its line, how many brackets are open in it, and its last token. */
  let [held, begin, depth, last] = ["", firstLine, 0, ""];
  function ballotsIn(json: string): readonly Found[] | undefined {
    if (json.length > LARGEST) return [{ kind: "too-large", limit: LARGEST }];
    // An object without any other bracket, as in the lines of a survey, needs no closer look.
    const isFlat = json.lastIndexOf("{") <= 0 && !json.includes("[");
    if (!isFlat && nestsDeeperThan(json, DEEPEST_JSON)) return [{ kind: "too-deep", limit: DEEPEST_JSON }];
    try {
      return ballotsInJson(fields, JSON.parse(json));
    } catch {
      return undefined;
    }
  }
  function take(rest: string): readonly Found[] {
    report(ballotsIn(held + rest) ?? [{ kind: "not-json" }], begin);
    [held, depth] = ["", 0];
    return [];
  }
  function read(line: string, cutOff: boolean, at: number): readonly Found[] {
    if (depth === 0) {
      begin = at;
      const text = line.trim();
      const found = text.length > 1 ? ballotsIn(text.endsWith(",") ? text.slice(0, -1) : text) : undefined;
      if (found) return found;
      if (!/["{}[\]]/.test(text)) return cutOff || text.length < 2 ? [] : take(text);
    }
    let start = 0;
    for (let match = TOKEN.exec(line); match; match = TOKEN.exec(line)) {
      const { 0: token, 1: closing, index } = match;
      if (token === "{" && depth > 0 && !/[:,[]/.test(last)) take(line.slice(start, index));
      if (token === "{" && depth === 0) [start, begin] = [index, at];
      if (token === "{" || (token === "[" && depth > 0)) depth++;
      else if ((token === "}" || token === "]") && depth > 0 && --depth === 0)
        take(line.slice(start, TOKEN.lastIndex));
      else if (closing === '"' && depth === 0 && last !== ":") report(ballotsIn(token) ?? [], at);
      else if (closing === "" && !cutOff) take(line.slice(depth > 0 ? start : index));
      last = token;
    }
    if (depth > 0 && held.length <= LARGEST) held += `${line.slice(start)}\n`;
    return [];
  }
  const end = (cutOff: boolean): readonly Found[] => (depth > 0 && !cutOff ? take("") : []);
  return textLines({ firstLine, report, read, end }, LARGEST);
}

/**
 * The ballots in any JSON value: objects with answers (also what `waymark --json` prints), with a code and perhaps a count and a
 * name, tallies of waymark's own, and codes in texts such as the messages of a chat export. All else is passed over.
 *
 * @param value of a depth that the stack can hold
 */
function ballotsInJson(fields: BallotFields, value: unknown, within: Within = {}): readonly Found[] {
  if (typeof value === "string") {
    if (within.texts?.has(value)) return [];
    within.texts?.add(value);
    return owned(votesInText(fields.find, value).flat(), within);
  }
  if (Array.isArray(value)) {
    // A list of texts is one message in parts; a list of objects is many messages, and none of them by the list's owner.
    const isOneMessage = within.texts !== undefined || value.some((part) => typeof part === "string");
    const around = isOneMessage ? within : { ...within, author: undefined };
    return value.flatMap((part) => ballotsInJson(fields, part, around));
  }
  if (!isObject(value)) return [];
  if (value.kind === "waymark-tally")
    return value.catalogue === fields.fingerprint ? tallyIn(fields, value) : [{ kind: "other-catalogue" }];
  const keys = Object.keys(value);
  const own = votesIn(fields, value);
  const isAlone = own !== undefined && keys.length <= fields.questions.length;
  const name = isAlone ? undefined : (nameIn(value, AUTHOR_KEYS) ?? nameIn(value, titled(keys)));
  const author = name ?? within.author;
  const answers = own ?? votesIn(fields, value.answers);
  // Nothing else is looked at in answers alone: a survey has millions of them.
  if (answers && !CODE_KEYS.some((key) => key in value))
    return owned(counted(answers, author, value.count), { isQuoted: within.isQuoted });

  const isQuoted = within.isQuoted || keys.some((key) => FORWARDED.test(key) && value[key]);
  const found = CODE_KEYS.flatMap((key) => fields.find(String(value[key]))).map(({ code }) => code);
  // A ballot beside its own answers, as `waymark ballot --json` prints it, is one vote.
  const marked = found.find((code) => "mark" in code);
  const ballots = marked ? [marked] : (answers ?? found.slice(0, 1));
  if (ballots.length > 0) return owned(counted(ballots, author, value.count), { isQuoted });

  const isMessage = TEXT_KEYS.some((key) => key in value) && (name !== undefined || !within.texts);
  const texts = isMessage ? new Set<string>() : within.texts;
  return keys.flatMap((key) => {
    const isQuotation = isQuoted || (texts !== undefined && QUOTE_KEY.test(key));
    return ballotsInJson(fields, value[key], { author, texts, isQuoted: isQuotation });
  });
}

/** What belongs to whoever wrote it; of a quotation only ballots with marks are left, since whoever quotes one is not its owner. */
const owned = (found: readonly Found[], { isQuoted, author }: Within): readonly Found[] =>
  isQuoted
    ? found.filter((each) => "profile" in each && each.mark)
    : found.map((each) => ("kind" in each ? each : withName(each, author)));

/** What an object says to the questions; undefined when it speaks of too few to be a ballot. */
function votesIn(fields: BallotFields, value: unknown): readonly Found[] | undefined {
  if (!isObject(value)) return undefined;
  const isById = fields.questions.every(({ id }) => id in value);
  const given: JsonObject = isById
    ? value
    : Object.fromEntries(Object.entries(value).map(([key, answer]) => [fields.question(key)?.id, answer]));
  if (!isById && fields.questions.filter(({ id }) => id in given).length < fields.fewest) return undefined;
  return fields.voteFrom(({ id }) => {
    const answer = given[id];
    return typeof answer === "string" ? answer : JSON.stringify(answer ?? undefined);
  });
}

/** Its ballots with marks one by one, and the others as numbers. */
function tallyIn(fields: BallotFields, { counts, marked }: JsonObject): readonly Found[] {
  const rows = listOf(counts).flatMap((row) =>
    counted(votesIn(fields, row) ?? [], undefined, row.count ?? 1),
  );
  const marks = listOf(marked).flatMap(({ voter, revision, answers }) => {
    const [vote] = votesIn(fields, answers) ?? [];
    const mark = { voter, revision };
    return vote && "profile" in vote && isMark(mark) ? { ...vote, mark } : [];
  });
  const left = new Map<number, number>();
  for (const each of [...rows, ...marks])
    if ("profile" in each)
      left.set(each.profile, (left.get(each.profile) ?? 0) + (each.mark ? -1 : each.count));
  if (marks.length < listOf(marked).length || [...left.values()].some((count) => count < 0))
    return [{ kind: "bad-marks" }];
  return [
    ...[...left].map(([profile, count]) => ({ profile, count, as: "count" as const })),
    ...marks,
    ...rows.filter((each) => "kind" in each),
  ];
}

const listOf = (value: unknown): readonly JsonObject[] =>
  Array.isArray(value) ? value.map((each) => (isObject(each) ? each : {})) : [];

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Those keys that are called like a column of names, or else of addresses. */
const titled = (keys: readonly string[]): readonly string[] =>
  Object.values(NAME_TITLES).flatMap((title) => keys.filter((key) => title.test(key)));

/** A name, or a name's name: `{"from": {"user": {"displayName": "Ada"}}}`. */
function nameIn(object: JsonObject, keys: readonly string[], depth = 0): string | undefined {
  for (const key of keys) {
    const value = object[key];
    if (typeof value === "string" && value.trim() !== "") return withoutTime(value);
    const name = isObject(value) && depth < 3 ? nameIn(value, NAME_KEYS, depth + 1) : undefined;
    if (name !== undefined) return name;
  }
  return undefined;
}

/**
 * Who wrote a line. `name` owns the code in it, as in "Ada: WM1-…", and no later ones; `message` has written this line or those that
 * follow; after `ends` nobody has, as in what a chat program says itself; a `time` alone makes the line above it a heading.
 */
type Authorship = Readonly<{
  kind: "name" | "message" | "ends" | "time" | "nobody";
  /** Empty but for `name` and `message`. */
  name: string;
  /** The message's own text, up to its code. */
  rest: string;
}>;

const TIME = String.raw`(?:上午|下午|午前|午後|오전|오후)?\s?\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:[.,]\d{3})?(?:\s?(?:[ap]\.?\s?m\b\.?|(?:uhr|utc|gmt|z)\b|[+-]\d{2}:?\d{2}))?`;
const MONTH = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.?`;
const NUMBERS = String.raw`\d{1,4}(?:[./-]\s?(?:\d{1,2}|${MONTH})){2,3}(?:\d\d)?\.?`;
const DATE = String.raw`(?:${NUMBERS}|${MONTH}\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}|\d{1,2}\.?\s${MONTH}\s\d{4})`;
const DAY = String.raw`(?:(?:\p{L}{3,9},?\s)?(?:${DATE}|${MONTH}\s\d{1,2}|\d{1,2}[./-]\d{1,2}\.?)|today|yesterday|heute|gestern|(?:mon|tues|wednes|thurs|fri|satur|sun)day)`;
/** Between day and time: "at", "à", "um". */
const STAMP = String.raw`(?:${DAY}(?:,?\s+|T)(?:\p{L}{1,3}\s+)?)?${TIME}`;
const BRACKETED = String.raw`\[\s*${STAMP}[^\]]{0,12}\]\s*`;

/** How lines with an author or a time begin; the first that fits tells. */
const LAYOUTS = (
  [
    // "[24.12.23, 10:32] Ada: …", "24/12/2023, 10:32 - Ada: …", "10:32 From Ada to Everyone: …", "10:32⇥Ada⇥…": WhatsApp, Zoom, LINE.
    [
      "message",
      String.raw`(?:${BRACKETED}|${STAMP}(?:\s*[-–—|]\s+|:?\s+))(?:from\s+)?(?<name>[^\s:<].{0,200}?)(?:\s+to\s+.{1,200}?)?\s*(?::(?:\s|$)|\t)`,
    ],
    // "<ada> …", "10:32 <@ada> …": IRC.
    ["message", String.raw`(?:\[?${STAMP}\]?\s+)?<(?![\/!]|blockquote)[ @+%&~!]?(?<name>[^<>]+)>(?:\s|$)`],
    ["time", String.raw`\[?(?:${STAMP}(?:,${TIME})?|${DATE})\]?(?:\s+→\s+\S+)?\s*$`],
    // The headers of an e-mail.
    ["heading", String.raw`(?:from|von):\s*(?<name>[^<]*)(?:<[^<>]*>)?\s*$`],
    ["header", "(?:from|von|sent|to|cc|date|subject|message-id|in-reply-to|gesendet|an|betreff):"],
    ["heading", `${BRACKETED}(?<name>.+)$`],
    // "[05/01/2024 10:33] Ada changed the subject".
    ["ends", String.raw`(?=\D{0,12}\d+[./-]\s?\d)(?:${BRACKETED}|${STAMP}\s*[-–—|]\s+)\S`],
    // "Ada Lovelace  10:32 AM", "Ada — Today at 10:32", "Ada, [24.12.2023 10:32]": Slack, Discord, Telegram.
    [
      "headed",
      String.raw`(?<name>.{1,80}?)(?:\s+APP)?(?:\s*[,—–-]\s*|\s+)\[?${STAMP}\]?(?:\s*-?\s*\(?(?:edited|bearbeitet)\)?)?\s*$`,
    ],
  ] as const
).map(([kind, pattern]) => ({ kind, pattern: new RegExp(`^${pattern}`, "iu") }));
/** A day without a year; "Marco 2" and "Jana 1" are names. */
const SHORT_DAY = String.raw`(?<![\p{L}\d])(?=\d|\p{L}+\.?\s\d)(?:\d{1,2}(?:st|nd|rd|th|\.)?\s)?(?:jan(?:uary?)?|feb(?:ruary?)?|mar(?:ch)?|märz|apr(?:il)?|ma[iy]|jun[ei]?|jul[iy]?|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)(?!\p{L})\.?(?:\s\d{1,2}(?:st|nd|rd|th)?)?(?![\p{L}\d])`;
/** Also "10 AM" and "2d ago". */
const WHEN = String.raw`(?:${DATE}|${SHORT_DAY}|(?=\d+:)${TIME}|\d{1,2}\s?[ap]\.?m\b\.?|(?:\d+|\ban?)\s?\p{L}{1,7}\.?\sago\b|\bvor\s\d+\s\p{L}{1,8}\.?)`;
const HAS_TIME = new RegExp(String.raw`${WHEN}|\d[:.h]\d\d(?!\d)|(?<!\d)\d{1,2}/\d{1,2}(?!\d)`, "iu");
const WHENS = String.raw`[([]?(?:${WHEN}(?:[\s,T-]+|(?![\p{L}\d]))){1,3}[)\]]?`;
const AROUND_NAME = new RegExp(String.raw`^${WHENS}[\s,:|–—-]+|[\s,|–—-]+${WHENS}$`, "giu");

/** What each of them has that may be before a code. */
const HAS_LAYOUT = /\d[:.h]\d\d|^</;
/** Longer lines carry no heading. */
const LONGEST_HEADING = 200;
/** What is between a name and a code, with the address of a link that ends in it. */
const BEHIND_NAME = /\s*(?:[:：=|\t,;→]|[-=]>|\s[-–—])[\s"'`“”‘’*_([<]*(?:https?:\/\/[^\s<>]*)?$/u;
/** What is before a name: bullets, numbers, check boxes, quotes, Markdown, and the marks of "~ Ada" and "@ada". */
const BEFORE_NAME = /^(?:[\s>*_#•·"'`“‘~@|-]|\d{1,3}[.)]\s(?!\S+\s\d{4})|\[[ xX]\]|(?:\+|From )(?=\p{L}))+/u;
const WITHIN_MARKS = /[^\s*_"'`”’](?:.*[^\s*_"'`”’])?/su;
/** Words that name nobody: "my code: …", "Sent: …". */
const NOBODYS =
  /^(?:(?:my|mine|our|here|heres|here's|you|are|go|is|it|its|it's|the|this|i|got|have|and|so|text|message|content|body|value|ok|okay|new|final|updated|waymark|codes?|ballots?|votes?|answers?|results?|note|again|sent|from|to|subject|date|sorry|correction|edit|update|oops|wait|no|yes|hi|hello|thanks|please|hier|mein|meine)[\s,.]*|:[\w+-]+:?\s*|\[?\s*\{.*|<?https?:.*)+$/iu;
/** Where a name ends and a sentence begins: "Ada added a comment", "Bob here is my vote". */
const SENTENCE =
  /(?::\s+(?:codes?|ballots?|votes?|answers?|final|new|updated)|:?\s+(?:added|commented|wrote|says?|said|votes?|voted|here|is|has|my|mine|mein|changed|sends?|sent|replied|reacted))(?:\s.*)?$/iu;
const NO_USER_NAME = /^(?:at|by|until|till|before|after|from|to|since|on|um|bis|ab|vor|nach|gegen|seit|)$/i;
const PARTICLE =
  /^(?:von|van|vom|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ben|af|av|zu|zur|and|y|e)$/;
/** Marks of direction and width with which chat programs surround names. */
const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * Who wrote a line of a chat.
 *
 * @param codeAt where its only code begins; undefined where it has none, or several, of which nobody knows whose they are
 */
export function authorOf(given: string, codeAt: number | undefined): Authorship {
  const text = given.slice(0, codeAt).replace(INVISIBLE, "");
  const line = text.trimStart();
  const begin = line.slice(0, 2 * LONGEST_HEADING);
  const mayBeHeading = codeAt === undefined && line.length <= LONGEST_HEADING;
  for (const { kind, pattern } of mayBeHeading || HAS_LAYOUT.test(begin) ? LAYOUTS : []) {
    const isAnywhere = kind === "message" || kind === "ends";
    const found = isAnywhere || mayBeHeading ? pattern.exec(begin) : null;
    if (!found) continue;
    if (kind === "time" || kind === "ends") return { kind, name: "", rest: line };
    const name = nameIn(decodedWords(found.groups?.name ?? ""));
    const isName = name !== "" && (kind !== "headed" || looksLikeName(name));
    return { kind: isName ? "message" : "nobody", name, rest: isName ? line.slice(found[0].length) : line };
  }
  const mark = codeAt === undefined ? null : BEHIND_NAME.exec(text.slice(-LONGEST_HEADING));
  const name = mark ? nameIn(text.slice(0, text.length - mark[0].length)) : "";
  return { kind: name === "" ? "nobody" : "name", name, rest: text };
}

/** Whether a heading can be a person: words with capital letters, or a single word such as a user name; no "vote by 10:30". */
export function looksLikeName(text: string): boolean {
  const [first = "", ...words] = beforeSentence(text.trim()).split(/\s+/);
  if (words.length === 0) return !NO_USER_NAME.test(first);
  return words.length < 6 && [first, ...words].every((word) => !/^\p{Ll}/u.test(word) || PARTICLE.test(word));
}

/** The name that a sentence begins with, or a text that is none; empty for "please vote by". */
function beforeSentence(text: string): string {
  const name = text.length > LONGEST_HEADING ? text : text.replace(SENTENCE, "");
  return name !== text && /^\p{Ll}/u.test(name) ? "" : name;
}

/** A name without what surrounds it; empty for what is no name. */
function nameIn(text: string): string {
  const own = withoutTime(text.replace(BEFORE_NAME, ""));
  const [name = ""] = WITHIN_MARKS.exec(beforeSentence(own)) ?? [];
  const isName = /[\p{L}\p{Extended_Pictographic}]|^\+?\d[\d\s()-]+$/u.test(name);
  const isNobody = NOBODYS.test(name.slice(0, 100)) || HAS_TIME.test(own.slice(0, LONGEST_HEADING));
  return isName && !isNobody ? name : "";
}

/** A name without the day and the time before or after it, by which those of one person would differ. */
export function withoutTime(name: string): string {
  const bare = name.length > LONGEST_HEADING ? name : name.replace(AROUND_NAME, "");
  return /\p{L}/u.test(bare) ? bare : name;
}

/** "=?UTF-8?Q?Bj=C3=B6rn?=": how e-mails write other letters than those of ASCII. */
const decodedWords = (text: string): string =>
  text.replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, form: string, word: string) => {
    if (/b/i.test(form)) return Buffer.from(word, "base64").toString();
    const byteAt = (_: string, hex: string) => String.fromCharCode(Number.parseInt(hex, 16));
    return Buffer.from(word.replaceAll("_", " ").replace(/=([0-9a-f]{2})/gi, byteAt), "latin1").toString();
  });

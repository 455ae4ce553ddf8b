/**
 * Who wrote a line:
 * - `name`: the line gives the code's owner, as "Ada: WM1-…" does; it says nothing about later lines;
 * - `message`: a message with its author, as chat exports have it; lines that follow without one go on with it;
 * - `heading`: the author of the lines that follow;
 * - `ends`: a message of nobody begins, such as what a chat program says itself;
 * - `time`: a time alone, which makes the line above it a heading.
 *
 * `begin` is where the message's own text begins in the line.
 */
export type Authorship =
  | Readonly<{ kind: "name" | "message" | "heading"; name: string; begin: number }>
  | Readonly<{ kind: "time" | "ends" | "nobody" }>;

const NOBODY: Authorship = { kind: "nobody" };

const TIME = String.raw`(?:上午|下午|午前|午後|오전|오후)?\s?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[.,]\d{3})?(?:\s?[ap]\.?\s?m\b\.?)?`;
const MONTH = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.?`;
const NUMBERS = String.raw`\d{1,4}(?:[./-]\s?(?:\d{1,2}|${MONTH})){2,3}(?:\d\d)?\.?`;
const DATE = String.raw`(?:${NUMBERS}|${MONTH}\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}|\d{1,2}\.?\s${MONTH}\s\d{4})`;
const DAY = String.raw`(?:(?:\p{L}{3,9},?\s)?(?:${DATE}|${MONTH}\s\d{1,2}|\d{1,2}[./-]\d{1,2}\.?)|today|yesterday|heute|gestern|(?:mon|tues|wednes|thurs|fri|satur|sun)day)`;
/** Between day and time: "at", "à", "um". */
const STAMP = String.raw`(?:${DAY}(?:,?\s+|T)(?:\p{L}{1,3}\s+)?)?${TIME}`;

/** "<ada> …", "10:32 <@ada> …": IRC. */
const ANGLED = new RegExp(String.raw`^(?:\[?${STAMP}\]?\s+)?<[ @+%&~!]?([^<>]+)>\s`, "iu");
/** "[24.12.23, 10:32:11] …": WhatsApp on iOS, Teams, older Slack. */
const BRACKETED = new RegExp(String.raw`^\[\s*${STAMP}[^\]]{0,12}\]\s*`, "iu");
/** "24/12/2023, 10:32 - …", "10:32:11 From …", "10:32⇥…": WhatsApp on Android, Zoom, LINE. */
const STAMPED = new RegExp(String.raw`^${STAMP}(?:\s*[-–—|]\s+|:?\s+)`, "iu");
/** "Ada Lovelace  10:32 AM", "Ada — Today at 10:32", "Ada, [24.12.2023 10:32]": Slack, Discord, Telegram. */
const HEADED = new RegExp(
  String.raw`^(.{1,80}?)(?:\s+APP)?(?:\s*[,—–-]\s*|\s+)\[?${STAMP}\]?(?:\s*-?\s*\(?(?:edited|bearbeitet)\)?)?$`,
  "iu",
);
const TIME_ALONE = new RegExp(String.raw`^\[?(?:${STAMP}(?:,${TIME})?|${DATE})\]?(?:\s+→\s+\S+)?$`, "iu");
/** "From Ada to Everyone": Zoom. */
const ADDRESSED = /^(?:from\s+)?(.{1,200}?)(?:\s+to\s+.{1,200})?$/iu;
/** A header of an e-mail. */
const MAIL_HEADER =
  /^(from|sent|to|cc|date|subject|message-id|in-reply-to|von|gesendet|an|betreff):\s*(.*)$/i;
const HAS_TIME = new RegExp(String.raw`\d[:.]\d\d(?!\d)|${DATE}`, "iu");

/** Longer lines carry no heading. */
const LONGEST_HEADING = 200;
/** What stands between a name and a code. */
const BEHIND_NAME = /\s*(?:[:：=|\t,;→]|[-=]>|\s[-–—])[\s"'`“”‘’*_(]*$/u;
/** What stands before a name: bullets, numbers, check boxes, quotes, Markdown, and the marks of "~ Ada" and "@ada". */
const BEFORE_NAME = /^(?:[\s>*_#•·"'`“‘~@|-]|\d{1,3}[.)]\s|\[[ xX]\]\s|\+(?=\p{L}))+/u;
const AFTER_NAME = /[\s*_"'`”’]/u;
/** Words that name nobody: "my code: …", "Sent: …". */
const NOBODYS =
  /^(?:(?:my|mine|our|here|heres|here's|you|are|go|is|it|its|it's|the|this|i|got|have|and|so|ok|okay|new|final|updated|waymark|codes?|ballots?|votes?|answers?|results?|note|again|sent|from|to|subject|date|sorry|correction|edit|update|oops|wait|no|yes|hi|hello|thanks|please|hier|mein|meine)[\s,.]*)+$/iu;
/** Where a name ends and a sentence begins: "Ada added a comment", "Bob here is my vote". */
const SENTENCE =
  /\s+(?:added|commented|wrote|says?|said|votes?|voted|here|is|has|my|mine|mein|changed|sends?|sent|replied|reacted)(?:\s.*)?$/iu;

/** Marks of direction and width with which chat programs surround names. */
const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * Who wrote a line of a chat.
 *
 * @param codeAt where its only code begins; undefined where it has none, or several, of which nobody knows whose they are
 */
export function authorOf(given: string, codeAt: number | undefined): Authorship {
  const before = given.slice(0, codeAt);
  const text = (codeAt === undefined ? given : before)
    .replace(INVISIBLE, "")
    .replace(/[\u00a0\u2007\u202f]/g, " ");
  const line = text.trimStart();
  const short = line.slice(0, LONGEST_HEADING);
  const angled = ANGLED.exec(codeAt === undefined ? line : `${line} `);
  if (angled?.[1]) return named("message", angled[1], angled[0].length) ?? NOBODY;
  if (codeAt === undefined && line.length <= LONGEST_HEADING && TIME_ALONE.test(line.trimEnd()))
    return { kind: "time" };
  const header = MAIL_HEADER.exec(short);
  if (header?.[1] && codeAt === undefined) {
    const sender = /^(?:from|von)$/i.test(header[1]) ? header[2]?.replace(/<[^<>]*>\s*$/, "") : undefined;
    return (sender === undefined ? undefined : named("heading", decodedWords(sender), 0)) ?? NOBODY;
  }
  const stamp = BRACKETED.exec(line) ?? STAMPED.exec(line);
  if (stamp) {
    const behind = line.slice(stamp[0].length);
    const colon = behind.search(/\s*:(?:\s|$)|\t/);
    if (colon > 0) {
      const begin = stamp[0].length + colon + 1;
      const name = ADDRESSED.exec(behind.slice(0, Math.min(colon, 2 * LONGEST_HEADING)))?.[1];
      return named("message", name ?? "", begin) ?? NOBODY;
    }
    if (codeAt === undefined && line.startsWith("[") && behind.length <= LONGEST_HEADING)
      return named("heading", behind, 0) ?? NOBODY;
    const isSystems = /[\]]\s*$|[-–—|]\s+$/.test(stamp[0]) && /\d[./-]\d/.test(stamp[0]);
    if (isSystems && behind.trim() !== "") return { kind: "ends" };
  }
  if (codeAt === undefined) {
    const headed = line.length <= LONGEST_HEADING ? HEADED.exec(line.trimEnd())?.[1] : undefined;
    return (headed !== undefined && looksLikeName(headed) && named("heading", headed, 0)) || NOBODY;
  }
  const mark = BEHIND_NAME.exec(text.slice(-40));
  return (mark && named("name", text.slice(0, text.length - mark[0].length), 0)) ?? NOBODY;
}

/** Whether a heading can be a person: words with capital letters, or a single word such as a user name; no "vote by 10:30". */
export function looksLikeName(text: string): boolean {
  const words = withoutSentence(text.trim()).split(/\s+/);
  if (words.length === 1) return !NO_USER_NAME.test(words[0] ?? "");
  return words.length <= 6 && words.every((word) => !/^\p{Ll}/u.test(word) || PARTICLE.test(word));
}
/** What is left of "please vote by" is no name. */
function withoutSentence(text: string): string {
  if (text.length > LONGEST_HEADING) return text;
  const name = text.replace(SENTENCE, "");
  return /^\p{Ll}/u.test(name) ? text : name;
}
const NO_USER_NAME = /^(?:at|by|until|till|before|after|from|to|since|on|um|bis|ab|vor|nach|gegen|seit)$/i;
const PARTICLE =
  /^(?:von|van|vom|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ben|af|av|zu|zur|and|y|e)$/;

function named(kind: "name" | "message" | "heading", text: string, begin: number): Authorship | undefined {
  const begun = withoutSentence(text.replace(BEFORE_NAME, ""));
  if (kind === "name" && begun.length <= LONGEST_HEADING && SENTENCE.test(begun)) return undefined;
  // By hand: a regular expression for an end looks at a long run of blanks once for each of them.
  let end = begun.length;
  while (end > 0 && AFTER_NAME.test(begun.charAt(end - 1))) end--;
  const name = begun.slice(0, end);
  const isName = /[\p{L}\p{Extended_Pictographic}]|^\+?\d[\d\s()-]+$/u.test(name);
  return isName && !NOBODYS.test(name.slice(0, 100)) && !HAS_TIME.test(name.slice(0, LONGEST_HEADING))
    ? { kind, name, begin }
    : undefined;
}

/** "=?UTF-8?Q?Bj=C3=B6rn?=": how e-mails write other letters than those of ASCII. */
const decodedWords = (text: string): string =>
  text.replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, form: string, word: string) =>
    /q/i.test(form)
      ? decodeURIComponentSafely(
          word
            .replaceAll("_", " ")
            .replaceAll("%", "%25")
            .replace(/=([0-9a-f]{2})/gi, "%$1"),
        )
      : Buffer.from(word, "base64").toString(),
  );

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

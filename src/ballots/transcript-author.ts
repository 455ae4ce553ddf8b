/**
 * Who wrote a line:
 * - `name`: the line gives the code's owner, as "Ada: WM1-…" does; it says nothing about later lines;
 * - `message`: a message with its author, as chat exports have it; lines that follow without one go on with it;
 * - `heading`: the author of the lines that follow;
 * - `time`: a time alone, which makes the line above it a heading.
 */
export type Authorship =
  | Readonly<{ kind: "name" | "message" | "heading"; name: string }>
  | Readonly<{ kind: "time" | "nobody" }>;

export const NOBODY: Authorship = { kind: "nobody" };

const TIME = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d{3})?(?:\s?[ap]\.?\s?m\b\.?)?`;
const DAY = String.raw`(?:\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})?\.?|today|yesterday|heute|gestern|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,6}\.?\s\d{1,2}(?:st|nd|rd|th)?(?:,?\s\d{4})?)`;
const STAMP = String.raw`(?:${DAY}(?:,?\s+|T)(?:at\s+|um\s+)?)?${TIME}`;

/** "<ada> …", "10:32 <@ada> …": IRC. */
const ANGLED = new RegExp(String.raw`^(?:\[?${STAMP}\]?\s+)?<[ @+%&~!]?([^<>]+)>\s`, "iu");
/** "[24.12.23, 10:32:11] …": WhatsApp on iOS, Teams, older Slack. */
const BRACKETED = new RegExp(String.raw`^\[\s*${STAMP}[^\]]{0,12}\]\s*`, "iu");
/** "24/12/2023, 10:32 - …", "10:32:11 From …": WhatsApp on Android, Zoom. */
const STAMPED = new RegExp(String.raw`^${STAMP}(?:\s*[-–—|]\s+|\s+)`, "iu");
/** "Ada Lovelace  10:32 AM", "Ada — Today at 10:32", "Ada, 10:32": Slack, Discord, Google Chat. */
const HEADED = new RegExp(
  String.raw`^(.{1,80}?)(?:\s+APP)?(?:\s*[,—–-]\s*|\s+)\[?${STAMP}\]?(?:\s*\((?:edited|bearbeitet)\))?$`,
  "iu",
);
const TIME_ALONE = new RegExp(String.raw`^\[?${STAMP}\]?$`, "iu");
/** "From Ada to Everyone": Zoom. */
const ADDRESSED = /^(?:from\s+)?(.{1,200}?)\s+to\s+.{1,200}$/iu;

/** Longer lines carry no heading. */
const LONGEST_HEADING = 200;
/** What stands between a name and a code. */
const BEHIND_NAME = /\s*(?:[:：=|\t,;]|\s[-–—])[\s"'`“”‘’*_(]*$/u;
/** What stands before a name: bullets, numbers, quotes, Markdown, and the marks of "~ Ada" and "@ada". */
const BEFORE_NAME = /^(?:[\s>*_#•·"'`“‘~@-]|\d{1,3}[.)]\s)+/u;
const AFTER_NAME = /[\s*_"'`”’]/u;
/** Words before a colon that name nobody: "my code: …". */
const NOBODYS =
  /^(?:(?:my|mine|our|here|heres|here's|you|are|go|is|it|its|it's|the|this|i|got|have|and|so|ok|okay|new|final|updated|waymark|codes?|ballots?|votes?|answers?|results?|note|again)[\s,.]*)+$/iu;

/**
 * Who wrote a line of a chat.
 *
 * @param codesAt where the codes begin in it
 */
export function authorOf(line: string, codesAt: readonly number[]): Authorship {
  const [codeAt] = codesAt;
  const text = line.replace(INVISIBLE, "").replace(/[\u00a0\u2007\u202f]/g, " ");
  const hidden = codeAt === undefined ? 0 : codeAt - line.slice(0, codeAt).replace(INVISIBLE, "").length;
  return authorIn(text.trimEnd(), codeAt === undefined ? undefined : codeAt - hidden, codesAt.length === 1);
}

/** Marks of direction and width with which chat programs surround names. */
const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

function authorIn(text: string, codeAt: number | undefined, alone: boolean): Authorship {
  const start = text.length - text.trimStart().length;
  const line = text.slice(start);
  const angled = ANGLED.exec(line);
  if (angled?.[1]) return named("message", angled[1]) ?? NOBODY;
  if (TIME_ALONE.test(line.slice(0, LONGEST_HEADING)) && line.length <= LONGEST_HEADING)
    return { kind: "time" };
  const stamp = BRACKETED.exec(line) ?? STAMPED.exec(line);
  if (stamp) {
    const behind = line.slice(stamp[0].length);
    const colon = behind.search(/:(?:\s|$)/);
    const code = codeAt === undefined ? Number.POSITIVE_INFINITY : codeAt - start - stamp[0].length;
    if (colon > 0 && colon < code) {
      const name = behind.slice(0, colon);
      return named("message", ADDRESSED.exec(name.slice(0, 2 * LONGEST_HEADING))?.[1] ?? name) ?? NOBODY;
    }
    if (line.startsWith("[") && codeAt === undefined && behind.length <= LONGEST_HEADING)
      return named("heading", behind) ?? NOBODY;
  }
  if (codeAt === undefined) {
    const headed = line.length <= LONGEST_HEADING ? HEADED.exec(line)?.[1] : undefined;
    return (headed !== undefined && looksLikeName(headed) ? named("heading", headed) : undefined) ?? NOBODY;
  }
  // Of several codes in a line it is not known whose they are.
  if (!alone) return NOBODY;
  const before = text.slice(start, codeAt);
  const mark = BEHIND_NAME.exec(before.slice(-40));
  return (mark && named("name", before.slice(0, before.length - mark[0].length))) ?? NOBODY;
}

/** Whether a heading can be a person: words with capital letters, or a single word such as a user name; no "vote by 10:30". */
export const looksLikeName = (text: string): boolean => {
  const words = text.trim().split(/\s+/);
  if (words.length === 1) return !NO_USER_NAME.test(text.trim());
  return words.length <= 6 && words.every((word) => !/^\p{Ll}/u.test(word) || PARTICLE.test(word));
};
const NO_USER_NAME = /^(?:at|by|until|till|before|after|from|to|since|on|um|bis|ab|vor|nach|gegen|seit)$/i;
const PARTICLE =
  /^(?:von|van|vom|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ben|af|av|zu|zur|and|y|e)$/;

function named(kind: "name" | "message" | "heading", text: string): Authorship | undefined {
  const begun = text.replace(BEFORE_NAME, "");
  // By hand: a regular expression for an end looks at a long run of blanks once for each of them.
  let end = begun.length;
  while (end > 0 && AFTER_NAME.test(begun.charAt(end - 1))) end--;
  const name = begun.slice(0, end);
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(name) && !NOBODYS.test(name.slice(0, 100))
    ? { kind, name }
    : undefined;
}

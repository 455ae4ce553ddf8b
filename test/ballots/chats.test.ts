import { describe, expect, it } from "vitest";
import { codeOf, markedCode, profileOf } from "../helpers/ballots.ts";
import { readBallots, readText } from "../helpers/read-ballots.ts";

const [A, B, C] = [codeOf(), codeOf({ conviction: "low" }), codeOf({ urgency: "on-fire" })];
const PROFILES = [profileOf(), profileOf({ conviction: "low" }), profileOf({ urgency: "on-fire" })];
const ANSWERS = ["calm,over-a-year,many-teams,strong,yes", "calm,over-a-year,many-teams,low,yes"] as const;
const HEAD = "urgency,horizon,team-span,conviction,walk-away";
/** The three of them, each with their own code. */
const THREE = { Ada: A, Bob: B, Cyd: C };

type Expected = Readonly<Record<string, string>> | readonly string[];

type Sample = readonly [what: string, text: string, expected: Expected];

/** Samples in the layouts of chat programs, forms and spreadsheets: who voted what, or what was voted without names. */
const SAMPLES: readonly Sample[] = [
  ["WhatsApp in French", `05/01/2024 à 10:32 - Ada: ${B}\n05/01/2024 à 10:36 - Ada: ${A}`, { Ada: A }],
  [
    "WhatsApp with spaces in dates",
    `5. 1. 2024. 10:32 - Ada: ${A}\n5. 1. 2024. 10:33 - Bob: ${B}`,
    { Ada: A, Bob: B },
  ],
  ["WhatsApp, a colon behind the time", `05/01/2024 10:32:11: Ada: ${A}`, { Ada: A }],
  [
    "WhatsApp in Chinese",
    `[2024/1/5 上午10:32:11] 王芳: ${A}\n[2024/1/5 下午1:36:13] 李娜: ${B}`,
    { 王芳: A, 李娜: B },
  ],
  [
    "WhatsApp with telephone numbers",
    `[05/01/2024 10:32] \u200e+44 7700 900 123: ${A}`,
    { "+44 7700 900 123": A },
  ],
  [
    "what WhatsApp says itself",
    `[05/01/2024 10:32] Ada: ${A}\n[05/01/2024 10:33] Ada changed the subject to “${B}”`,
    { Ada: A },
  ],
  ["LINE", `10:32\tAda Lovelace\t${B}\n10:36\tAda Lovelace\t${A}`, { "Ada Lovelace": A }],
  ["WeeChat", `2024-01-05 10:32:11\t@ada\t${A}\n2024-01-05 10:33:00\t+bob\t${B}`, { ada: A, bob: B }],
  [
    "Zoom, older",
    `10:32:11\t From  Ada : ${A}\n10:33:02\t From  Bob  to  Cyd(Direct Message) : ${B}`,
    { Ada: A, Bob: B },
  ],
  [
    "Zoom with reactions and replies",
    `10:32:11 From Ada To Everyone:\n\t${A}\n10:34:05 From Bob To Everyone:\n\tReacted to "${A}" with 👍\n10:34:20 From Bob To Everyone:\n\tReplying to "${A}"\n\twhy?\n10:35:00 From Bob To Everyone:\n\t${B}`,
    { Ada: A, Bob: B },
  ],
  [
    "Slack with words before a code",
    `Ada Lovelace  10:32 AM\n${B}\nAda Lovelace  10:40 AM\nSorry, this one: ${A}\nBob  10:41 AM\nmein Code -> ${B}`,
    { "Ada Lovelace": A, Bob: B },
  ],
  [
    "Slack with quotations",
    `Ada  10:32 AM\n${A}\nBob  10:34 AM\n> ${A}\n&gt; ${C}\nhm\n${B}`,
    { Ada: A, Bob: B },
  ],
  [
    "Teams with links",
    `Ada\n10:32:11 AM → https://example.org/1\n${A}\n\nBob\n10:33:02 AM → https://example.org/2\n${B}`,
    { Ada: A, Bob: B },
  ],
  ["Teams with a comma in a name", `[10:33 AM] Lovelace, Ada (Ext)\n    ${A}`, { "Lovelace, Ada (Ext)": A }],
  [
    "Google Meet",
    `00:01:23.456,00:01:26.456\nAda: ${A}\n\n00:02:10.000,00:02:13.000\nBob: here is mine\n${B}`,
    { Ada: A, Bob: B },
  ],
  ["Discord on three lines", `Ada Lovelace\n — \nToday at 10:32 AM\n${A}`, { "Ada Lovelace": A }],
  [
    "Discord with the preview of a reply",
    `Ada Lovelace — Today at 10:32 AM\n${A}\n@Ada Lovelace\n${A}\nBob — Today at 10:34 AM\n${B}`,
    { "Ada Lovelace": A, Bob: B },
  ],
  [
    "Discord with the preview of a reply above the reply's own code",
    `Ada Lovelace — Today at 10:32 AM\n${A}\nBob — Today at 10:34 AM\n@Ada Lovelace\n${A}\n${B}`,
    { "Ada Lovelace": A, Bob: B },
  ],
  [
    "Discord with the preview of a reply that votes for nothing",
    `Ada Lovelace — Today at 10:32 AM\n${A}\nBob — Today at 10:34 AM\n@Ada Lovelace\n${A}\nthanks!`,
    { "Ada Lovelace": A },
  ],
  [
    "Telegram",
    `Ada, [05.01.2024 10:32]\n${A}\n\nBob, [05.01.2024 10:33]\n[In reply to Ada]\n${B}`,
    { Ada: A, Bob: B },
  ],
  [
    "Telegram with a forwarded message",
    `Ada [05.01.2024 10:32:00]\n${A}\nBob [05.01.2024 10:33:00]\n${B}\nBob [05.01.2024 10:36:00]\n{{FWD: Ada, 05.01.2024 10:32:00}}\n${A}`,
    { Ada: A, Bob: B },
  ],
  ["Signal with a quotation", `[2024-01-05, 10:34] Ada: \n>\n> ${B}\n>\n${A}`, { Ada: A }],
  [
    "Jira",
    `Ada added a comment - 05/Jan/24 10:32 AM\n${B}\n\nAda added a comment - 05/Jan/24 10:36 AM - edited\n${A}`,
    { Ada: A },
  ],
  ["Confluence, a day alone", `Ada Lovelace\nJan 05, 2024\n${A}\nReply•Like`, { "Ada Lovelace": A }],
  [
    "e-mails one below the other",
    `From: Ada <ada@example.org>\nSent: Friday, January 5, 2024 10:30 AM\nTo: us\n\n${A}\n\nFrom: =?UTF-8?Q?B=C3=B6b?= <b@example.org>\nSent: Friday, January 5, 2024 10:31 AM\n\n${B}\n\nOn Fri, 5 Jan 2024, Ada wrote:\n> ${A}`,
    { Ada: A, Böb: B },
  ],
  ["a list in Markdown", `- [x] Ada: \`${A}\`\n- [x] **Bob** – ${B}\n1. Cyd → ${C}`, THREE],
  [
    "a table in Markdown",
    `| Name | Code |\n|---|---|\n| Ada | ${A} |\n| Bob | \`${B}\` |\n| Cyd | **${C}** |`,
    THREE,
  ],
  ["several codes in one message", `Ada  10:32 AM\nme: ${A}, Bob (on the phone): ${B}`, [A, B]],
  [
    "instructions with a placeholder",
    `Ada  10:30 AM\nrun waymark ballot, it looks like WM1-XXXX-XXXX\nBob  10:33 AM\n${B}`,
    { Bob: B },
  ],
  [
    "the group's own code",
    `Ada: ${A}\nBob: ${B}\nThe group's answers as a ballot: waymark ${C}`,
    { Ada: A, Bob: B },
  ],
  ["a command", `Ada: ${A}\ntype npx waymark record ${C}`, { Ada: A }],
  [
    "HTML with a blockquote",
    `<p>Ada: ${A}</p>\n<blockquote>\n<p>Bob: ${B}</p>\n</blockquote>\n<p>Cyd: ${C}</p>`,
    { Ada: A, Cyd: C },
  ],
  ["a blockquote on one line", `<blockquote>Bob: ${B}</blockquote> Cyd: ${C}\nAda: ${A}`, { Ada: A, Cyd: C }],
  ...["10h32", "10:32 Uhr", "10:32 UTC", "2024-01-05T10:32:00Z", "2024-01-05T10:32:00.123+0200"].map(
    (time): Sample => [
      `the time stamp ${time}`,
      `${time} Ada: ${B}\n${time} Bob: ${B}\n${time.replace("32", "47")} Ada: ${A}`,
      { Ada: A, Bob: B },
    ],
  ),
  ["12/31 before a name", `12/31 Ada: ${B}\n12/31 Bob: ${A}`, [A, B]],
  ...["12. Jan 2024", "Jan 12", "26 Nov", "[26 Nov]", "2026-11-26", "26th November", "10 AM"].map(
    (day): Sample => [
      `${day} before a name`,
      `${day} Ada: ${B}\n${day} Bob: ${B}\n${day.replace("2", "1")} Ada: ${A}`,
      { Ada: A, Bob: B },
    ],
  ),
  ...[
    ", 26 Nov",
    " (26 Nov)",
    " 26. November",
    " Jan 12th",
    " 2d ago",
    " (2 min ago)",
    " 10 AM",
    " 26 Nov 10:32",
  ].map(
    (day): Sample => [
      `${day} behind a name`,
      `Ada${day}: ${B}\nBob${day}: ${B}\nAda${day.replace("2", "1")}: ${A}`,
      { Ada: A, Bob: B },
    ],
  ),
  ["names like months", `May: ${A}\nApril Jones: ${B}\n1. Jan: ${C}`, { May: A, "April Jones": B, Jan: C }],
  [
    "times in the names of an export",
    JSON.stringify([
      { name: "2026-11-26 10:32 Ada", text: B },
      { name: "Bob (26 Nov)", text: B },
      { name: "2026-11-27 09:15 Ada", text: A },
    ]),
    { Ada: A, Bob: B },
  ],
  ["numbered names", `Marco 2: ${A}\nJana 1: ${B}`, { "Marco 2": A, "Jana 1": B }],
  [
    "a form with a column for codes",
    `Timestamp,Your name,Paste your ballot code\n2024/01/05 10:30:11 AM,Ada,${B}\n2024/01/05 10:33:11 AM,Ada,${A}`,
    { Ada: A },
  ],
  [
    "a form with e-mail addresses",
    `Email Address,${HEAD}\na@x.org,${ANSWERS[1]}\na@x.org,${ANSWERS[0]}`,
    { "a@x.org": A },
  ],
  ["a form without names", `Name,${HEAD}\nanonymous,${ANSWERS[0]}\nAnonymous,${ANSWERS[0]}`, [A, A]],
  [
    "a title above the head",
    `Planning vote;;;;;\n;;;;;\n${`name,${HEAD}\nAda,${ANSWERS[0]}`.replaceAll(",", ";")}\n;;;;;`,
    { Ada: A },
  ],
  ["sep= above the head", `sep=;\nname;code\nAda;${A}\nBob;${B}`, { Ada: A, Bob: B }],
  [
    "questions down, people across",
    `question,Ada,Bob\nurgency,Calm,Calm\nhorizon,More than a year,More than a year\nteam-span,Many teams,Many teams\nconviction,Strong,Low\nwalk-away,Yes,Yes`,
    { Ada: A, Bob: B },
  ],
  [
    "an export with the same text twice",
    JSON.stringify([{ text: A, user: "Ada", blocks: [{ elements: [{ type: "text", text: A }] }] }]),
    { Ada: A },
  ],
  [
    "an export with quoted, forwarded and shared messages",
    JSON.stringify([
      { from: "Ada", text: A },
      { from: "Bob", text: B, quoted_message: { creator: { name: "Ada" }, text: A } },
      { from: "Bob", text: A, forwarded_from: "Ada" },
      { from: "Bob", text: "look", attachments: [{ author_name: "Ada", text: C }] },
    ]),
    { Ada: A, Bob: B },
  ],
  [
    "an export with what messages said before they were edited",
    JSON.stringify([
      { sender_full_name: "Ada", content: A, edit_history: [{ prev_content: B, user_id: 1 }] },
      { message: { user: "Bob", text: B }, previous_message: { user: "Bob", text: C } },
    ]),
    { Ada: A, Bob: B },
  ],
  [
    "an export with the message above a thread, previews of links and a forwarded message",
    JSON.stringify([
      { user: "Ada", text: B },
      { user: "Ada", text: A },
      { user: "Bob", text: "good point", root: { user: "Ada", text: B } },
      { author: { username: "Bob" }, content: `mine: ${B}`, embeds: [{ title: "Ada", description: C }] },
      { author: "Cyd", message: "look", isForwarded: true, body: A },
      { author: "Cyd", message: C, isForwarded: false, forwards: 3 },
    ]),
    THREE,
  ],
  [
    "the fields that exports have for authors",
    JSON.stringify({
      messages: [
        { sender_name: "Ada", content: A },
        { creator: { name: "Bob" }, text: B },
        { sender_full_name: "Cyd", content: `<p>${C}</p>` },
      ],
    }),
    THREE,
  ],
];

const codeAtPlace = (profile: number): string => [A, B, C][PROFILES.indexOf(profile)] ?? "";

describe("a sample", () => {
  it.each(SAMPLES)("is counted right: %s", (_, text, expected) => {
    const { voters, ballots, problems } = readText(text);
    const named = Object.fromEntries(voters.map(({ name, profile }) => [name, codeAtPlace(profile)]));
    expect(problems).toEqual([]);
    expect(named).toEqual(Array.isArray(expected) ? {} : expected);
    expect(ballots).toBe(Object.keys(expected).length);
  });

  it.each(SAMPLES.filter(([, text]) => text.includes(A)))(
    "counts each marked ballot in it once: %s",
    (_, text) => {
      const codes = [A, B, C].filter((code) => text.includes(code));
      const marked = codes.reduce(
        (changed, code, voter) =>
          changed.replaceAll(
            code,
            markedCode(PROFILES[[A, B, C].indexOf(code)] ?? 0, { voter, revision: 1 }),
          ),
        text,
      );
      expect(readText(marked)).toMatchObject({ ballots: codes.length, problems: [] });
    },
  );
});

describe("what cannot be read", () => {
  it("says what a table needs, and what was found", () => {
    const text = "id,userId,question,answer\n1,Ada,How urgent is the problem?,Calm\n2,Ada,How far?,Far";
    expect(readText(text)).toMatchObject({
      ballots: 0,
      problems: [{ line: 1, kind: "no-columns", columns: ["id", "userId", "question", "answer"] }],
    });
  });

  it("keeps people apart whose names are no UTF-8", () => {
    const bytes = Buffer.from(`name;code\nJ\xf6rg;${A}\nJ\xfcrg;${B}\n`, "latin1");
    expect(readBallots([bytes]).voters).toMatchObject([{ name: "Jörg" }, { name: "Jürg" }]);
  });
});

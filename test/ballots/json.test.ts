import { describe, expect, it } from "vitest";
import { analyse } from "../../src/domain/analysis.ts";
import { toResult } from "../../src/render/result/to-result.ts";
import { CALM_ANSWERS, codeOf, profileOf } from "../helpers/ballots.ts";
import { readText } from "../helpers/read-ballots.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const CALM = profileOf();
const LINE = JSON.stringify(CALM_ANSWERS);
const code = codeOf();

describe("ballots in JSON", () => {
  it.each([
    ["one a line", `${LINE}\n${LINE}\n`],
    ["one a line, with blank lines and CRLF", `\n${LINE}\r\n\r\n${LINE}`],
    ["in a list", `[${LINE},${LINE}]`],
    ["in a list over several lines", `[\n  ${LINE},\n  ${LINE}\n]\n`],
    ["in an object", `{"retro": {"ballots": [${LINE}, ${LINE}]}}`],
    [
      "set out over several lines, one behind the other",
      `${JSON.stringify(CALM_ANSWERS, null, 2)}\n`.repeat(2),
    ],
    ["with a count", `${JSON.stringify({ ...CALM_ANSWERS, count: 2 })}\n`],
    [
      "with a count as text, as 64-bit numbers are written",
      `${JSON.stringify({ ...CALM_ANSWERS, count: "2" })}\n`,
    ],
    ["as codes", `["${code}", "${code}"]`],
    ["as codes with counts", `{"code": "${code}", "count": 2}`],
    ["as codes in messages", `[{"text": "mine is ${code}"}, {"text": "and ${code}"}]`],
    [
      "as results of waymark itself",
      `${JSON.stringify(toResult(catalogue, analyse(catalogue, CALM_ANSWERS)), null, 2)}\n`.repeat(2),
    ],
    ["in lists that follow each other", `[${LINE}]\n[\n${LINE}\n]\n`],
    ["in objects that follow each other on one line", `${LINE}${LINE} \n`],
    ["in lists that follow each other on one line", `[${LINE}] [${LINE}]`],
    ["in pretty lists without a line's end between them", JSON.stringify([CALM_ANSWERS], null, 2).repeat(2)],
    ["in a list without its brackets", `${LINE},\n${LINE},\n`],
    ["in a list on one line whose last comma was left", `[${LINE}, ${LINE},]`],
    ["in an object with commas in front", `{"note": ":-}"\n, "ballots": [\n${LINE}\n,${LINE}]\n}\n`],
    ["in an object around a list with an element a line", `{"total": 2, "rows": [\n${LINE},\n${LINE}\n]}\n`],
    ["with lines that CR alone ends", `${LINE}\r${LINE}\r`],
    ["with a bracket too many", `[\n${LINE}},\n${LINE}\n]\n`],
    ["in a list with its commas in front", `[ ${LINE}\n, ${LINE}\n]`],
    ["in a list whose last comma was left", `[\n${LINE},\n${LINE},\n]`],
    ["with a byte-order mark", `\ufeff[${LINE},${LINE}]`],
  ])("are read: %s", (_, text) => {
    expect(readText(text)).toMatchObject({ tally: [[CALM, 2]], problems: [] });
  });

  it.each([
    ["plain", `{"name": "Ada", "code": "${code}"}\n{"name": "Bob", "code": "${code}"}`],
    [
      "a result with its name",
      [
        { name: "Ada", answers: CALM_ANSWERS },
        { voter: "Bob", ...CALM_ANSWERS },
      ],
    ],
    [
      "Slack",
      [
        {
          type: "message",
          user: "U1",
          user_profile: { display_name: "", real_name: "Ada" },
          text: `here: ${code}`,
        },
        { type: "message", user: "Bob", text: code },
      ],
    ],
    [
      "Telegram",
      {
        name: "Our group",
        messages: [
          { from: "Ada", text: ["my code is ", { type: "code", text: code }] },
          { from: "Bob", text: code },
        ],
      },
    ],
    [
      "Teams",
      {
        value: [
          { from: { user: { displayName: "Ada" } }, body: { content: `<p>${code}</p>` } },
          { from: { user: { displayName: "Bob" } }, body: { content: code } },
        ],
      },
    ],
    [
      "Discord",
      {
        messages: [
          { author: { id: "1", name: "Ada" }, content: code },
          { author: { id: "2", name: "Bob" }, content: code },
        ],
      },
    ],
  ])("keep their names: %s", (_, content) => {
    const text = typeof content === "string" ? content : JSON.stringify(content);
    expect(readText(text)).toMatchObject({
      ballots: 2,
      voters: [{ name: "Ada" }, { name: "Bob" }],
      problems: [],
    });
  });

  it.each([
    ["Name", (name: string, code: string) => ({ Name: name, Code: code, code })],
    ["Voter", (Voter: string, code: string) => ({ Voter, code })],
    ["Your name", (name: string, code: string) => ({ "Your name": name, code })],
    ["email", (name: string, code: string) => ({ email: `${name}@x.org`, code })],
    ["a user's login", (login: string, body: string) => ({ user: { login, id: 1 }, body })],
    [
      "a form's respondentEmail",
      (respondentEmail: string, value: string) => ({
        respondentEmail,
        answers: { q1: { textAnswers: { answers: [{ value }] } } },
      }),
    ],
  ])("of one person count once, beside %s", (_, row) => {
    const rows = [row("Ada", code), row("Bob", code), row("Ada", codeOf({ conviction: "low" }))];
    expect(readText(JSON.stringify({ rows }))).toMatchObject({
      ballots: 2,
      voters: [{ name: /Ada/, votes: 2 }, { name: /Bob/ }].map(({ name, ...votes }) => ({
        name: expect.stringMatching(name),
        ...votes,
      })),
    });
  });

  it("of one person count once, whatever the keys for the name and the questions are called", () => {
    const row = { Voter: "Ada", Urgency: "Calm", ...CALM_ANSWERS, urgency: undefined };
    expect(readText(JSON.stringify([row, row]))).toMatchObject({ ballots: 1, voters: [{ name: "Ada" }] });
  });

  it("of a group whose messages name nobody are not the group's", () => {
    expect(
      readText(`{"name": "Our group", "messages": [{"text": "${code}"}, {"text": "${code}"}]}`),
    ).toMatchObject({
      ballots: 2,
      voters: [],
    });
  });

  it.each([-1, 1.5, 2 ** 53, "1.5", null, [2]])(
    "are refused with the count %j, and the others counted",
    (count) => {
      const text = [LINE, JSON.stringify({ ...CALM_ANSWERS, count }), LINE].join("\n");
      expect(readText(text)).toMatchObject({ ballots: 2, problems: [{ line: 2, kind: "bad-count" }] });
    },
  );

  it("of a message that holds its text twice, plain and formatted, count once", () => {
    const messages = [codeOf(), codeOf()].map((code) => ({
      text: code,
      formatted: [code, { type: "plain", text: code }],
    }));
    expect(readText(JSON.stringify(messages))).toMatchObject({ ballots: 2, problems: [] });
  });

  it("are reported with their line when they are no ballots", () => {
    const open = { ...CALM_ANSWERS, conviction: null };
    const wrong = { ...CALM_ANSWERS, urgency: 7 };
    const text = [
      LINE,
      "{",
      JSON.stringify(open),
      JSON.stringify(wrong),
      "what?",
      `{"code": "${code.slice(0, -1)}"}`,
      LINE,
    ];
    expect(readText(text.join("\n"))).toMatchObject({
      ballots: 2,
      problems: [
        { line: 2, kind: "not-json" },
        { line: 3, kind: "missing-answer", question: "conviction" },
        { line: 4, kind: "unknown-answer", question: "urgency", given: "7" },
        { line: 5, kind: "not-json" },
        { line: 6, kind: "code", problem: "too-short" },
      ],
    });
  });

  it("are lines also when the first of them is damaged", () => {
    expect(readText(`{"urgency": "cal\n${LINE}\n${LINE}\n`)).toMatchObject({
      ballots: 2,
      problems: [{ line: 1, kind: "not-json" }],
    });
  });

  it.each([
    ["a list on one line that breaks off", `[${LINE}, ${LINE}, {"urgency": "ca`, 1],
    ["a pretty list in which a bracket is missing", `[${LINE},\n  {\n    "urgency": "calm"\n  ${LINE}\n]`, 2],
    ["a list in which a quote stays open", `[\n  {"urgency": "calm, "horizon},\n  ${LINE},\n  ${LINE}\n]`, 2],
  ])("are found in %s, and the damage is told with its line", (_, text, line) => {
    expect(readText(text)).toMatchObject({ ballots: 2, problems: [{ line, kind: "not-json" }] });
  });

  it("do not count a code within a damaged object for nobody", () => {
    expect(
      readText(`[\n{\n"name": "Ada,\n"code": "${code}"\n},\n{"name": "Bob", "code": "${code}"}\n]`),
    ).toMatchObject({
      ballots: 1,
      voters: [{ name: "Bob" }],
    });
  });

  it("are read in a time that grows with the text, whatever goes over lines", () => {
    const rows = Array.from({ length: 20_000 }, () => LINE).join(",\n");
    expect(readText(`{"total": 20000, "rows": [\n${rows}\n]}\n`)).toMatchObject({
      ballots: 20_000,
      problems: [],
    });
  });

  it("are found in a list around an element that is damaged, each with its line", () => {
    expect(readText(`[${LINE},\n{"urgency" "calm"},\n${LINE}\n]`)).toMatchObject({
      ballots: 2,
      problems: [{ line: 2, kind: "not-json" }],
    });
  });

  it("are no reason to fail when they break off or are of no meaning", () => {
    expect(readText(`[${LINE},\n {"urgency":`)).toMatchObject({
      ballots: 1,
      problems: [{ line: 2, kind: "not-json" }],
    });
    for (const text of [
      "{}",
      "[]",
      "{}\n{}",
      '{"a": 1}',
      "[1, true, null, [[]]]",
      "[[",
      '{"urgency": "high"}',
    ])
      expect(readText(text).ballots, text).toBe(0);
    const deep = 20_000;
    expect(readText(`${"[".repeat(deep)}${"]".repeat(deep)}`).ballots).toBe(0);
    expect(readText(`${'{"user":'.repeat(deep)}1${"}".repeat(deep)}`).ballots).toBe(0);
  });

  it("are found 100 brackets deep, and refused beyond", () => {
    const nested = (depth: number) => `${"[".repeat(depth)}${LINE}${"]".repeat(depth)}`;
    expect(readText(`{"deep": ${nested(98)}}`)).toMatchObject({ ballots: 1, problems: [] });
    expect(readText(`[${LINE},\n${nested(100)},\n${LINE}]`)).toMatchObject({
      ballots: 2,
      problems: [{ line: 2, kind: "too-deep", limit: 100 }],
    });
    expect(readText([LINE, `{"deep": ${nested(100)}}`, LINE].join("\n"))).toMatchObject({
      ballots: 2,
      problems: [{ line: 2, kind: "too-deep", limit: 100 }],
    });
    expect(readText("[".repeat(10_000_000))).toMatchObject({
      ballots: 0,
      problems: [{ line: 1, kind: "too-deep" }],
    });
  });

  it("may hold brackets and quotes in their texts", () => {
    const note = '[{"'.repeat(200);
    expect(readText(JSON.stringify([{ note, ...CALM_ANSWERS }]))).toMatchObject({ ballots: 1, problems: [] });
  });
});

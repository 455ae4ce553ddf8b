import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countVotes } from "../../src/domain/ballot-box.ts";
import { profileIndex } from "../../src/domain/profiles.ts";
import { ballotsIn } from "../../src/domain/tally.ts";
import { tallyFile } from "../../src/render/tally/tally-result.ts";
import { CALM_ANSWERS, codeAt, markedCode } from "../helpers/ballots.ts";
import { readBallots, readText } from "../helpers/read-ballots.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const HEAD = Object.keys(CALM_ANSWERS).join(",");
const ROW = Object.values(CALM_ANSWERS).join(",");
const marks = fc.record({
  voter: fc.integer({ min: 0, max: 2 ** 36 - 1 }),
  revision: fc.integer({ min: 1, max: 15 }),
});
const anyVote = fc.record({ profile: fc.nat(1279), mark: marks });
const tallyOf = (
  votes: readonly Readonly<{ profile: number; mark: { voter: number; revision: number } }>[],
) => [...countVotes(votes.map((vote) => ({ ...vote, count: 1 }))).tally];

/** What may stand around a ballot: anything, and above all what means something to a reader. */
const around = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    ...[
      "> ",
      "&gt; ",
      "Ada: ",
      "x",
      "9",
      "-",
      "WM2-",
      "WM1-",
      '{"code": "',
      '"}',
      "[",
      "{",
      '"',
      "\n",
      "\r\n",
      "\t",
      ",",
    ],
    ...[
      "Reacted to “",
      "Replying to ",
      "{{FWD: Ada, 10:32}}\n",
      "<blockquote>",
      "<i ",
      ">",
      "@Ada\n",
      "waymark ",
      "[10:32] Bob: ",
    ],
    ...[
      "[05/01/2024 10:33] system ",
      `name,code\n`,
      `${HEAD}\n`,
      `${ROW}\n`,
      "sep=;\n",
      "From: ",
      "| a | ",
      "```\n",
    ],
    ...[
      '{"kind":"waymark-tally","counts":[',
      '{"quoted": {"text": "',
      '[{"forwarded_from": "x", "text": "',
      "\ufeff",
    ],
  ),
);
/** Texts between, before and behind which ballots stand. */
const text = (codes: readonly string[], parts: readonly string[]): string =>
  codes.map((code, at) => `${parts[2 * at] ?? ""}${code}${parts[2 * at + 1] ?? ""}`).join("\n");

describe("a ballot with a mark", () => {
  it("counts whatever stands around it", () => {
    fc.assert(
      fc.property(fc.array(anyVote, { maxLength: 4 }), fc.array(around, { maxLength: 8 }), (votes, parts) => {
        const codes = votes.map(({ profile, mark }) => markedCode(profile, mark));
        const found = countVotes(readText(text(codes, parts)).votes.filter(({ mark }) => mark));
        expect([...found.tally]).toEqual(tallyOf(votes));
      }),
      { numRuns: 3000 },
    );
  });

  it("counts within what looks like a tag of HTML", () => {
    const mark = { voter: 5, revision: 1 };
    for (const whole of [`<i ${markedCode(7, mark)}>`, `<a href="?b=${markedCode(7, mark)}">my ballot</a>`])
      expect(readText(whole).votes).toContainEqual(expect.objectContaining({ profile: 7, mark }));
  });

  it("counts within a word that is longer than what is read at once", () => {
    const code = markedCode(7, { voter: 5, revision: 1 });
    for (const begin of Array.from({ length: 30 }, (_, at) => 64 * 1024 - 26 + at))
      for (const whole of [`${"x".repeat(begin)}${code}${"y".repeat(9000)}`, `${"-".repeat(begin)}${code}x`])
        expect(readText(whole).ballots, `${begin}`).toBe(1);
  });

  it("counts once, however often and in how many texts it stands, in any order", () => {
    fc.assert(
      fc.property(fc.array(anyVote, { minLength: 1, maxLength: 5 }), fc.array(around), (votes, parts) => {
        const codes = votes.map(({ profile, mark }) => markedCode(profile, mark));
        const texts = [text(codes, parts), text(codes.toReversed(), parts), `> ${codes.join(" ")}`];
        const cast = texts.flatMap((each) => readText(each).votes).filter(({ mark }) => mark);
        expect([...countVotes(cast).tally]).toEqual(tallyOf(votes));
      }),
      { numRuns: 300 },
    );
  });

  it("counts once beside its own answers", () => {
    const ballot = markedCode(profileIndex(catalogue.questions, CALM_ANSWERS) ?? -1, {
      voter: 1,
      revision: 1,
    });
    for (const whole of [
      JSON.stringify({ schemaVersion: 1, ballot, name: "Ada", answers: CALM_ANSWERS }),
      JSON.stringify([{ name: "Ada", ...CALM_ANSWERS, code: ballot }]),
      JSON.stringify({ name: "Ada", code: codeAt(7), ballot }),
      `name,${HEAD},ballot\nAda,${ROW},${ballot}\n`,
      `name,Your ballot,${HEAD}\nAda,${ballot},${ROW}\n`,
    ])
      expect(readText(whole)).toMatchObject({
        ballots: 1,
        voters: [{ name: "Ada", mark: { voter: 1, revision: 1 } }],
        problems: [],
      });
  });

  it("is found in a damaged table, a value that is no JSON, and wherever the text is cut into pieces", () => {
    const code = markedCode(7, { voter: 1, revision: 1 });
    for (const whole of [
      `${HEAD}\n${ROW}\nx,${code}\n`,
      `{"a": 1}\n{"b": "${code}\n`,
      `[\n{"b" ${code}},\n`,
    ]) {
      for (let at = 0; at <= whole.length; at++)
        expect(readBallots([whole.slice(0, at), whole.slice(at)]).votes).toContainEqual(
          expect.objectContaining({ profile: 7, mark: { voter: 1, revision: 1 } }),
        );
    }
  });

  it("that is cut is told as such, and is nothing in a quotation", () => {
    const code = markedCode(7, { voter: 1, revision: 1 });
    expect(readText(`Ada: ${code.slice(0, 18)}`).problems).toMatchObject([{ line: 1, problem: "too-short" }]);
    for (const end of [4, 5, 13, 14, 22])
      expect(readText(`Ada: ${code.slice(0, end)}\n${code.slice(end)}`), `${end}`).toMatchObject({
        ballots: 0,
        problems: [{ line: 1, problem: "too-short" }],
      });
    expect(readText(`> ${code.slice(0, 18)}`)).toMatchObject({ ballots: 0, problems: [] });
  });

  it("is named by the words beside it, but not by those who quote it", () => {
    const [mine, theirs] = [
      markedCode(7, { voter: 1, revision: 1 }),
      markedCode(9, { voter: 2, revision: 1 }),
    ];
    const chat = `Ada  10:32\n> ${theirs}\n${mine}\nBob  10:33\n${theirs}`;
    expect(readText(chat).voters).toMatchObject([
      { name: "Bob", profile: 9 },
      { name: "Ada", profile: 7 },
    ]);
  });
});

describe("saved tallies", () => {
  const saved = (text: string): string => {
    return tallyFile({ catalogue, box: countVotes(readText(text).votes), partial: false });
  };

  it("that share ballots count them once when they are merged, and all others", () => {
    fc.assert(
      fc.property(
        fc.array(anyVote, { maxLength: 4 }),
        fc.array(anyVote, { maxLength: 4 }),
        fc.array(anyVote, { maxLength: 4 }),
        fc.array(fc.nat(1279), { maxLength: 3 }),
        (shared, one, other, unmarked) => {
          const lines = (votes: typeof shared) =>
            votes.map(({ profile, mark }) => markedCode(profile, mark)).join("\n");
          const left = saved(`${lines([...shared, ...one])}\n${unmarked.map(codeAt).join("\n")}`);
          const right = saved(lines([...other, ...shared]));
          const cast = [left, right].flatMap((file) => readText(file).votes);
          const { tally, voters, counts } = countVotes(cast);
          expect(ballotsIn(tally)).toBe(voters.length + unmarked.length);
          expect(counts).toBe(unmarked.length);
          expect([...countVotes(cast.filter(({ mark }) => mark)).tally]).toEqual(
            tallyOf([...shared, ...one, ...other]),
          );
        },
      ),
      { numRuns: 100 },
    );
  });

  it("hold no names, in no order of votes", () => {
    const chat = `Zoe: ${markedCode(7, { voter: 9, revision: 2 })}\nAda: ${markedCode(8, { voter: 3, revision: 1 })}`;
    const file = saved(chat);
    expect(file).not.toMatch(/Zoe|Ada/);
    expect(JSON.parse(file)).toMatchObject({
      ballots: 2,
      counts: [{ count: 1 }, { count: 1 }],
      marked: [
        { voter: 3, revision: 1, answers: { urgency: "calm" } },
        { voter: 9, revision: 2 },
      ],
    });
  });

  it("are refused as a whole where marks and counts do not go together", () => {
    const file = saved(markedCode(7, { voter: 9, revision: 2 }));
    for (const damaged of [
      file.replace('"count":1', '"count":0'),
      file.replace('"revision":2', '"revision":16'),
      file.replace('"voter":9', '"voter":-1'),
    ])
      expect(readText(damaged)).toMatchObject({ ballots: 0, problems: [{ kind: "bad-marks" }] });
  });
});

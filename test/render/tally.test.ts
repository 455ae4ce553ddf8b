import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { renderProgress } from "../../src/cli/process/progress-bar.ts";
import { countVotes, type Vote } from "../../src/domain/ballot-box.ts";
import { sinceReveal } from "../../src/domain/room-ballots.ts";
import { toAscii } from "../../src/render/ascii.ts";
import { ballotProblemWords } from "../../src/render/tally/ballot-problems.ts";
import { renderTallyMarkdown } from "../../src/render/tally/tally-markdown.ts";
import { type Circumstances, tallyReport } from "../../src/render/tally/tally-report.ts";
import { tallyFile, toTallyResult } from "../../src/render/tally/tally-result.ts";
import { renderTallySvg } from "../../src/render/tally/tally-svg.ts";
import { renderTallyText } from "../../src/render/tally/tally-text.ts";
import { nameWords, numberWords } from "../../src/render/tally/tally-words.ts";
import { joiningText } from "../helpers/arbitraries.ts";
import { profileOf } from "../helpers/ballots.ts";
import { readText } from "../helpers/read-ballots.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const glyphs = catalogue.patterns.map(({ style }) => style);

const QUIET: Circumstances = { refusals: 0, refused: [], partial: false, anonymous: false };
const report = (votes: readonly Vote[], circumstances: Partial<Circumstances> = {}) =>
  tallyReport(catalogue, countVotes(votes), { ...QUIET, ...circumstances });
const vote = (voter: string | undefined, changes = {}, count = 1): Vote => ({
  voter,
  profile: profileOf(changes),
  count,
});

const ROOM = [
  vote("Ada"),
  vote("Bob"),
  vote("Cyd", { urgency: "pressing" }),
  vote("Dan", { conviction: "low" }),
  vote("Dan", { conviction: "mixed" }),
];
const someVotes = fc.array(
  fc.record({
    profile: fc.nat(1279),
    count: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 1e12 })),
    voter: fc.oneof(
      fc.constant(undefined),
      fc.constantFrom("Ada", "李雷", "👩‍🚀 Cyd", "\u001b[31mEve", "x".repeat(10_000), "عمر"),
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "binary" }),
      joiningText,
    ),
  }),
  { minLength: 1, maxLength: 8 },
);
// biome-ignore lint/suspicious/noControlCharactersInRegex: nothing may ever drive the terminal
const UNSAFE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

const flowing = (text: string) => text.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");

describe("what a tally says", () => {
  it("says that the default is no finding where nobody knows anything, and not where a group is of two minds", () => {
    const nothing = Object.fromEntries(catalogue.questions.map(({ id }) => [id, "unsure"]));
    const most = Object.fromEntries(
      catalogue.questions.map(({ id, options }) => [id, options.at(0)?.id ?? ""]),
    );
    const least = Object.fromEntries(
      catalogue.questions.map(({ id, options }) => [id, options.at(-1)?.id ?? ""]),
    );
    for (const [votes, isKnown] of [
      [[vote("Ada", nothing), vote("Bob", nothing)], false],
      [[vote("Ada", nothing), vote("Bob", nothing), vote("Cyd", most)], true],
      [[vote("Ada", most), vote("Bob", least)], true],
      [ROOM, true],
    ] as const) {
      const each = report(votes);
      const said = [
        "not a finding about your case",
        "Find out first",
        "Not knowing is itself a success mode",
      ];
      for (const text of [renderTallyText(each, 200), renderTallyMarkdown(each)])
        for (const part of said) expect(text.includes(part), part).toBe(!isKnown);
      expect(toTallyResult(each).group.nothingKnown).toHaveLength(isKnown ? 0 : said.length);
    }
  });

  it("says once whose talk it goes by, and of its code no more than that it opens the answers", () => {
    for (const text of [renderTallyText(report(ROOM), 80), renderTallyMarkdown(report(ROOM))])
      expect(
        flowing(text).split("Jonathan Maltz (Stripe; LeadDev, 2022), “Technical Vision vs."),
      ).toHaveLength(2);
    expect(renderTallyMarkdown(report(ROOM))).toMatch(
      /\nThe group's answers code, which opens what these answers lead to, without the ballots:\n/,
    );
  });

  it("tells a group whose answers pull two ways what comes first, and when to turn", () => {
    const burning = { urgency: "on-fire", horizon: "over-a-year", conviction: "strong", "walk-away": "no" };
    const torn = report([vote("Ada", burning), vote("Bob", burning)]);
    const outputs = [renderTallyText(torn, 300), renderTallyMarkdown(torn)];
    for (const output of outputs) {
      expect(output).toMatch(/what pulls two ways/i);
      expect(output).toContain("migrate nothing before it is out.");
      expect(output).toContain("Turn to the No-Vision Strategy if fires still decide");
      expect(renderTallyText(report(ROOM), 300)).not.toMatch(/what pulls two ways/i);
    }
    expect(renderTallySvg(torn).replaceAll(/<[^>]*>\s*/g, " ")).toMatch(/migrate\s+nothing\s+before/);
  });

  it("has the pattern's words of care in its JSON as well", () => {
    const { pattern } = report(ROOM).group.recommendation;
    expect(toTallyResult(report(ROOM)).group.cautions).toEqual(pattern.cautions);
  });

  it("offers a room's saved counts to be recorded, since its code alone knows of no camps", () => {
    const ballots = [{ name: "Ada", profile: profileOf() }];
    const since = sinceReveal(catalogue, ballots, ballots);
    const steps = (saved?: string) => flowing(renderTallyText(report(ROOM, { since, saved }), 80));
    expect(steps("my tally.json")).toContain("waymark record 'my tally.json' ");
    expect(steps("my tally.json")).toContain("waymark draft 'my tally.json' ");
    expect(renderTallyMarkdown(report(ROOM, { since, saved: "t.json" }))).toContain("waymark record t.json");
  });

  it("leads back into a room that names nobody from one that named nobody", () => {
    const since = sinceReveal(catalogue, [{ profile: 0 }], [{ profile: 0 }]);
    expect(renderTallyText(report(ROOM, { since }), 80)).toContain("\nVote again: waymark room\n");
    const anonymous = report(ROOM, { since, anonymous: true });
    for (const output of [renderTallyText(anonymous, 80), renderTallyMarkdown(anonymous)])
      expect(output).toContain("Vote again: waymark room --anonymous\n");
  });

  it("offers the ballots of a room without a file to be saved first where they differ, and its code where they agree", () => {
    const steps = (...votes: readonly Vote[]) => {
      const since = sinceReveal(catalogue, [{ profile: 0 }], [{ profile: 0 }]);
      const each = report(votes, { since });
      return { text: renderTallyText(each, 80), tally: [...each.box.tally] };
    };
    const { text, tally } = steps(...ROOM);
    const [, codes = ""] =
      /\nSave what you differ on: waymark tally (WM1-\S+(?: WM1-\S+)*) --save tally\.json\n/.exec(text) ?? [];
    expect(readText(codes).tally).toEqual(tally);
    expect(text).toContain("\nRecord the decision: waymark record tally.json\n");
    expect(text).toContain("\nDraft the documents: waymark draft tally.json\n");
    const agreed = steps(vote("Ada"), vote("Bob")).text;
    expect(agreed).toMatch(/\nRecord the decision: waymark record WM1-\w{4}-\w{4}\n/);
    expect(agreed).not.toContain("--save");
  });

  it("begins with what matters, says who to hear first and how to listen", () => {
    const text = renderTallyText(report(ROOM), 80);
    expect(text).toMatch(/^4 ballots: ■ The Grand Migration \(clear\)\n/);
    expect(text.indexOf("WHAT TO TALK ABOUT")).toBeLessThan(text.indexOf("THE BALLOTS ONE BY ONE"));
    expect(flowing(text)).toContain("You differ on two questions; only conviction matters.");
    expect(flowing(text)).toContain(
      "1 of 4 ballots gives an answer that would change the recommendation if everybody gave it.",
    );
    expect(flowing(text)).toContain("Hear first: Dan (“Mixed”).");
    expect(flowing(text)).toContain(
      "I hear you saying that conviction is strong. To clarify, are you disagreeing with the vision, or are you concerned we don't have the right strategy?",
    );
    expect(flowing(text)).toContain("I hear you saying that conviction is mixed. To clarify,");
    expect(flowing(text)).toContain(
      "Cannot change it, whichever of these answers is taken · Urgency: Calm 3, Pressing 1",
    );
    expect(flowing(text)).toContain("Dan voted twice; the last ballot counts.");
    expect(flowing(text)).toMatch(/The group's answers code: waymark WM1-\w{4}-\w{4} $/);
  });

  it("says how firm the recommendation is, with how many ballots lead there, in every output", () => {
    const each = report(ROOM);
    const words =
      "Clear: leads 7 to 4; only conviction “Mixed” or “Low” would flip it; 3 of 4 ballots lead there one by one.";
    for (const output of [
      renderTallyText(each, 400),
      renderTallyMarkdown(each),
      flowing(renderTallySvg(each)),
    ]) {
      expect(output).toContain(words);
      expect(output).toContain("Be very careful in its deployment.");
    }
    expect(renderTallyText(report([vote("Ada")]), 400)).not.toContain("lead there one by one");
    const split = report([
      vote("Ada"),
      vote("Bob"),
      vote("Cyd", { conviction: "low" }),
      vote("Dan", { conviction: "low" }),
    ]);
    expect(split.group.recommendation.strength).not.toBe("clear");
    expect(renderTallyText(split, 400)).toMatch(
      /\n(Leaning|Close): .*\d of 4 ballots lead there one by one; conviction is a tie between “Low” and “Strong”\.\n/,
    );
  });

  it("says the talk's listening sentence to people who differ, and to nobody who is not sure", () => {
    const unsure = report([vote("Ada"), vote("Bob"), vote("Cyd", { conviction: "unsure" })]);
    const [matter] = unsure.discussion.matters;
    expect(matter?.camps.map(({ answer }) => answer)).toEqual(["strong", "unsure"]);
    expect(renderTallyText(unsure, 400)).not.toContain("I hear you saying");
    expect(toTallyResult(unsure).discussion.matters.map(({ prompts }) => prompts)).toEqual([[]]);
    const three = report([
      vote("Ada"),
      vote("Bob", { conviction: "low" }),
      vote("Cyd", { conviction: "unsure" }),
    ]);
    expect(renderTallyText(three, 400)).toContain(
      "Ask “Low” as the talk does: I hear you saying that conviction is low.",
    );
    expect(renderTallyText(three, 400)).not.toContain("I hear you saying that you are not sure");
    const asked = ["low", "strong", "unsure", "unsure"].map((conviction) => vote(undefined, { conviction }));
    expect(
      toTallyResult(report(asked))
        .discussion.matters[0]?.prompts.map(({ to }) => to)
        .toSorted(),
    ).toEqual(["low", "strong"]);
  });

  it("says it to both of two camps that are sure, and to one camp never, whoever votes", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1279), { minLength: 2, maxLength: 8 }), (profiles) => {
        const { matters } = toTallyResult(
          report(profiles.map((profile) => ({ profile, count: 1 }))),
        ).discussion;
        for (const { camps, prompts } of matters) {
          const sure = camps.filter(({ answer }) => answer !== "unsure").map(({ answer }) => answer);
          const asked = prompts.map(({ to }) => to);
          expect(asked).toHaveLength(sure.length < 2 ? 0 : 2);
          expect(sure).toEqual(expect.arrayContaining(asked));
        }
      }),
    );
  });

  it("names two people at most to be heard first, and not everybody who is unsure", () => {
    const low = (name?: string) => vote(name, { conviction: "low" });
    const first = (...votes: readonly Vote[]) =>
      /Hear first: [^.]*/.exec(flowing(renderTallyText(report(votes), 400)))?.[0];
    const strong = [vote("A"), vote("B"), vote("C"), vote("D")];
    expect(first(...strong, low("Eve"), low("Fay"))).toBe("Hear first: Eve and Fay (“Low”)");
    expect(first(...strong, low("Eve"), low("Fay"), low("Gil"))).toBe(
      "Hear first: somebody who answered “Low”",
    );
    expect(first(vote("A"), low("Eve"))).toBe("Hear first: Eve (“Low”); A (“Strong”)");
    expect(first(vote("A"), low())).toBe("Hear first: whoever answered “Low”; A (“Strong”)");
    const unsure = ["X", "Y", "Z"].map((name) => vote(name, { conviction: "unsure" }));
    expect(first(...strong, ...unsure)).toBe("Hear first: somebody who answered “Not sure”");
  });

  it("counts ballots without a name beside those with one", () => {
    const text = flowing(
      renderTallyText(report([vote("Ada"), vote(undefined), vote("Cyd", { conviction: "low" })]), 400),
    );
    expect(text).toContain("Ada and 1 without a name");
  });

  it("says where the ballots one by one lead elsewhere, in every output", () => {
    let seen = 0;
    fc.assert(
      fc.property(fc.array(fc.nat(1279), { minLength: 3, maxLength: 7 }), (profiles) => {
        const each = report(profiles.map((profile) => ({ profile, count: 1 })));
        const result = toTallyResult(each);
        const says = [
          renderTallyText(each, 400),
          renderTallyMarkdown(each),
          renderTallySvg(each).replaceAll(/\s+/g, " "),
        ].map((output) => output.includes("Taken one by one, the ballots say otherwise"));
        expect(says).toEqual(Array(3).fill(result.group.divided));
        seen += Number(result.group.divided);
      }),
      { seed: 5, numRuns: 150 },
    );
    expect(seen).toBeGreaterThan(0);
  });

  it("says when all agree, when nothing matters, and when reading was stopped", () => {
    expect(renderTallyText(report([vote("Ada"), vote("Bob")]), 80)).toContain(
      "All ballots agree on every question.",
    );
    const harmless = renderTallyText(
      report([vote("Ada"), vote("Bob"), vote("Cyd", { urgency: "pressing" })]),
      80,
    );
    expect(harmless).toContain("You differ on one question; it cannot change the recommendation.");
    const two = [vote("Ada"), vote("Bob"), vote("Cyd", { urgency: "pressing", "walk-away": "no" })];
    expect(flowing(renderTallyText(report(two), 80))).toContain(
      "You differ on two questions; they cannot change the recommendation.",
    );
    const partial = report(ROOM, { partial: true });
    for (const output of [
      renderTallyText(partial, 80),
      renderTallyMarkdown(partial),
      renderTallySvg(partial),
    ])
      expect(output).toContain("Partial: reading was stopped");
    expect(toTallyResult(partial).partial).toBe(true);
    expect(toTallyResult(tallyReport(catalogue, countVotes(ROOM), {})).partial).toBe(false);
  });

  it("names nobody when it is anonymous", () => {
    const anonymous = report(ROOM, { anonymous: true });
    const outputs = [
      renderTallyText(anonymous, 80),
      renderTallyMarkdown(anonymous),
      JSON.stringify(toTallyResult(anonymous)),
    ];
    for (const output of outputs) expect(output).not.toMatch(/Ada|Bob|Cyd|Dan/);
    expect(outputs[0]).toContain("Hear first: whoever answered “Mixed”.");
  });

  it("never holds a name in the files that it writes", () => {
    const named = report(ROOM);
    for (const file of [renderTallySvg(named), tallyFile(named)]) expect(file).not.toMatch(/Ada|Bob|Cyd|Dan/);
  });

  const refusals: Partial<Circumstances> = {
    refusals: 30,
    refused: [
      {
        source: "“x”",
        line: 7,
        problem: { kind: "unknown-answer", question: "urgency", given: "\u001b[31m" },
      },
    ],
  };

  it("has no line wider than asked for", () => {
    fc.assert(
      fc.property(someVotes, fc.integer({ min: 20, max: 100 }), (some, width) => {
        const text = renderTallyText(report(some, refusals), width);
        for (const line of text.split("\n").filter((row) => !row.includes("answers code: ")))
          expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it("holds nothing that drives a terminal, whoever voted", () => {
    fc.assert(
      fc.property(someVotes, (votes) => {
        const each = report(votes, refusals);
        const text = renderTallyText(each, 80);
        for (const output of [text, renderTallyMarkdown(each), renderTallySvg(each)]) {
          expect(output).not.toMatch(UNSAFE);
          expect(output).not.toContain("undefined");
        }
        expect(toAscii(text, glyphs)).toMatch(/^[\n -~]*$/);
      }),
    );
  });

  it("shows at most five names, and counts the others", () => {
    expect(nameWords(["a", "b", "c", "d", "e", "f"])).toBe("a, b, c, d, e and f");
    expect(nameWords(["a", "b", "c", "d", "e", "f", "g"])).toBe("a, b, c, d, e and 2 more");
    expect(nameWords([`\u001b[31m${"x".repeat(10_000)}`])).toMatch(/^\\x1b\[31mx+…$/);
    expect(numberWords(9007199254740991)).toBe("9,007,199,254,740,991");
  });
});

describe("a tally as JSON and as a file", () => {
  it("has the fields of the contract", () => {
    const result = toTallyResult(report(ROOM));
    expect(result).toMatchObject({
      schemaVersion: 1,
      kind: "waymark-tally",
      ballots: 4,
      partial: false,
      group: {
        recommendation: { pattern: "grand-migration", strength: "clear" },
        answers: { conviction: "strong" },
        divided: false,
      },
      discussion: {
        matters: [
          {
            question: "conviction",
            group: "strong",
            turning: 1,
            camps: [
              { answer: "mixed", ballots: 1, changes: true, names: ["Dan"] },
              { answer: "strong", ballots: 3, changes: false, names: ["Ada", "Bob", "Cyd"] },
            ],
            hearFirst: [{ answer: "mixed", names: ["Dan"] }],
            prompts: [{ to: "mixed" }, { to: "strong" }],
          },
        ],
        together: [],
        settled: ["urgency"],
        agreed: ["horizon", "team-span", "walk-away"],
      },
      replaced: [{ name: "Dan", votes: 2 }],
      notCounted: { total: 0, listed: [] },
    });
    expect(result.individuals.reduce((sum, { ballots }) => sum + ballots, 0)).toBe(4);
  });

  it("can be read again, and merged, without a change", () => {
    fc.assert(
      fc.property(someVotes, (votes) => {
        const each = report(votes);
        const tally = [...each.box.tally];
        for (const text of [
          tallyFile(each),
          tallyFile({ ...each, partial: true }),
          JSON.stringify(toTallyResult(each), null, 2),
          JSON.stringify(toTallyResult(each)),
        ]) {
          const read = readText(text);
          expect(read).toMatchObject({ tally, problems: [], voters: [] });
        }
      }),
      { numRuns: 30 },
    );
  });

  it("of other questions or weights is refused as a whole", () => {
    const file = tallyFile(report(ROOM)).replace(/"catalogue":"\w+"/, '"catalogue":"00000000"');
    expect(readText(file)).toMatchObject({ ballots: 0, problems: [{ kind: "other-catalogue" }] });
  });
});

describe("a tally as Markdown and as a picture", () => {
  it("escapes names", () => {
    const text = renderTallyMarkdown(
      report([vote("*Eve* | <b>"), vote("Bob"), vote("Cyd", { conviction: "low" })]),
    );
    expect(text).toContain("\\*Eve\\* \\| \\<b\\>");
    expect(text).toMatch(/^# 3 ballots: The Grand Migration/);
  });

  it("says everything in words, and tells patterns apart without colours", () => {
    const svg = renderTallySvg(report(ROOM));
    expect(svg).toMatch(
      /^<svg [^>]*role="img" aria-labelledby="waymark-tally-title waymark-tally-desc">\n<title id="waymark-tally-title">4 ballots: The Grand/,
    );
    const description = /<desc id="waymark-tally-desc">([\s\S]*?)<\/desc>/.exec(svg)?.[1] ?? "";
    for (const { name, options } of catalogue.questions)
      for (const { label } of options)
        expect(description).toMatch(new RegExp(`${name}[\\s\\S]*${label}[^:]*: \\d`));
    for (const { name } of catalogue.patterns) expect(description).toContain(name);
    const shapes = [...svg.matchAll(/<path [^>]*d="([^"]+)"/g)].map(([, shape]) => shape);
    expect(new Set(shapes).size).toBe(catalogue.patterns.length);
    expect(shapes).toHaveLength(catalogue.patterns.length);
    expect(svg).not.toMatch(/<script|href|url\(|style=/);
  });

  it("has a colour for light and one for dark pages wherever it has one at all", () => {
    const svg = renderTallySvg(report(ROOM));
    const style = /<style>@media \(prefers-color-scheme: dark\)\{(.*)\}<\/style>/.exec(svg)?.[1] ?? "";
    const colours = [...svg.matchAll(/<[^>]*(?:fill|stroke)="#\w+"[^>]*>/g)].map(([element]) => element);
    expect(colours.length).toBeGreaterThan(50);
    for (const element of colours)
      expect(style).toContain(`.${/class="(waymark-[\w-]+)"/.exec(element)?.[1]}{`);
  });

  it("keeps labels, bars and numbers apart, from one ballot to as many as can be counted", () => {
    for (const count of [1, 10_000_000, Number.MAX_SAFE_INTEGER]) {
      const svg = renderTallySvg(report([vote(undefined, {}, count)]));
      const bars = [...svg.matchAll(/<rect x="(\d+)" y="\d+" width="(\d+)" height="14"/g)];
      expect(bars.length).toBeGreaterThan(20);
      const longest = "Big Vision with Small Experiments".length * 7;
      for (const [, x, width] of bars) {
        expect(Number(x)).toBeGreaterThan(50 + longest);
        // Nor farther away than the longest label needs.
        expect(Number(x)).toBeLessThan(50 + 1.25 * longest);
        expect(Number(x) + Number(width)).toBeLessThanOrEqual(720 - 28 - 8 * numberWords(count).length);
      }
    }
  });
});

describe("progress", () => {
  const half = { ballots: 3_000_000, bytes: 50, of: 100, elapsed: 2000 };

  it("shows a bar, the ballots, their rate and what is left", () => {
    expect(renderProgress(half, 80)).toBe(
      "━━━━━━━━━━──────────  50%  3,000,000 ballots, 1,500,000 a second, 2 s left",
    );
    expect(renderProgress({ ...half, of: undefined }, 80)).toBe(
      "reading: 3,000,000 ballots, 1,500,000 a second",
    );
  });

  it("fits any terminal", () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(200), fc.integer({ min: 1, max: 200 }), (bytes, of, width) => {
        expect(stringWidth(renderProgress({ ...half, bytes, of }, width))).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe("the reason for a ballot that was not counted", () => {
  it.each([
    [{ kind: "bad-count", given: "-1" }, "the count “-1” is no whole number from 0 to 9007199254740991"],
    [{ kind: "bad-count", given: " " }, "the count is missing"],
    [{ kind: "cells", found: 1, expected: 5 }, "1 cell in place of 5"],
    [{ kind: "too-large", limit: 1024 * 1024 }, "more than 1 MB in one piece"],
    [{ kind: "too-deep", limit: 100 }, "brackets nest more than 100 deep"],
    [
      { kind: "column-twice", column: "\u0007" },
      "the table has two columns for “\\x07”, so none of it was counted",
    ],
    [
      { kind: "code", problem: "other-version", given: "WM2-" },
      "“WM2-” is the code of another version of waymark",
    ],
  ] as const)("is plain: %j", (problem, words) => {
    expect(ballotProblemWords(problem)).toBe(words);
  });
});

describe("who is in a tally", () => {
  const marked = (voter: number, revision: number, name?: string, changes = {}): Vote => ({
    ...vote(name, changes),
    mark: { voter, revision },
  });
  const MIXED = [
    vote("Zoë"),
    marked(1, 1, "Bob"),
    marked(2, 1, "bob"),
    marked(3, 1, "Cyd"),
    marked(3, 2, "Dan"),
    marked(4, 1),
    vote("Ada"),
    vote("ada", { urgency: "on-fire" }),
    vote(undefined),
  ];
  const outputs = (circumstances: Partial<Circumstances>) => [
    flowing(renderTallyText(report(MIXED, circumstances), 400)),
    flowing(renderTallyMarkdown(report(MIXED, circumstances))),
  ];

  it("is told right under the headline, in the order of names, the question whether two are one person first", () => {
    for (const text of outputs({ expected: ["eve", "ADA", "Eve "] })) {
      const said = [
        "Bob has 2 ballots with different marks: are they one person?",
        "Voted: Ada, Bob, Dan and Zoë; 2 without a name.",
        "3 without a voter's mark: told apart by name alone.",
        "Missing: eve.",
        "Ada voted twice; the last ballot counts.",
        "Revision 2 beside Dan replaces the ballot beside Cyd",
      ];
      const places = said.map((words) => text.indexOf(words));
      expect(Math.min(...places), text).toBeGreaterThan(0);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(text.search(/what to talk about/i)).toBeGreaterThan(places.at(-1) ?? 0);
    }
    expect(toTallyResult(report(MIXED, { expected: ["Eve"] })).roll).toMatchObject({
      voters: 7,
      names: [
        { name: "Ada", ballots: 1, votes: 2 },
        { name: "Bob", ballots: 2 },
        { name: "Dan" },
        { name: "Zoë" },
      ],
      shared: ["Bob"],
      renamed: [{ from: "Cyd", to: "Dan", revision: 2 }],
      withoutName: 2,
      withoutMark: 3,
      missing: ["Eve"],
    });
  });

  it("tells of two ballots of one revision which counts, and not that the last one does", () => {
    const low = { conviction: "low" };
    const tied = "has two ballots of revision 1; the one that is greater as text counts.";
    const told = (...votes: readonly Vote[]) => flowing(renderTallyText(report(votes), 400));
    const named = told(
      marked(1, 1, "Ada"),
      marked(1, 1, "Ada", low),
      marked(2, 1),
      marked(2, 1, undefined, low),
    );
    expect(named).toContain(`Ada ${tied}`);
    expect(named).toContain(`Somebody without a name ${tied}`);
    expect(named).not.toContain("the last ballot counts");
    const after = told(marked(1, 1, "Ada"), marked(1, 2, "Ada"), marked(1, 2, "Ada", low));
    expect(after).toContain("Ada has two ballots of revision 2;");
    expect(after).not.toContain("the last ballot counts");
    const other = told(
      marked(1, 1, "Ada"),
      marked(1, 1, "Ada", low),
      marked(2, 1, "Ada"),
      marked(2, 2, "Ada"),
    );
    expect(other).toContain("Ada voted twice; the last ballot counts.");
  });

  it("tells beside which other names one and the same ballot is, and no name when it is anonymous", () => {
    const votes = [
      marked(1, 1, "Ada"),
      marked(1, 1, "Bob"),
      marked(1, 1, "Cyd"),
      vote(undefined),
      vote(undefined),
    ];
    const said = "The ballot beside Ada is also beside Bob and Cyd: it counts once.";
    expect(flowing(renderTallyText(report(votes), 400))).toContain(said);
    const { roll } = toTallyResult(report(votes));
    expect(roll.alsoBeside).toEqual([{ name: "Ada", others: ["Bob", "Cyd"] }]);
    expect(toTallyResult(report(votes, { anonymous: true })).roll).not.toHaveProperty("alsoBeside");
    expect(flowing(renderTallyText(report(votes, { anonymous: true }), 400))).not.toMatch(/Ada|Bob|beside/);
  });

  it("is how many, and nobody's name, when it is anonymous", () => {
    for (const text of outputs({ anonymous: true })) expect(text).toContain("Voted: 7.");
    expect(toTallyResult(report(MIXED, { anonymous: true })).roll).toEqual({
      voters: 7,
      withoutName: 2,
      withoutMark: 3,
      asCounts: 0,
    });
  });

  it("is nothing for people who were given as numbers, and says that they were", () => {
    const text = renderTallyText(report([{ profile: 0, count: 12, as: "count" }]), 80);
    expect(text).toContain("Given as numbers: 12.");
    expect(text).not.toContain("Voted:");
  });

  it("tells numbers beside names as numbers, not as people who voted", () => {
    const numbers = (voter: string | undefined, count: number, changes = {}): Vote => ({
      ...vote(voter, changes, count),
      as: "count",
    });
    const told = (circumstances: Partial<Circumstances>, ...votes: readonly Vote[]) =>
      flowing(renderTallyText(report(votes, circumstances), 400));
    const text = told({}, numbers("Ops", 12));
    expect(text).toMatch(/^12 ballots: .*Given as numbers: 12 beside Ops\. WHAT TO TALK ABOUT/);
    expect(text).not.toMatch(/Voted:|voter's mark/);

    const low = { conviction: "low" };
    const votes = [
      vote("Eve"),
      numbers("Ops", 2),
      numbers("ops", 12),
      numbers("Ada", 1, low),
      numbers(undefined, 3, low),
    ];
    const mixed = told({ expected: ["Ops", "Eve", "Fay"] }, ...votes);
    for (const words of [
      "17 ballots: ",
      "Voted: Eve.",
      "Given as numbers: 1 beside Ada, 12 beside Ops and 3 without a name.",
      "1 without a voter's mark",
      "Missing: Fay.",
      "Numbers were given twice beside Ops: the last one counts; they are not added up.",
      "Low: 4 ballots 1 beside Ada and 3 without a name ·",
      "Strong: 13 ballots Eve and 12 beside Ops ·",
    ])
      expect(mixed).toContain(words);
    expect(mixed).not.toContain("Ops voted");
    expect(toTallyResult(report(votes)).roll).toMatchObject({
      voters: 1,
      names: [
        { name: "Ada", ballots: 1, asCount: true },
        { name: "Eve", ballots: 1, asCount: false },
        { name: "Ops", ballots: 12, votes: 2, asCount: true },
      ],
      asCounts: 16,
      withoutName: 0,
    });
    const anonymous = told({ anonymous: true }, ...votes);
    expect(anonymous).toContain("Voted: 1. Given as numbers: 16.");
    expect(anonymous).not.toMatch(/Ops|Ada|Eve/);
  });
});

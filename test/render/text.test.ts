import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { analyse } from "../../src/domain/analysis.ts";
import { type Answers, openQuestions } from "../../src/domain/answers.ts";
import { everyProfile, profileIndex } from "../../src/domain/profiles.ts";
import { recommend } from "../../src/domain/recommendation.ts";
import { toAscii } from "../../src/render/ascii.ts";
import { paragraph } from "../../src/render/blocks.ts";
import { commandFor, pathWord, resultCommand } from "../../src/render/command.ts";
import { escapeControl, excerpt } from "../../src/render/escape-control.ts";
import { blockLines } from "../../src/render/lines.ts";
import { resultHead } from "../../src/render/result/head.ts";
import { renderMarkdown } from "../../src/render/result/markdown.ts";
import { resultSections } from "../../src/render/result/sections/result-sections.ts";
import { strengthSentence, strengthWords } from "../../src/render/result/strength.ts";
import { renderSummary } from "../../src/render/result/summary.ts";
import { renderText } from "../../src/render/result/text.ts";
import { toResult } from "../../src/render/result/to-result.ts";
import { pad, truncate, wrap } from "../../src/render/wrap.ts";
import { answersTo, joiningText } from "../helpers/arbitraries.ts";
import { codeAt } from "../helpers/ballots.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const glyphs = catalogue.patterns.map(({ style }) => style);

const anyAnswers = answersTo(catalogue.questions);
const given: Answers = {
  urgency: "pressing",
  horizon: "over-a-year",
  "team-span": "many-teams",
  conviction: "mixed",
  "walk-away": "no",
};
const CODE = codeAt(profileIndex(catalogue.questions, given) ?? -1);

describe("what a result says", () => {
  it("names every claim that holds for the recommended pattern, with answers, points and source", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const analysis = analyse(catalogue, answers);
        const { recommendation } = analysis;
        const text = renderText(catalogue, analysis, 400);
        for (const claim of recommendation.ranking[0]?.held ?? []) expect(text).toContain(claim.text);
        for (const { pattern } of recommendation.ranking) expect(text).toContain(pattern.name);
        for (const risk of analysis.risks) expect(text).toContain(risk.text);
      }),
    );
  });

  it("lists exactly the answers that change it", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const analysis = analyse(catalogue, answers);
        const section = resultSections(catalogue, analysis).find(({ id }) => id === "changes");
        const blocks = section?.blocks ?? [];
        const unknown = blocks.findIndex(({ text }) => text === "What is not known");
        const lines = blocks
          .slice(0, unknown < 0 ? blocks.length : unknown)
          .filter((block) => block.kind === "item");
        const expected = catalogue.questions.flatMap(({ id, options }) =>
          options.filter(
            (option) =>
              recommend(catalogue, { ...answers, [id]: option.id }).pattern !==
              analysis.recommendation.pattern,
          ),
        );
        if (expected.length > 0) expect(lines).toHaveLength(expected.length);
        else
          expect(blocks[0]?.text).toMatch(/^No single answer, given differently, changes the recommendation/);
      }),
    );
  });

  it("begins with what to do, when to stop, why, and what flips it", () => {
    const text = renderText(catalogue, analyse(catalogue, given), 80);
    expect(
      text.slice(0, text.indexOf("\nWHY\n")),
    ).toBe(`◆ Big Vision with Small Experiments   clear: leads 5 to −7
Agree roughly where to go, then earn confidence one slice at a time.
The talk says: you don't always need the whole thing.

◆ Big Vision with Small Experiments  ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━   5
▲ The No-Vision Strategy                                                      −7
■ The Grand Migration                needs strong conviction and clear value   –

START WITH
1 Identify the problems facing the team.
2 Make a vision about how to solve them, and get rough buy-in that it is
  directionally right.
3 Determine a vertical slice of value to deliver within that vision, and execute
  on it for 3 to 6 months.
4 Repeat.

SHORTCUT
· A vision exists already: go straight to the slice

STOP AND RETHINK IF (no answer shows it: ask around)
? The team is really prioritizing efficiency of solution

BECAUSE
+ The work is expected to span more than one team and more than a 6 month
  horizon
  2 points · the talk
+ It is a sensible default pattern
  1 point · the talk
+ The horizon is long enough for several slices of 3 to 6 months
  1 point · our reading
+ Mixed conviction may be enough for rough buy-in, and slices can build the rest
  1 point · our reading

FLIPS IF
■ Conviction “Strong”: the Grand Migration
`);
  });

  it("stops at what the answers show already, at what is near, at what is not known, and at what is to be asked", () => {
    const stops = (answers: Answers) =>
      resultHead(catalogue, analyse(catalogue, answers)).find(({ id }) => id === "stop");
    const migration = { ...given, conviction: "strong", "walk-away": "no" };
    const near = ["only conviction “Strong” keeps it off"];
    expect(stops(migration)?.blocks).toEqual([
      {
        kind: "item",
        mark: "found",
        text: "Some tricky legacy has to come along",
        aside: ["already so: walk-away “No”", "no reason to stop by itself"],
      },
      { kind: "item", mark: "plain", text: "Conviction is not strong", aside: near },
      {
        kind: "item",
        mark: "plain",
        text: "Its value is not very obvious, clear and well-aligned",
        aside: near,
      },
      {
        kind: "item",
        mark: "plain",
        text: "It is one of “most other cases”",
        aside: near,
      },
    ]);
    expect(stops({ ...migration, "walk-away": "unsure" })?.brief).toMatch(
      /some tricky legacy has to come along \(not known, no reason to stop by itself\)$/,
    );
    const burning = { ...given, urgency: "on-fire", horizon: "3-to-6-months" };
    expect(stops(burning)?.brief).toBe(
      "you need to coordinate a lot of people over a long time (near); the organization wants a Big Vision (ask)",
    );
  });

  it("has short items at its head, for 40x12", () => {
    for (const answers of everyProfile(catalogue.questions)) {
      for (const { blocks } of resultHead(catalogue, analyse(catalogue, answers)))
        for (const { text } of blocks)
          expect(blockLines([paragraph(text)], 38).length, text).toBeLessThanOrEqual(4);
    }
  });

  it("mentions, when nothing is known, that not knowing speaks for the No-Vision Strategy as well", () => {
    const unsure = Object.fromEntries(catalogue.questions.map(({ id }) => [id, "unsure"]));
    const section = resultSections(catalogue, analyse(catalogue, unsure)).find(({ id }) => id === "why-not");
    expect(JSON.stringify(section)).toContain("don't actually know enough to create a vision");
  });

  it("does not claim to know which of two constraints is missing where one answer stands for both", () => {
    const section = resultSections(catalogue, analyse(catalogue, given)).find(({ id }) => id === "why-not");
    expect(JSON.stringify(section)).toContain("your answers do not meet both");
    expect(JSON.stringify(section)).not.toContain("do not meet it");
  });

  it("explains its strength with numbers", () => {
    expect(strengthSentence(recommend(catalogue, given))).toBe(
      "Clear: leads 5 to −7; only conviction “Strong” would flip it.",
    );
    expect(strengthSentence(recommend(catalogue, { urgency: "pressing" }))).toMatch(
      /^Close: a tie, 1 to 1: the talk's default wins; /,
    );
  });

  it("says no more of a winner without points than that it has none, and never that a tie is led", () => {
    const words = (answers: Answers) => strengthWords(recommend(catalogue, answers));
    expect(words({ ...given, urgency: "calm", horizon: "under-3-months", conviction: "unsure" })).toMatch(
      /^close: no points of its own, 0 to −1; /,
    );
    const ties = everyProfile(catalogue.questions)
      .map(words)
      .filter((each) => each.includes("a tie, "));
    expect(ties.length).toBeGreaterThan(50);
    for (const tie of ties)
      expect(tie).toMatch(
        /^close: a tie, (\S+) to \1: (the talk's default wins|the Grand Migration, which asks for care, loses ties)/,
      );
  });

  it("has no line wider than asked for, except the command to copy", () => {
    fc.assert(
      fc.property(anyAnswers, fc.integer({ min: 20, max: 120 }), (answers, width) => {
        const lines = renderText(catalogue, analyse(catalogue, answers), width).split("\n");
        for (const line of lines.filter((each) => !/^(This result again|As a ballot): /.test(each))) {
          expect(stringWidth(line)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  it("never changes by itself", () => {
    expect(renderText(catalogue, analyse(catalogue, given), 80)).toBe(
      renderText(catalogue, analyse(catalogue, given), 80),
    );
    expect(renderMarkdown(catalogue, analyse(catalogue, given))).toBe(
      renderMarkdown(catalogue, analyse(catalogue, given)),
    );
  });
});

describe("the summary that stays", () => {
  it("says what, what to do, when to stop, why, what flips it, and how to get it again", () => {
    const summary = renderSummary(catalogue, analyse(catalogue, given), 80, "npx waymark");
    expect(
      summary.slice(0, summary.indexOf("  again")),
    ).toBe(`◆ Big Vision with Small Experiments   clear: leads 5 to −7
  start     identify the problems; make a vision, get rough buy-in; one slice of
            3 to 6 months; repeat
  shortcut  a vision exists already: go straight to the slice
  stop if   the team is really prioritizing efficiency of solution (ask)
  because   more than one team and more than 6 months; the talk's default; time
            for several slices; mixed conviction
  flips if  conviction Strong → Grand Migration
  care      the talk says: you don't always need the whole thing.
`);
    expect(summary).toContain(`  again     npx waymark ${CODE}\n`);
  });

  it("has the code of complete answers, as every output has, and none of others", () => {
    const outputs = (answers: Answers) => {
      const whole = analyse(catalogue, answers);
      return [
        renderSummary(catalogue, whole, 80),
        renderSummary(catalogue, whole, 20),
        renderText(catalogue, whole, 20),
        renderMarkdown(catalogue, whole),
        JSON.stringify(toResult(catalogue, whole)),
      ];
    };
    for (const output of outputs(given)) expect(output).toContain(CODE);
    for (const output of outputs({ urgency: "calm" })) expect(output).not.toMatch(/WM1|undefined/);
  });

  it("never breaks the command", () => {
    fc.assert(
      fc.property(anyAnswers, fc.integer({ min: 20, max: 100 }), (answers, width) => {
        const lines = renderSummary(catalogue, analyse(catalogue, answers), width).split("\n");
        expect(
          lines.filter((line) => line.endsWith(resultCommand(catalogue, answers, "waymark"))),
        ).toHaveLength(1);
      }),
    );
  });
});

describe("where no answer is known", () => {
  const outputs = (answers: Answers) => {
    const analysis = analyse(catalogue, answers);
    const section = resultSections(catalogue, analysis)[0]?.blocks ?? [];
    return [
      renderText(catalogue, analysis, 400),
      renderMarkdown(catalogue, analysis).replaceAll("\\", ""),
      renderSummary(catalogue, analysis, 400),
      section.map(({ text }) => text).join("\n"),
    ];
  };
  const unsure = Object.fromEntries(catalogue.questions.map(({ id }) => [id, "unsure"]));

  it.each([
    ["not sure of anything", unsure],
    ["nothing answered", {}],
  ])(
    "by %s, every form says that this is the default, what to find out, and when not knowing is a reason",
    (_, answers) => {
      for (const output of outputs(answers)) {
        expect(output).toMatch(/no answer is known, so this is the talk's default, not a finding/i);
        expect(output).toMatch(/find out first: /i);
        expect(output).toMatch(
          /not knowing is itself a success mode of The No-Vision Strategy: you are asked to “create a plan” but don't actually know enough to create a vision/i,
        );
      }
    },
  );

  it("says each of these with a stop at its end, in the summary too", () => {
    const [, said = ""] =
      /^ {2}default {3}(.*)$/m.exec(renderSummary(catalogue, analyse(catalogue, {}), 400)) ?? [];
    expect(said).toMatch(/create a vision\.$/);
  });

  it("names what tells more than any other single answer, as it is counted", () => {
    const { outlook } = analyse(catalogue, unsure).recommendation;
    const most = Math.max(...(outlook?.worth ?? []).map(({ right }) => right));
    for (const { question, right } of outlook?.worth ?? []) {
      const [text = ""] = outputs(unsure);
      const named = /Find out first: .*/.exec(text)?.[0].includes(question.title);
      expect(named, question.id).toBe(right === most);
    }
  });

  it("is not said as soon as anything is known", () => {
    for (const output of outputs({ ...unsure, "walk-away": "no" }))
      expect(output).not.toMatch(/not a finding|find out first|not knowing is/i);
  });
});

describe("the command", () => {
  it("holds the answers that were given, in the order of the questions", () => {
    expect(commandFor(catalogue.questions, { "walk-away": "no", urgency: "unsure" })).toBe(
      "waymark --urgency unsure --walk-away no",
    );
    expect(commandFor(catalogue.questions, {})).toBe("waymark");
  });

  it("quotes a path where a shell needs it, and only there", () => {
    expect(pathWord("docs/decisions/0001-a.md")).toBe("docs/decisions/0001-a.md");
    expect(pathWord("my notes/Ana's.md")).toBe("'my notes/Ana'\\''s.md'");
    expect(pathWord("\u001b[2J.md")).toBe("'\\x1b[2J.md'");
  });
});

describe("the JSON result", () => {
  it("adds up: points are the sum of the claims, and each claim rests on given answers", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const result = toResult(catalogue, analyse(catalogue, answers));
        expect(result.answers).toEqual(answers);
        for (const { points, claims, constraints, eligible } of result.ranking) {
          expect(points).toBe(claims.reduce((sum, claim) => sum + claim.points, 0));
          for (const { because } of claims)
            expect(openQuestions(catalogue.questions, answers).map(({ id }) => id)).not.toContain(because[0]);
          expect(eligible).toBe(constraints.every(({ required, met }) => !required || met === "yes"));
        }
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
      }),
    );
  });

  it("has the fields of the contract", () => {
    const result = toResult(catalogue, analyse(catalogue, given));
    expect(Object.keys(result)).toEqual([
      "schemaVersion",
      "answers",
      "ballot",
      "recommendation",
      "ranking",
      "steps",
      "examples",
      "summary",
      "cautions",
      "nothingKnown",
      "analysis",
    ]);
    expect(result.recommendation).toEqual({
      pattern: "big-vision-small-experiments",
      name: "Big Vision with Small Experiments",
      strength: "clear",
    });
    const migration = result.ranking.find(({ pattern }) => pattern === "grand-migration");
    expect(migration).toMatchObject({ rank: 3, eligible: false });
    expect(migration?.constraints.map(({ id, required, met }) => ({ id, required, met }))).toEqual([
      { id: "strong-conviction", required: true, met: "no" },
      { id: "obvious-value", required: true, met: "no" },
      { id: "legacy-can-go", required: false, met: "no" },
    ]);
  });

  it("has the measures behind the strength, and where the answers stand to every way to fail", () => {
    const migration = { ...given, urgency: "on-fire", conviction: "strong", "walk-away": "unsure" };
    const { ranking, analysis, cautions } = toResult(catalogue, analyse(catalogue, migration));
    expect(cautions.join(" ")).toContain("Be very careful in its deployment.");
    expect(analysis.measures).toEqual({
      weakest: ["tensions", "definite"],
      margin: {
        strength: "clear",
        points: 5,
        lead: 2,
        next: { pattern: "big-vision-small-experiments", points: 3 },
      },
      neighbours: { strength: "clear", agree: 6, of: 7 },
      completions: { strength: "clear", agree: 3, of: 3 },
      tensions: { strength: "lean", open: ["fire-and-strong-conviction"] },
      definite: {
        strength: "lean",
        questions: [{ question: "walk-away", answer: "no", strength: "lean" }],
      },
      ballots: null,
    });
    const [best] = ranking;
    expect(best?.failureModes.map(({ id, nearness, keptOffBy }) => ({ id, nearness, keptOffBy }))).toEqual([
      {
        id: "most-other-cases",
        nearness: "near",
        keptOffBy: [{ question: "conviction", answer: "strong", letIn: ["low", "mixed"] }],
      },
    ]);
    expect(best?.constraints.map(({ id, nearness, findOut }) => ({ id, nearness, findOut }))).toEqual([
      { id: "strong-conviction", nearness: "near", findOut: [] },
      { id: "obvious-value", nearness: "near", findOut: [] },
      { id: "legacy-can-go", nearness: "not-known", findOut: ["walk-away"] },
    ]);
  });
});

describe("Markdown", () => {
  it("carries the answers, the ranking, the reasons and the command", () => {
    const text = renderMarkdown(catalogue, analyse(catalogue, given));
    expect(text).toMatch(/^# Big Vision with Small Experiments \(clear\)\n/);
    expect(text).toContain("| How urgent is the problem? | Pressing |");
    expect(text).toContain("| The Grand Migration | -4 | needs strong conviction and clear value |");
    expect(text).toContain("<https://lethain.com/grand-migration/>");
    expect(text).toContain(`\`\`\`sh\nwaymark ${CODE}\n\`\`\``);
  });

  it("has each way in which the recommended pattern fails as a box to tick, and says where the answers stand to it", () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const analysis = analyse(catalogue, answers);
        const text = renderMarkdown(catalogue, analysis);
        const tripwires = /^## Tripwires\n[\s\S]*?(?=^## )/m.exec(text)?.[0] ?? "";
        const boxes = tripwires.split("\n").filter((line) => line.startsWith("- [ ] "));
        expect(boxes).toHaveLength(analysis.risks.length);
        const words = {
          found: "found in your answers",
          near: "near",
          "not-known": "not known from your answers",
          ask: "no answer shows it: ask your team",
          far: "far from your answers",
        };
        for (const [index, { text: fails, nearness }] of analysis.risks.entries())
          expect(boxes[index]).toContain(`${fails} _(${words[nearness]}; `);
        expect(/^## Watch out\n/m.test(text)).toBe(analysis.recommendation.measures.tensions.open.length > 0);
      }),
    );
  });

  it("has the map as a table of the same width in each row, with its legend", () => {
    const text = renderMarkdown(catalogue, analyse(catalogue, given));
    const map = /^## Decision map: urgency by horizon\n[\s\S]*?(?=^## )/m.exec(text)?.[0] ?? "";
    const rows = map.split("\n").filter((line) => line.startsWith("|"));
    expect(rows).toHaveLength(5);
    for (const row of rows) expect(row.split("|")).toHaveLength(7);
    expect(rows[3]).toBe("| **Pressing** | ◆ | ◆ | ◆ | **(◆)** |");
    for (const { name } of catalogue.patterns) expect(map).toContain(` ${name}: `);
    expect(map).toContain("- **( )** your own position");
  });
});

describe("text from outside", () => {
  it.each([
    ["\u001b[31mred", "\\x1b[31mred"],
    ["a\u0007\nb\r", "a\\x07\\x0ab\\x0d"],
    ["\u009b2J", "\\x9b2J"],
    ["\u202egnp.exe", "\\u{202e}gnp.exe"],
    ["\u200bzero\ufeff", "\\u{200b}zero\\u{feff}"],
    ["plain – ünïcode 漢", "plain – ünïcode 漢"],
  ])("%j is shown as %j", (text, shown) => {
    expect(escapeControl(text)).toBe(shown);
  });

  it("never keeps a character that drives a terminal", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(escapeControl(text)).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });

  it("is cut when it is long", () => {
    expect(excerpt("x".repeat(100_000), 10)).toBe(`${"x".repeat(10)}…`);
    expect(excerpt("short", 10)).toBe("short");
  });
});

describe("text in columns", () => {
  it("never takes more columns than it is given, whatever it is made of", () => {
    const texts = fc.oneof(
      joiningText,
      fc.array(joiningText, { maxLength: 8 }).map((words) => words.join(" ")),
      fc.string({ unit: "grapheme", maxLength: 30 }),
      fc.string({ unit: "binary", maxLength: 30 }).map(escapeControl),
    );
    const graphemes = new Intl.Segmenter();
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 30 }), (text, width) => {
        expect(stringWidth(truncate(text, width))).toBeLessThanOrEqual(width);
        expect(stringWidth(pad(text, width))).toBeLessThanOrEqual(width);
        const rows = wrap(text, width);
        const letters = (some: string) => some.replace(/\s/g, "").normalize();
        expect(letters(rows.join(""))).toBe(letters(text));
        for (const row of rows.filter((each) => stringWidth(each) > width)) {
          const wide = [...graphemes.segment(row)].filter(({ segment }) => stringWidth(segment) > 0);
          expect(wide).toHaveLength(1);
        }
      }),
      { numRuns: 1000 },
    );
    expect(wrap("Ada and \u20e3", 7)).toEqual(["Ada and", " \u20e3"]);
  });

  it("is wrapped, cut and filled by what it takes on a terminal, not by characters", () => {
    expect(wrap("漢字漢字 ab", 4)).toEqual(["漢字", "漢字", "ab"]);
    expect(truncate("漢字漢字", 5)).toBe("漢字…");
    // The heart alone takes one column, and none the sign that makes it an emoji; together they take two.
    expect(truncate("❤️❤️❤️", 4)).toBe("❤️…");
    expect(pad("👩‍🚀👩‍🚀👩‍🚀", 4)).toBe("👩‍🚀… ");
    expect(pad("漢", 4)).toBe("漢  ");
    expect(truncate("abc", 0)).toBe("");
  });

  it("in ASCII keeps the sense of signs: minus, arrows, quotation marks, the cursor", () => {
    expect(toAscii("−2 – ↑↓←→ “a” ’s … ❯ ● ○ ✓ ‹›", [])).toBe(`-2 - ^v<> "a" 's ~ > @ o + <>`);
  });

  it("in ASCII keeps its columns for all that we print ourselves", () => {
    const text = renderText(catalogue, analyse(catalogue, given), 80);
    expect(toAscii(text, glyphs)).toHaveLength(text.length);
    expect(toAscii(text, glyphs)).not.toContain("?".repeat(2));
    expect(toAscii(text, glyphs)).toMatch(/^[\n -~]*$/);
  });
});

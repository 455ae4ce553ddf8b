import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { appendReview } from "../../src/documents/append.ts";
import { readRecord } from "../../src/documents/record-file.ts";
import { renderReview } from "../../src/documents/render-review.ts";
import type { Answers } from "../../src/domain/answers.ts";
import { compare } from "../../src/domain/comparison.ts";
import { type Decision, decisionOn } from "../../src/domain/decision.ts";
import { tripwiresFrom } from "../../src/domain/review.ts";
import { decide, LEADING, recordOf } from "../helpers/decisions.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const LATER = "2027-05-23";

function reviewOf(
  old: Answers,
  answers: Answers,
  more: Partial<Decision> = {},
  because?: string,
  status = "accepted",
): string {
  const decision = { ...decide(old), ...more };
  const comparison = compare(catalogue, decision, answers);
  const { followed } = comparison;
  const basis = { date: LATER, reviewBy: "2027-11-23", ballots: undefined, pattern: decision.pattern };
  const open = because === undefined && comparison.now.pattern !== followed;
  const now = decisionOn(catalogue, comparison.now, { ...basis, open });
  const seen = tripwiresFrom(followed, decision).map((tripwire, index) => ({
    tripwire,
    state: (["tripped", "quiet", "unknown"] as const)[index % 3] ?? "unknown",
  }));
  const next = tripwiresFrom(followed, now).filter(({ id }) => id !== seen[0]?.tripwire.id);
  return renderReview(catalogue, next, { decision: now, comparison, seen, because, status });
}

const BIG = LEADING["big-vision-small-experiments"];
const REVIEW = reviewOf(BIG, { ...BIG, conviction: "strong" });

const withReview = (record: string, review: string, name: string) =>
  appendReview(catalogue, record, readRecord(catalogue, record, name).reviews.length, review, name);

describe("a review", () => {
  it("tells what moved, what it led to, and which claims are behind it", () => {
    expect(REVIEW).toContain(
      "changed from **Big Vision with Small Experiments** to **The Grand Migration** (clear).",
    );
    expect(REVIEW).toContain("* How convinced is your organization of the solution? Mixed then, Strong now");
    expect(REVIEW).toContain(
      "* Holds now, of The Grand Migration: There is strong organizational conviction",
    );
    expect(REVIEW).toContain("* No longer holds, of Big Vision with Small Experiments: Mixed conviction");
  });

  it("says with a pattern that is newly recommended what the talk says with it, and only then", () => {
    expect(REVIEW).toContain(
      "(clear).\n\nThe talk says: it gets poo-pooed a lot, but it can work, within certain constraints. Be very careful",
    );
    expect(reviewOf(BIG, { ...BIG, urgency: "pressing" })).not.toContain("The talk says");
  });

  it("does not say of a group that had no one answer that it was not sure", () => {
    const old = { ...BIG, conviction: "unsure" };
    const moved = (more?: Partial<Decision>) => reviewOf(old, { ...BIG, conviction: "strong" }, more);
    expect(moved({ ballots: 6 })).toContain("solution? No one answer of the group's then, Strong now\n");
    expect(moved()).toContain("solution? Not sure then, Strong now\n");
  });

  it("tells of each tripwire whether it tripped, was quiet, or is not known", () => {
    for (const state of ["Tripped", "Quiet", "Not known"])
      expect(REVIEW).toMatch(new RegExp(`^\\* ${state}: .* \\(\``, "m"));
  });

  it("asks whether the decision changes, and goes on watching the pattern that is followed", () => {
    expect(REVIEW).toContain(
      "The decision has not changed: **Big Vision with Small Experiments** is followed until somebody says otherwise. Does it change, now that The Grand Migration is recommended?",
    );
    expect(REVIEW).toMatch(
      /^pattern: big-vision-small-experiments\nrecommended: grand-migration\ndecision: open$/m,
    );
    const next = REVIEW.slice(REVIEW.indexOf("### Until the next review"));
    expect(next).toContain("`slice-not-used`");
    expect(next).not.toContain("`effort-on-efficiency`");
  });

  it("says why the decision stays where somebody has said so, and leaves nothing open", () => {
    const kept = reviewOf(BIG, { ...BIG, conviction: "strong" }, {}, "the slice\n# ends <b>soon.");
    expect(kept).toContain(
      "The decision stays: **Big Vision with Small Experiments**, because the slice # ends \\<b\\>soon.\n",
    );
    expect(kept).not.toContain("decision: open");
    expect(kept).not.toContain("Does it change");
  });

  it("of a proposal does not say that anybody follows it", () => {
    const proposed = reviewOf(BIG, { ...BIG, conviction: "strong" }, {}, undefined, "proposed");
    expect(proposed).toContain(
      "The proposal has not changed: **Big Vision with Small Experiments** is proposed, and nothing is decided. Does it",
    );
    expect(proposed).not.toMatch(/decision has|followed/i);
    expect(reviewOf(BIG, BIG, {}, "it is early", "Proposed")).toContain(
      "The proposal stays: **Big Vision with Small Experiments**, because it is early.\n",
    );
  });

  it.each(["rejected", "superseded by [0004](0004-x.md)", "Deprecated"])(
    "of a decision that is %s says so, and asks nobody to look again",
    (status) => {
      const [word] = status.toLowerCase().split(" ");
      const over = reviewOf(BIG, { ...BIG, conviction: "strong" }, {}, undefined, status);
      expect(over).toContain(
        `\n\nThe decision for **Big Vision with Small Experiments** is ${word}, so nobody goes by it.\n\n`,
      );
      expect(over).not.toMatch(/followed|Does it change|next review|Review by|not recommended/);
      expect(reviewOf(BIG, BIG, {}, "it was too early", status)).toContain(
        "so nobody goes by it. That stays so, because it was too early.\n",
      );
    },
  );

  it("of a decision that was not recommended tells that it stands", () => {
    const decision = { ...decide(BIG), pattern: "grand-migration" };
    const comparison = compare(catalogue, decision, BIG);
    const text = renderReview(catalogue, [], {
      decision,
      comparison,
      seen: [],
      because: undefined,
      status: "accepted",
    });
    expect(text).toContain(
      "The decision stands: **The Grand Migration**, which was chosen though it was not",
    );
    expect(text).not.toContain("### ");
  });

  it("says so when nothing has moved", () => {
    const review = reviewOf(BIG, BIG);
    expect(review).toContain("The recommendation stays: **Big Vision with Small Experiments**");
    expect(review).toContain("No answer has moved.");
    expect(review).not.toContain("### Why");
  });

  it("tells apart what the answers changed and what another catalogue changed", () => {
    const before = "grand-migration";
    const decision = { ...decide(BIG), catalogue: "00000000", pattern: before, recommended: before };
    const comparison = compare(catalogue, decision, BIG);
    expect(comparison.otherCatalogue).toBe(true);
    const review = renderReview(catalogue, [], {
      decision,
      comparison,
      seen: [],
      because: undefined,
      status: "accepted",
    });
    expect(review).toContain("the old answers now lead to Big Vision with Small Experiments");
  });

  it("is what holds from then on, and the next one goes on from it", () => {
    const once = withReview(recordOf(BIG), REVIEW, "x");
    expect(readRecord(catalogue, once, "x").latest).toMatchObject({
      date: LATER,
      pattern: "big-vision-small-experiments",
      recommended: "grand-migration",
      open: true,
    });
    const twice = withReview(once, REVIEW.replaceAll(LATER, "2027-08-30"), "x");
    expect(readRecord(catalogue, twice, "x").reviews.map(({ date }) => date)).toEqual([LATER, "2027-08-30"]);
  });
});

describe("a record with reviews that people have edited", () => {
  const once = withReview(recordOf(BIG), REVIEW, "x");
  const later = REVIEW.replaceAll(LATER, "2027-08-30");
  const twice = withReview(once, later, "x");
  const latest = (text: string) => readRecord(catalogue, text, "x").latest;

  it("goes by the day of a review, wherever it stands", () => {
    const swapped = withReview(withReview(recordOf(BIG), later, "x"), REVIEW, "x");
    expect(latest(swapped)).toEqual(latest(twice));
    expect(latest(swapped).date).toBe("2027-08-30");
  });

  it("falls back to the review before one that was taken out, and to the first decision", () => {
    expect(latest(twice.slice(0, once.length))).toEqual(latest(once));
    expect(latest(once.slice(0, recordOf(BIG).length))).toEqual(latest(recordOf(BIG)));
  });

  it("takes a day that was moved by hand in the review, not the one in the front matter", () => {
    const { reviewBy } = latest(once);
    const moved = once.replace(
      `review-by: ${reviewBy}\npattern: big-vision-small-experiments\nrec`,
      "review-by: 2027-12-24\npattern: big-vision-small-experiments\nrec",
    );
    expect(latest(moved).reviewBy).toBe("2027-12-24");
    const front = once.replace(/review-by: .*/, "review-by: 2030-01-01");
    expect(latest(front).reviewBy).toBe(reviewBy);
  });

  it("does not count one that is only quoted as code", () => {
    const quoted = `${once}\n\`\`\`\n${later}\`\`\`\n`;
    expect(latest(quoted)).toEqual(latest(once));
  });
});

/** Markdown as people write it, and as they do not. */
const anyMarkdown = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "# One",
        "## Review of 2020-01-01",
        "text",
        "  indented",
        "- item",
        "> quote",
        "| a | b |",
        "---",
        "***",
        "```",
        "~~~js",
        "<!-- note -->",
        "<!--",
        "-->",
        "<div>",
        "</div>",
        "[a]: b",
        "    code",
        "\t",
        "",
        "",
        "…",
        "* * *",
        "<!-- waymark-ignore x -->",
        "---\nwaymark: record\n---",
        "setext\n===",
        "1. x",
        "\\",
        "&lt;",
        "$$",
        "<script>",
      ),
      fc.string({ maxLength: 30 }),
      fc.string({ unit: "binary", maxLength: 10 }),
    ),
    { maxLength: 20 },
  )
  .map((lines) => lines.join("\n"))
  // What is no text cannot be in a file in UTF-8.
  .filter((text) => Buffer.from(text).toString() === text);

describe("appending a review", () => {
  it("leaves arbitrary Markdown around the front matter as it is, byte for byte, or refuses", () => {
    const [head = "", tail = ""] = [
      recordOf().slice(0, recordOf().indexOf("\n# ")),
      recordOf().slice(recordOf().indexOf("\n# ")),
    ];
    let appended = 0;
    fc.assert(
      fc.property(
        anyMarkdown,
        anyMarkdown,
        fc.constantFrom("\n", "\r\n"),
        fc.constantFrom("", "\ufeff"),
        (before, after, end, mark) => {
          const record = mark + `${head}\n${before}\n${tail}\n${after}`.replaceAll("\n", end);
          let whole: string;
          try {
            whole = withReview(record, REVIEW, "“x.md”");
          } catch (error) {
            expect((error as Error).message).toMatch(/^“x\.md”, line \d+: /);
            return;
          }
          appended++;
          expect(Buffer.from(whole).subarray(0, Buffer.from(record).length)).toEqual(Buffer.from(record));
          const added = whole.slice(record.length);
          expect(added.replaceAll("\r\n", "\n").trim()).toBe(REVIEW.trim());
          if (end === "\r\n") expect(added.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
          expect(readRecord(catalogue, whole, "x").latest.date).toBe(LATER);
        },
      ),
      { numRuns: 300 },
    );
    expect(appended).toBeGreaterThan(100);
  });

  it("is refused where the record would be too large to be read again", () => {
    const large = `${recordOf()}\n${"x\n".repeat(500_000)}`;
    const padded = `${large}${"x\n".repeat((1024 * 1024 - large.length) / 2)}`;
    expect(() => withReview(padded, REVIEW, "“x.md”")).toThrow(
      /^“x\.md”, line \d+: with a review, the record would be larger than 1 MiB/,
    );
  });

  it.each(["```\ncode", "<!-- a note", "<script>\nlet x"])("is refused where %j would swallow it", (open) => {
    expect(() => withReview(`${recordOf()}\n${open}\n`, REVIEW, "“x.md”")).toThrow(
      /^“x\.md”, line \d+: something before the end is opened and never closed/,
    );
  });
});

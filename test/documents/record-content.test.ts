import { describe, expect, it } from "vitest";
import { outlineOf } from "../../src/documents/outline.ts";
import { readRecord } from "../../src/documents/record-file.ts";
import type { Answers } from "../../src/domain/answers.ts";
import { groupOf } from "../../src/domain/group.ts";
import { everyProfile, profileIndex } from "../../src/domain/profiles.ts";
import { decide, LEADING, patternNamed, rendered } from "../helpers/decisions.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const GRAND = LEADING["grand-migration"];
const sectionOf = (text: string, title: string): string =>
  text
    .split(/\n(?=#+ )/)
    .find((part) =>
      part.startsWith(
        `${"#".repeat(title === "Consequences" || title === "Confirmation" ? 3 : 2)} ${title}\n`,
      ),
    ) ?? "";

describe("what a record says", () => {
  it("begins with the system that it is about, or with a prompt that nothing else hides", () => {
    const prompt = outlineOf(rendered(decide(GRAND))).find(({ title }) => title.startsWith("Context"));
    expect(prompt?.blocks.map(({ kind }) => kind)).toEqual(["comment"]);
    const said = rendered(decide(GRAND), { context: "# Four logins.\nNone is ours." });
    expect(said).toContain("## Context and Problem Statement\n\n\\# Four logins. None is ours.\n\n## ");
    expect(said).not.toContain("<!--");
  });

  it("has the answers for its drivers, and says each reason once", () => {
    for (const answers of everyProfile(catalogue.questions)) {
      const text = rendered(decide(answers));
      expect(sectionOf(text, "Decision Drivers").match(/^\* /gm)).toHaveLength(catalogue.questions.length);
      const lines = text.split("\n").filter((line) => line.startsWith("* ") || /^[A-Z]/.test(line));
      expect(new Set(lines).size).toBe(lines.length);
      for (const { claims } of catalogue.patterns)
        for (const { text: reason } of claims)
          expect(text.toLowerCase().split(reason.toLowerCase()).length, reason).toBeLessThanOrEqual(2);
    }
  });

  it("is short, whatever was answered", () => {
    const words = (answers: Answers): number =>
      rendered(decide(answers))
        .replace(/^---[\s\S]*?\n---\n/, "")
        .match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
    for (const answers of Object.values(LEADING)) expect(words(answers)).toBeLessThan(350);
    for (const answers of everyProfile(catalogue.questions)) expect(words(answers)).toBeLessThan(425);
  });

  it("tells of a pattern that was chosen though it was not recommended, and why", () => {
    const decision = decide(GRAND, { pattern: "no-vision-strategy" });
    const text = rendered(decision, { because: "we have <b>no</b> proof yet." });
    const outcome = sectionOf(text, "Decision Outcome");
    expect(outcome).toContain(
      "Chosen option: “The No-Vision Strategy”, because we have \\<b\\>no\\</b\\> proof yet.\n",
    );
    expect(outcome).toContain("Recommended was “The Grand Migration”, because there is strong");
    expect(outcome.indexOf("Recommended was")).toBeGreaterThan(outcome.indexOf("Chosen option"));
    expect(sectionOf(text, "Consequences")).toContain("Invests very little time in setting a vision");
    expect(text.split("less sustainable over the long term")).toHaveLength(2);
    expect(sectionOf(text, "Confirmation")).toContain("`vision-asked-for`");
    expect(readRecord(catalogue, text, "x").latest).toEqual(decision);
    expect(text).toMatch(/^pattern: no-vision-strategy\nrecommended: grand-migration$/m);
  });

  it("tells of an existing vision as a shortcut, and never as a tripwire", () => {
    const big = "big-vision-small-experiments";
    for (const decision of [decide(LEADING[big]), decide(GRAND, { pattern: big })]) {
      const text = rendered(decision);
      expect(sectionOf(text, "Decision Outcome")).toContain(
        "\n* Shortcut: a vision exists already: go straight to the slice.\n",
      );
      expect(sectionOf(text, "Confirmation")).not.toMatch(/earlier vision|existing-vision/);
    }
    expect(rendered(decide(GRAND))).not.toContain("Shortcut");
  });

  it("says where nothing is known that the default is no finding, and what to find out first", () => {
    const unknown = Object.fromEntries(catalogue.questions.map(({ id }) => [id, "unsure"]));
    const text = sectionOf(rendered(decide(unknown)), "Decision Outcome");
    expect(text).toContain(
      "\nNo answer is known, so this is the talk's default, not a finding about your case.",
    );
    expect(text).toMatch(/\nFind out first: “.*\n\nNot knowing is itself a success mode of the No-Vision/);
    for (const decision of [decide(GRAND), decide(unknown, { ballots: 4 })])
      expect(rendered(decision)).not.toContain("No answer is known");
  });

  it("tells of a chosen pattern what it lacks", () => {
    const decision = decide(LEADING["no-vision-strategy"], { pattern: "grand-migration" });
    const text = rendered(decision, { because: "we want to" });
    expect(sectionOf(text, "Consequences")).toContain(
      "* Bad, because it needs strong conviction and clear value\n",
    );
    expect(sectionOf(text, "Consequences")).toContain("Be very careful in its deployment.");
  });

  it.each(catalogue.patterns)("says once what the talk says with care of $name", ({ id, cautions }) => {
    const words = (caution: string) => caution.toLowerCase().replace(/^it is |\.$/g, "");
    for (const answers of everyProfile(catalogue.questions)) {
      const text = rendered(decide(answers, { pattern: id })).toLowerCase();
      for (const caution of cautions) expect(text.split(words(caution)), caution).toHaveLength(2);
    }
  });

  it("adds what the team says to the reasons for the recommended pattern", () => {
    expect(rendered(decide(GRAND), { because: "the auditors ask for it" })).toContain(
      "because the auditors ask for it; and as recommended: there is strong organizational conviction",
    );
  });

  it("has the status that was asked for", () => {
    expect(rendered(decide(GRAND), { status: "proposed" })).toMatch(/^status: proposed$/m);
  });

  it("tells when to look at it by the plan's event on the plan's day alone", () => {
    expect(rendered(decide(GRAND))).toContain("\nReview by 2027-02-23, when the proof of concept has shown");
    const other = rendered({ ...decide(GRAND), reviewBy: "2026-12-24" });
    expect(other).toContain("\nReview by 2026-12-24.\n");
    expect(other.match(/^\* \[ \] (.{10})/gm)).toEqual(Array(4).fill("* [ ] 2026-12-24"));
  });

  it("of the same decision is the same, and tells its plan's tripwires", () => {
    for (const answers of Object.values(LEADING)) {
      const decision = decide(answers);
      expect(rendered(decision)).toBe(rendered(decision));
      expect(
        patternNamed(decision.pattern).plan.tripwires.some(({ id }) =>
          rendered(decision).includes(`\`${id}\``),
        ),
      ).toBe(true);
    }
  });
});

describe("a group's record", () => {
  const record = (...all: readonly Readonly<Record<string, string>>[]) => {
    const tally = new Map<number, number>();
    for (const answers of all) {
      const profile = profileIndex(catalogue.questions, answers) ?? 0;
      tally.set(profile, (tally.get(profile) ?? 0) + 1);
    }
    const group = groupOf(catalogue, tally);
    const decision = decide(group.recommendation.answers, { ballots: group.ballots });
    return { text: rendered(decision, {}, group), decision };
  };
  const calm = { ...GRAND, urgency: "calm" };

  it("tells its camps, and never that it is not sure where it disagrees", () => {
    const { text, decision } = record(GRAND, GRAND, calm, calm);
    expect(decision.answers.urgency).toBe("unsure");
    expect(text).toContain("4 people answered; what counts is in bold");
    expect(text).toContain("* Urgency: Calm (2), Pressing (2): two camps, and no middle that would count");
    expect(text).toContain("* Team span: **Many teams** (4)");
    expect(text).not.toMatch(/not sure/i);
    expect(text).toMatch(/^\* The Grand Migration \(.*; where 4 of 4 ballots lead one by one\)$/m);
    expect(readRecord(catalogue, text, "x").latest).toMatchObject({ ballots: 4, answers: decision.answers });
  });

  it("says that most are not sure where most are not sure", () => {
    const unsure = { ...GRAND, urgency: "unsure" };
    expect(record(unsure, unsure, calm).text).toContain("Urgency: Calm (1), **Not sure** (2)");
  });

  it("made again from a record alone says that there is no common answer", () => {
    const decision = { ...decide({ ...GRAND, urgency: "unsure" }), ballots: 4 };
    const text = rendered(decision);
    expect(text).toContain("The answers of 4 people together:");
    expect(text).toContain("* Urgency: No common answer");
  });
});

describe("a record that another program has written again", () => {
  it.each([
    ["date: 2026-11-23T00:00:00.000Z", "review-by: 2027-02-23T00:00:00.000Z"],
    ["date: '2026-11-23'", 'review-by: "2027-02-23"'],
    ["date: 2026-11-23 00:00:00", "review-by: 2027-02-23t00:00:00+00:00"],
  ])("is read with %j and %j", (date, reviewBy) => {
    const text = rendered(decide(GRAND))
      .replace("date: 2026-11-23", date)
      .replace("review-by: 2027-02-23", reviewBy);
    expect(readRecord(catalogue, text, "x").latest).toEqual(decide(GRAND));
  });

  it("is refused with a time that another zone may have shifted", () => {
    const text = rendered(decide(GRAND)).replace("date: 2026-11-23", "date: 2026-11-22T23:00:00.000Z");
    expect(() => readRecord(catalogue, text, "x")).toThrow("x, line 5: date must be a day");
  });
});

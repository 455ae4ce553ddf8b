import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDraft, sealed } from "../../src/domain/draft.ts";
import { fingerprintOf } from "../../src/domain/fingerprint.ts";
import { answersTo } from "../helpers/arbitraries.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";
import { toyCatalogue } from "../helpers/toy-catalogue.ts";

const ids = catalogue.questions.map(({ id }) => id);

describe("a draft", () => {
  it("comes back as it was written, whatever was answered", () => {
    fc.assert(
      fc.property(answersTo(catalogue.questions), fc.subarray(ids), fc.nat(), (answers, asked, savedAt) => {
        const draft = { savedAt, asked, answers };
        expect(checkDraft(catalogue, sealed(catalogue, draft))).toEqual({ ok: true, draft });
      }),
    );
  });

  it("never lets other JSON pass for one", () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(checkDraft(catalogue, text).ok).toBe(false);
      }),
    );
  });

  it("never lets a field of another type pass", () => {
    const whole = JSON.parse(sealed(catalogue, { savedAt: 1, asked: ids, answers: { urgency: "calm" } }));
    const fields = fc.constantFrom(...Object.keys(whole));
    const other = fc.oneof(
      fc.constant(null),
      fc.boolean(),
      fc.string(),
      fc.array(fc.integer(), { minLength: 1 }),
    );
    fc.assert(
      fc.property(fields, other, (field, value) => {
        expect(checkDraft(catalogue, JSON.stringify({ ...whole, [field]: value })).ok).toBe(false);
      }),
    );
  });
});

describe("a fingerprint", () => {
  const changed = (change: (copy: typeof toyCatalogue) => void) => {
    const copy = structuredClone(toyCatalogue);
    change(copy);
    return fingerprintOf(copy);
  };

  it("is eight hexadecimal digits, the same for the same rules", () => {
    expect(fingerprintOf(toyCatalogue)).toMatch(/^[0-9a-f]{8}$/);
    expect(changed(() => {})).toBe(fingerprintOf(toyCatalogue));
    expect(fingerprintOf(catalogue)).not.toBe(fingerprintOf(toyCatalogue));
  });

  it("changes with options, points and conditions, and not with words", () => {
    const original = fingerprintOf(toyCatalogue);
    expect(changed(({ questions: [first] }) => first?.options.pop())).not.toBe(original);
    expect(changed(({ patterns: [first] }) => Object.assign(first?.claims[0] ?? {}, { points: 2 }))).not.toBe(
      original,
    );
    expect(
      changed(({ patterns: [, second] }) => Object.assign(second?.claims[0] ?? {}, { when: [] })),
    ).not.toBe(original);
    expect(changed(({ patterns: [first] }) => Object.assign(first ?? {}, { tagline: "Other words." }))).toBe(
      original,
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, daysBetween, isIsoDay } from "../../src/domain/iso-day.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const anyDay = fc
  .integer({ min: Date.UTC(1900, 0, 1) / DAY_MS, max: Date.UTC(2200, 0, 1) / DAY_MS })
  .map((days) => new Date(days * DAY_MS).toISOString().slice(0, 10));

describe("a day", () => {
  it.each(["2026-11-23", "2028-02-29", "2000-02-29", "1000-01-01", "9000-12-31"])("is %s", (text) => {
    expect(isIsoDay(text)).toBe(true);
  });

  it.each([
    "2027-02-29",
    "1900-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-04-31",
    "2026-1-1",
    "26-01-01",
    "9001-01-01",
    "2026-11-23T00:00:00Z",
    " 2026-11-23",
    "",
    "tomorrow",
  ])("is not “%s”", (text) => {
    expect(isIsoDay(text)).toBe(false);
  });

  it.each([
    ["2026-11-23", 3, "2027-02-23"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2027-11-30", 3, "2028-02-29"],
    ["2026-12-31", 6, "2027-06-30"],
    ["2026-01-31", 0, "2026-01-31"],
    ["2026-12-01", 12, "2027-12-01"],
  ])("%s and %i months are %s", (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  it("counts days as a calendar does", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(daysBetween(from, to)).toBe((Date.parse(to) - Date.parse(from)) / DAY_MS);
      }),
    );
  });

  it("some days later is what the count says", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 800 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
  });

  it("some months later is a day, and never an earlier one", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (day, months) => {
        const later = addMonths(day, months);
        expect(isIsoDay(later)).toBe(true);
        expect(daysBetween(day, later)).toBeGreaterThanOrEqual(months * 28);
      }),
    );
  });
});

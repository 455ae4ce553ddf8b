import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitParts, type Part, type Role, rowsOf } from "../../src/ui/fit.ts";

const part = (role: Role, rows: number, more: Partial<Part> = {}): Part => ({
  role,
  rows,
  view: () => null,
  ...more,
});
const rolesIn = (parts: readonly Part[], rows: number) => fitParts(parts, rows).map((each) => each.part.role);

const anyPart = fc.record({
  role: fc.constantFrom<Role>(
    "space",
    "gap",
    "header",
    "steps",
    "notice",
    "meaning",
    "keys",
    "title",
    "choice",
  ),
  rows: fc.integer({ min: 0, max: 9 }),
  focus: fc.integer({ min: 0, max: 8 }),
  view: fc.constant(() => null),
});

describe("fitting parts into rows", () => {
  const question = [
    part("space", 1),
    part("header", 1),
    part("steps", 2),
    part("title", 2),
    part("meaning", 2),
    part("choice", 5, { focus: 4 }),
    part("keys", 1),
  ];

  it("keeps all of them, in their order, where there is room", () => {
    expect(rolesIn(question, 14)).toEqual(question.map(({ role }) => role));
  });

  it.each([
    { rows: 13, gone: ["space"] },
    { rows: 11, gone: ["space", "steps"] },
    { rows: 10, gone: ["space", "header", "steps"] },
    { rows: 8, gone: ["space", "header", "steps", "meaning"] },
  ])("lets go of $gone in $rows rows", ({ rows, gone }) => {
    const kept = rolesIn(question, rows);
    expect(question.map(({ role }) => role).filter((role) => !kept.includes(role))).toEqual(gone);
  });

  it("lets go of looks first, then of where one is, then of what is said, and last of what is chosen from", () => {
    const order: readonly Role[] = [
      ...(["edge", "space", "gap", "steps", "header", "detail", "offer", "scores"] as const),
      ...(["notice", "meaning", "keys", "tabs", "title", "choice"] as const),
    ];
    const parts = order.map((role) => part(role, 1));
    for (let rows = order.length; rows > 0; rows--)
      expect(rolesIn(parts.toReversed(), rows).toReversed()).toEqual(order.slice(order.length - rows));
  });

  it("cuts what is chosen from around the cursor where nothing else is left", () => {
    expect(fitParts(question, 3)).toMatchObject([{ part: { role: "choice" }, rows: 3, top: 2 }]);
  });

  it("gives what is left over to the part that can use it, and cuts one that makes do with less", () => {
    const reading = part("choice", 4, { most: 50 });
    expect(fitParts([part("header", 1), reading], 20)).toMatchObject([{ rows: 1 }, { rows: 19 }]);
    const notice = part("notice", 3, { least: 1 });
    expect(fitParts([part("choice", 5), notice], 7)).toMatchObject([{ rows: 5 }, { rows: 1 }]);
  });

  it("never takes more rows than there are, and drops no part for which there is room", () => {
    fc.assert(
      fc.property(fc.array(anyPart, { maxLength: 12 }), fc.integer({ min: 0, max: 60 }), (parts, rows) => {
        const kept = fitParts(parts, rows);
        expect(rowsOf(kept)).toBeLessThanOrEqual(rows);
        const free = rows - rowsOf(kept);
        const dropped = parts.filter((each) => each.rows > 0 && !kept.some((other) => other.part === each));
        for (const each of dropped) expect(each.rows).toBeGreaterThan(free);
        for (const { part: each, top, rows: given } of kept) {
          if (given === each.rows || each.focus === undefined || each.focus >= each.rows) continue;
          expect(each.focus).toBeGreaterThanOrEqual(top);
          expect(each.focus).toBeLessThan(top + given);
        }
      }),
    );
  });
});

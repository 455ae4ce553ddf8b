import process from "node:process";
import { expect, it } from "vitest";
import { clock } from "../../src/build/techniques/clock.ts";

const milliseconds = () => Number(process.hrtime.bigint()) / 1e6;

it("the clock tells milliseconds, and goes on", () => {
  const before = milliseconds();
  const now = clock.now();
  const after = milliseconds();
  // Sums of floating point numbers: give or take a microsecond.
  expect(now).toBeGreaterThan(before - 0.001);
  expect(now).toBeLessThan(after + 0.001);
});

import { expect, it } from "vitest";
import { catalogue } from "../../src/content/catalogue.ts";
import { contenders, disagreements } from "./rules/contenders.ts";

it.each(contenders(catalogue))("$name recommends what the ranking does, over all profiles", async (each) => {
  expect(await disagreements(catalogue, each)).toEqual([]);
});

it("a contender with other rules would be found out", async () => {
  const wrong = await disagreements(catalogue, { name: "always the same", decide: () => "grand-migration" });
  expect(wrong.length).toBeGreaterThan(640);
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { MADE_FILES, withMadeParts } from "./made-parts.ts";

describe("what is made from the code", () => {
  it.each(MADE_FILES)("%s holds it as it is now", (file) => {
    const text = readFileSync(file, "utf8");
    expect(withMadeParts(file, text), "run `npm run docs`").toBe(text);
  });
});

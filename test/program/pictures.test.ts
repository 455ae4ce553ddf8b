import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { collect } from "./run-once.ts";

describe("the pictures of the README", () => {
  it("show what the program shows now", async () => {
    expect(
      await collect(
        [process.execPath, "node_modules/tsx/dist/cli.mjs", "test/pictures/pictures.ts", "--check"],
        {},
        "",
      ),
    ).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it.each([
    ["question.svg", "How far ahead are you planning this work?"],
    ["result.svg", "◆ Big Vision with Small Experiments"],
    ["map.svg", "Conviction “Low”: The No-Vision Strategy with horizon"],
  ])("tell those who cannot see them what they show: %s", async (name, text) => {
    const svg = await readFile(`.github/pictures/${name}`, "utf8");
    expect(svg).toMatch(
      /^<svg [^>]*role="img" aria-labelledby="([\w-]+) ([\w-]+)">\n<title id="\1">[^<]+<\/title>\n<desc id="\2">/,
    );
    expect(/<desc [^>]*>([^<]*)<\/desc>/.exec(svg)?.[1]).toContain(text);
  });
});

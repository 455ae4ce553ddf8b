import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { catalogue } from "../../src/content/catalogue.ts";
import { fakeIo } from "../helpers/fake-io.ts";

const PAGE = '<html data-purpose="result"><p>the page';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "waymark-page-"));
  writeFileSync(join(folder, "waymark.html"), PAGE);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `waymark page` in a program that was built into the folder. */
async function page(...flags: readonly string[]) {
  const io = fakeIo({ packageFolder: folder });
  const code = await run(["page", ...flags], io, { catalogue, version: "1.2.3" });
  return { code, out: io.stdout.text, err: io.stderr.text };
}

describe("waymark page", () => {
  it.each([
    [[], PAGE],
    [["--ballot"], PAGE.replace("result", "ballot")],
  ])("writes the page of the package to a file, and says so: %j", async (flags, html) => {
    const file = join(folder, `out${flags.length}.html`);
    const { code, out, err } = await page(...flags, "--out", file);
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(err).toBe(`note: wrote “${file}”\n`);
    expect(readFileSync(file, "utf8")).toBe(html);
  });

  it("prints it where - is the file", async () => {
    expect(await page("--out", "-")).toEqual({ code: 0, out: PAGE, err: "" });
  });

  it("replaces a file only with --force", async () => {
    const file = join(folder, "there.html");
    writeFileSync(file, "mine");
    const refused = await page("--out", file);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain("is there already");
    expect(readFileSync(file, "utf8")).toBe("mine");
    expect((await page("--out", file, "--force")).code).toBe(0);
    expect(readFileSync(file, "utf8")).toBe(PAGE);
  });
});

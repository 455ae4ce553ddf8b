import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalogue } from "../../../src/content/catalogue.ts";
import { codesOf } from "../../../src/domain/codes.ts";
import { answerAll, missingChromium, openChromium, openPage } from "../../helpers/chromium.ts";
import { runOnce } from "../run-once.ts";

const ANSWERS = ["On fire", "3 to 6 months", "One team", "Low", "Not sure"];
const ALLOWED = { permissions: ["clipboard-read", "clipboard-write"] };
const CLIPBOARD = "navigator.clipboard.readText()";

describe.skipIf(missingChromium !== undefined)(
  `a ballot from the page${missingChromium ? `: ${missingChromium}` : ""}`,
  () => {
    let browser: Browser;
    let folder: string;
    beforeAll(async () => {
      browser = await openChromium();
      folder = mkdtempSync(join(tmpdir(), "waymark-ballot-page-"));
    });
    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true });
    });

    it("is asked for blind, copied and counted once however often it is pasted", async () => {
      const file = join(folder, "ballot.html");
      expect(await runOnce(["page", "--ballot", "--out", file])).toMatchObject({ code: 0 });
      const opened = await openPage(browser, `${pathToFileURL(file)}#WM1-R09R-7AEA`, ALLOWED);
      const { page, press, heading, complaints } = opened;
      expect(await heading()).toBe(catalogue.questions[0]?.title);
      await page.getByText("What counts", { exact: true }).click();
      const help = await page.locator("details[open]").innerText();
      expect(help).toContain(catalogue.questions[0]?.help[0]);
      for (const { name } of catalogue.patterns) expect(help).not.toContain(name);
      await press("On fire");
      await press("3 to 6 months");
      expect(await page.getByRole("button", { name: "Show the result now" }).count()).toBe(0);
      await press("Back");
      await press("Back");
      await answerAll(opened, ANSWERS);
      expect(await heading()).toBe("Your ballot");
      const shown = await page.locator("body").innerText();
      for (const { name } of catalogue.patterns) expect(shown).not.toContain(name);

      await page.getByLabel("Your name").fill("Ada");
      await press("Copy the ballot");
      await page.getByText("Copied.").waitFor();
      const ballot = await page.evaluate<string>(CLIPBOARD);
      expect(ballot).toMatch(/^Ada: WM2(-[0-9A-Z]{4}){4}$/);
      const { stdout } = await runOnce(["tally", "--json"], { input: `${ballot}\n> ${ballot}\n` });
      expect(JSON.parse(stdout)).toMatchObject({ ballots: 1 });
      expect(complaints).toEqual([]);
    });

    it("is replaced by its next revision, also where both are pasted", async () => {
      const opened = await openPage(browser, "waymark.html#ballot", ALLOWED);
      const { page, press } = opened;
      await answerAll(opened, ANSWERS);
      await press("Copy the ballot");
      await page.getByText("Copied.").waitFor();
      const first = await page.evaluate<string>(CLIPBOARD);
      await press("Change an answer");
      await press("Change conviction");
      await press("Strong");
      await press("Finish the ballot");
      expect(await page.locator("main").innerText()).toContain("revision 2");
      await press("Copy the ballot");
      await page.getByText("Copied.").waitFor();
      const second = await page.evaluate<string>(CLIPBOARD);
      const decoded = codesOf(catalogue).decode(second);
      expect(decoded).toMatchObject({ ok: true, mark: { revision: 2 }, answers: { conviction: "strong" } });
      const { stdout } = await runOnce(["tally", "--json"], { input: `${second}\n${first}\n` });
      expect(JSON.parse(stdout)).toMatchObject({ ballots: 1 });
    });

    it("is another voter's in every page that is opened", async () => {
      const codes: string[] = [];
      for (let times = 0; times < 2; times++) {
        const opened = await openPage(browser, "waymark.html#ballot");
        await answerAll(opened, ANSWERS);
        codes.push(await opened.page.locator(".code").innerText());
      }
      expect(new Set(codes).size).toBe(2);
    });

    it("can be had beside a result as well", async () => {
      const { page } = await openPage(browser, "waymark.html#WM1-R09R-7AEA");
      await page.getByText("Ballot", { exact: true }).click();
      const decoded = codesOf(catalogue).decode(await page.locator(".code").first().innerText());
      expect(decoded).toMatchObject({ ok: true, mark: { revision: 1 }, answers: { conviction: "strong" } });
    });

    it("says how to copy it by hand where the browser does not allow to", async () => {
      const opened = await openPage(browser, "waymark.html#ballot");
      await opened.page.evaluate("navigator.clipboard.writeText = () => Promise.reject(new Error('denied'))");
      await answerAll(opened, ANSWERS);
      await opened.press("Copy the ballot");
      await opened.page.getByText("Your browser does not allow that: select it and copy it.").waitFor();
      expect(opened.complaints).toEqual([]);
    });
  },
);

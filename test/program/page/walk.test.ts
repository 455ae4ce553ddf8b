import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalogue } from "../../../src/content/catalogue.ts";
import { answerAll, missingChromium, openChromium, openPage } from "../../helpers/chromium.ts";
import { runOnce } from "../run-once.ts";

const ANSWERS = ["Pressing", "6 to 12 months", "A few teams", "Mixed", "Not sure"];
const FLAGS =
  "--urgency pressing --horizon 6-to-12-months --team-span a-few-teams --conviction mixed --walk-away unsure".split(
    " ",
  );

describe.skipIf(missingChromium !== undefined)(
  `the page, from the first question to the result${missingChromium ? `: ${missingChromium}` : ""}`,
  () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await openChromium();
    });
    afterAll(() => browser?.close());

    it("goes by mouse to the result that the terminal gives", async () => {
      const opened = await openPage(browser, "waymark.html");
      const { page, heading, complaints } = opened;
      expect(await heading()).toBe(catalogue.questions[0]?.title);
      await answerAll(opened, ANSWERS);
      expect(await heading()).toBe("Big Vision with Small Experiments");
      const { stdout } = await runOnce([...FLAGS, "--json"]);
      const { ballot } = JSON.parse(stdout);
      await page.getByText("Share", { exact: true }).click();
      expect(await page.locator(".code").last().innerText()).toBe(ballot);
      expect(complaints).toEqual([]);
    });

    it("goes by keyboard alone, and takes the focus to the heading of each step", async () => {
      const { page, heading, complaints } = await openPage(browser, "waymark.html");
      /** Tab until the control of this name has the focus, as a person does who sees where it is. */
      const reach = async (name: string) => {
        for (let tabs = 0; tabs < 40; tabs++) {
          await page.keyboard.press("Tab");
          if ((await page.evaluate<string>("document.activeElement.innerText")).startsWith(name)) return;
        }
        throw new Error(`${name} cannot be reached`);
      };
      for (const [index, label] of ANSWERS.entries()) {
        expect(await heading()).toBe(catalogue.questions[index]?.title);
        await reach(label);
        await page.keyboard.press("Enter");
        expect(await page.evaluate("document.activeElement.innerText")).toBe(await heading());
      }
      expect(await page.title()).toBe("Your answers · waymark");
      await reach("Show the result");
      await page.keyboard.press("Space");
      expect(await page.evaluate("document.activeElement.innerText")).toContain("Big Vision");
      await reach("Why");
      await page.keyboard.press("Enter");
      expect(await page.locator("details[open]").first().innerText()).toContain("sensible default pattern");
      expect(complaints).toEqual([]);
    });

    it("goes back with the answers kept, and changes one from the review without asking the others again", async () => {
      const { page, press, heading } = await openPage(browser, "waymark.html");
      await press("Calm");
      await press("Under 3 months");
      await press("Back");
      expect(await page.locator(".options [aria-current]").innerText()).toContain("Under 3 months");
      await press("Back");
      expect(await page.getByRole("button", { name: "Back" }).count()).toBe(0);
      await press("Keep “Calm”");
      await press("Keep “Under 3 months”");
      for (const label of ["One team", "Low", "No"]) await press(label);
      await press("Change conviction");
      expect(await page.getByText("Changing one answer").isVisible()).toBe(true);
      await press("Strong");
      expect(await heading()).toBe("Your answers");
      expect(await page.locator(".answers").innerText()).toContain("Conviction: Strong");
    });

    it("shows on request what counts for an answer and what each option would say, and nothing of it before", async () => {
      const { page } = await openPage(browser, "waymark.html");
      const before = await page.locator("body").innerText();
      for (const { name } of catalogue.patterns) expect(before).not.toContain(name);
      await page.getByText("What counts").click();
      const help = await page.locator("details[open]").innerText();
      const [question] = catalogue.questions;
      const told = question?.options.map(({ label }) => help.indexOf(`What “${label}” would say`)) ?? [];
      expect(told).toEqual(told.toSorted((a, b) => a - b));
      expect(help.indexOf(question?.help[0] ?? "?")).toBeGreaterThanOrEqual(0);
      expect(help.indexOf(question?.help[0] ?? "?")).toBeLessThan(told[0] ?? 0);
      for (const { name } of catalogue.patterns) expect(help).toContain(name);
    });

    it("offers the result early where nothing that is open can change the pattern", async () => {
      const { press, heading } = await openPage(browser, "waymark.html");
      for (const label of ["On fire", "3 to 6 months"]) await press(label);
      await press("Show the result now");
      expect(await heading()).toBe("The No-Vision Strategy");
    });

    it("tries other answers, and keeps one's own until the others are taken", async () => {
      const opened = await openPage(browser, "waymark.html");
      const { page, press, heading } = opened;
      await answerAll(opened, ANSWERS);
      await press("What if");
      await page.getByLabel("Horizon").selectOption("Under 3 months");
      expect(await page.getByRole("status").first().innerText()).toContain("The No-Vision Strategy");
      expect(await page.getByText("yours: 6 to 12 months").isVisible()).toBe(true);
      await press("Back");
      expect(await heading()).toBe("Big Vision with Small Experiments");
      await press("What if");
      await page.getByLabel("Horizon").selectOption("Under 3 months");
      await press("Keep these answers");
      expect(await heading()).toBe("The No-Vision Strategy");
    });

    it("tries the answers of a cell of the map that is chosen", async () => {
      const opened = await openPage(browser, "waymark.html");
      const { page, press, heading, complaints } = opened;
      await answerAll(opened, ANSWERS);
      await page.getByText("Map", { exact: true }).click();
      await page.getByRole("row", { name: "On fire" }).getByRole("button").first().click();
      const status = page.getByRole("status");
      expect(await status.innerText()).toContain("Urgency: On fire. Horizon: Under 3 months.");
      expect(await status.innerText()).toContain("The No-Vision Strategy");
      expect(await page.locator("[aria-pressed=true]").count()).toBe(1);
      await page.getByRole("row", { name: "Calm" }).getByRole("button").nth(3).click();
      expect(await status.innerText()).toContain("Urgency: Calm. Horizon: More than a year.");
      await press("Two other questions");
      expect(await heading()).toBe("Decision map: urgency by team span");
      await press("Back");
      expect(await heading()).toBe("Big Vision with Small Experiments");
      expect(complaints).toEqual([]);
    });
  },
);

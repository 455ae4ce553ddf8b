import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { missingChromium, openChromium, openPage } from "../../helpers/chromium.ts";

const RESULT = "waymark.html#WM1-R09R-7AEA";

type Step = Readonly<{ name: string; page: string; press: readonly string[] }>;

/** Every step of the page, and the buttons that lead there. */
const STEPS: readonly Step[] = [
  { name: "question", page: "waymark.html", press: [] },
  { name: "question with an offer", page: "waymark.html", press: ["On fire", "Under 3 months"] },
  { name: "unreadable address", page: "waymark.html#WM1-1", press: [] },
  { name: "review", page: RESULT, press: ["Edit the answers"] },
  { name: "change", page: RESULT, press: ["Edit the answers", "Change horizon"] },
  { name: "result", page: RESULT, press: [] },
  { name: "what if", page: RESULT, press: ["What if"] },
  { name: "map", page: RESULT, press: ["What if", "Map"] },
  {
    name: "ballot",
    page: "waymark.html#ballot",
    press: ["Calm", "Not sure", "Many teams", "Low", "Yes", "Finish the ballot"],
  },
];

const AXE = `axe.run().then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html)))`;

/** What sticks out to the right of the page. */
const WIDE = `[...document.querySelectorAll("body *")]
  .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
  .map((element) => element.outerHTML.slice(0, 100))`;

describe.skipIf(missingChromium !== undefined)(
  `the page for everyone${missingChromium ? `: ${missingChromium}` : ""}`,
  () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await openChromium();
    });
    afterAll(() => browser?.close());

    /** A step with all that can be unfolded there. */
    async function at(step: Step, options: BrowserContextOptions): Promise<Page> {
      const { page, press } = await openPage(browser, step.page, options);
      for (const name of step.press) await press(name);
      await page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true");
      return page;
    }

    describe.each(["light", "dark"] as const)("in its %s theme", (colorScheme) => {
      it.each(STEPS)("has nothing that axe finds: $name", async (step) => {
        const page = await at(step, { colorScheme });
        const background = await page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
        expect(background).toBe(colorScheme === "dark" ? "rgb(13, 17, 23)" : "rgb(255, 255, 255)");
        await page.evaluate(axe.source);
        expect(await page.evaluate(AXE)).toEqual([]);
      });
    });

    it.each(STEPS)("needs no scrolling to the side at 320 px, as at 400 %: $name", async (step) => {
      const page = await at(step, { viewport: { width: 320, height: 256 } });
      expect(await page.evaluate(WIDE)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
    });

    it("tells which pattern a cell has by its shape and its name, not by colour alone", async () => {
      const page = await at({ name: "map", page: RESULT, press: ["What if", "Map"] }, {});
      const cells = await page.locator(".map td svg").all();
      const told = new Map<string, Set<string>>();
      for (const cell of cells) {
        const [, name = ""] = ((await cell.locator("title").textContent()) ?? "").split(": ");
        const shape = (await cell.locator("path").getAttribute("d")) ?? "";
        told.set(name, (told.get(name) ?? new Set()).add(shape));
      }
      expect([...told.keys()].length).toBeGreaterThan(1);
      expect(new Set([...told.values()].map((shapes) => [...shapes].join())).size).toBe(told.size);
    });

    it("moves nothing for those who have asked for less motion", async () => {
      const moving = "getComputedStyle(document.querySelector('.bar rect')).transitionDuration";
      const page = await at({ name: "", page: RESULT, press: [] }, { reducedMotion: "reduce" });
      expect(await page.evaluate(moving)).toBe("0s");
    });

    it("prints a result on one page, without what can only be pressed", async () => {
      const { page } = await openPage(browser, RESULT, { colorScheme: "dark" });
      const folder = mkdtempSync(join(tmpdir(), "waymark-print-"));
      try {
        const path = join(folder, "result.pdf");
        await page.pdf({ path, format: "A4" });
        expect(readFileSync(path, "latin1").match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
      } finally {
        rmSync(folder, { recursive: true });
      }
      await page.emulateMedia({ media: "print" });
      const buttons = await page.getByRole("button").all();
      expect(await Promise.all(buttons.map((button) => button.isVisible()))).not.toContain(true);
      expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(true);
      expect(await page.evaluate("getComputedStyle(document.querySelector('main')).color")).toBe(
        "rgb(31, 35, 40)",
      );
    });
  },
);

import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { missingChromium, openChromium, openPage } from "../helpers/chromium.ts";
import { median } from "./statistics.ts";

/** The page for a browser: ms until it paints its first question, the median of all runs, and its bytes. */
export type PageResult = Readonly<{ paint: number; bytes: number }> | Readonly<{ failed: string }>;

const FILE = "waymark.html";
const PAINTED = `new Promise((resolve) => new PerformanceObserver((list) => {
  const paint = list.getEntriesByName("first-contentful-paint")[0];
  if (paint) resolve(paint.startTime);
}).observe({ type: "paint", buffered: true }))`;

/** Opens the page so often in a real browser, each time in surroundings of its own; the first one warms it and is not counted. */
export async function pagePaint(runs: number): Promise<PageResult> {
  if (missingChromium !== undefined) return { failed: missingChromium };
  const browser = await openChromium();
  try {
    const times: number[] = [];
    for (let run = 0; run <= runs; run += 1) {
      const { page } = await openPage(browser, FILE);
      const time = await page.evaluate<number>(PAINTED);
      if (run > 0) times.push(time);
      await page.context().close();
    }
    const { size } = statSync(fileURLToPath(new URL(`../../dist/${FILE}`, import.meta.url)));
    return { paint: median(times), bytes: size };
  } catch (error) {
    return { failed: error instanceof Error ? error.message : String(error) };
  } finally {
    await browser.close();
  }
}

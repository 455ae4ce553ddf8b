import { existsSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const PROGRAM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) =>
  existsSync(path),
);

/** Only what never comes waits as long as this; a busy machine may take its time. */
const DEADLINE_MS = 120_000;

/** Whether there is a browser here; else why not. */
export const missingChromium: string | undefined =
  PROGRAM === undefined ? "Chromium is not installed (apt-get install chromium)" : undefined;

/** A real browser without a window. */
export const openChromium = (): Promise<Browser> =>
  chromium.launch({
    ...(PROGRAM === undefined ? {} : { executablePath: PROGRAM }),
    // Its sandbox does not start as root, which tests in containers run as.
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    timeout: DEADLINE_MS,
  });

/** The address of a built page: "waymark.html#…". */
export const addressOfBuilt = (page: string): string => {
  const [file = "", ...fragment] = page.split("#");
  const { href } = pathToFileURL(fileURLToPath(new URL(`../../dist/${file}`, import.meta.url)));
  return [href, ...fragment].join("#");
};

type Opened = Readonly<{
  page: Page;
  /** All that it must never have: words on the console, errors, violations of its policy, and requests beside the page itself. */
  complaints: readonly string[];
  /** Goes on with the button of this name, which starts with these words. */
  press: (name: string) => Promise<void>;
  /** The heading of the step. */
  heading: () => Promise<string>;
}>;

/** Opens a page in surroundings of its own, offline: a built one by its file's name, or any address. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({
    offline: true,
    viewport: { width: 800, height: 900 },
    ...options,
  });
  context.setDefaultTimeout(DEADLINE_MS);
  const page = await context.newPage();
  const complaints: string[] = [];
  await page.exposeFunction("complain", (text: string) => complaints.push(text));
  await page.addInitScript(
    "addEventListener('securitypolicyviolation', (event) => complain('policy: ' + event.violatedDirective + ' ' + event.blockedURI))",
  );
  page.on("console", (message) => complaints.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (!request.isNavigationRequest() && !request.url().startsWith("data:"))
      complaints.push(`request: ${request.url()}`);
  });
  await page.goto(address.includes("://") ? address : addressOfBuilt(address));
  return {
    page,
    complaints,
    press: (name) =>
      page
        .getByRole("button", { name: new RegExp(`^${name}`) })
        .first()
        .click(),
    heading: () =>
      page
        .getByRole("heading", { level: 1 })
        .innerText()
        .then((text) => text.trim()),
  };
}

/** Answers every question of a page with the options of these labels, and goes on over the review. */
export async function answerAll({ press }: Pick<Opened, "press">, labels: readonly string[]): Promise<void> {
  for (const label of labels) await press(label);
  await press("Show the result|Finish the ballot");
}

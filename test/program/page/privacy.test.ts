import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerAll, missingChromium, openChromium, openPage } from "../../helpers/chromium.ts";
import { runOnce } from "../run-once.ts";

const ANSWERS = ["Calm", "More than a year", "Many teams", "Strong", "Yes"];
const CODE = "WM1-R09R-7AEA";

describe("the file of the page", () => {
  it("is of at most 150 KB, and names no other", () => {
    const html = readFileSync("dist/waymark.html");
    expect(html.length).toBeLessThan(150_000);
    const [, head = "", script = ""] =
      /<head>(.*?)<\/head>.*<script>(.*)<\/script>/s.exec(String(html)) ?? [];
    expect(head).toContain("default-src 'none'; script-src 'sha256-");
    expect(head).not.toMatch(/https?:\/\/|url\(|@import| src=/);
    expect(script).not.toMatch(
      /\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|localStorage|document\.cookie|eval\(/,
    );
  });

  it("is what the command writes", async () => {
    const html = readFileSync("dist/waymark.html", "utf8");
    expect(await runOnce(["page", "--out", "-"])).toEqual({ code: 0, stdout: html, stderr: "" });
  });
});

describe.skipIf(missingChromium !== undefined)(
  `what the page knows, and tells nobody${missingChromium ? `: ${missingChromium}` : ""}`,
  () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await openChromium();
    });
    afterAll(() => browser?.close());

    it("opens the same result again from a link, without changing the address before that", async () => {
      const opened = await openPage(browser, "waymark.html", {
        permissions: ["clipboard-read", "clipboard-write"],
      });
      const { page, press, heading } = opened;
      await answerAll(opened, ANSWERS);
      expect(page.url()).not.toContain("#");
      await page.getByText("Share", { exact: true }).click();
      await press("Copy the link");
      await page.getByText("Copied.").waitFor();
      const link = await page.evaluate<string>("navigator.clipboard.readText()");
      expect(link).toMatch(new RegExp(`^file:.*/waymark\\.html#${CODE}$`));
      expect(page.url()).toBe(link);
      const again = await openPage(browser, link);
      expect(await again.heading()).toBe(await heading());
      expect(await again.heading()).toBe("The Grand Migration");
    });

    it("opens another link in the same tab", async () => {
      const { page } = await openPage(browser, "waymark.html");
      await page.evaluate(`location.hash = "${CODE}"`);
      await page.getByRole("heading", { level: 1, name: "The Grand Migration" }).waitFor();
    });

    it.each([
      ["damaged", "WM1-R09R-7AEB", "is damaged"],
      [
        "script",
        "<script>complain('ran')</script><img src=x onerror=complain('ran')>",
        "is neither a ballot nor a code of answers",
      ],
      ["script in a link", "javascript:complain('ran')", "is neither a ballot nor a code of answers"],
      ["half an escape", "%E0%A4%A", "is neither a ballot nor a code of answers"],
      ["a megabyte", "W".repeat(1_000_000), "is neither a ballot nor a code of answers"],
    ])("says in a sentence what is wrong with an address, and asks: %s", async (_, fragment, words) => {
      const { page, heading, press, complaints } = await openPage(browser, `waymark.html#${fragment}`);
      const alert = page.getByRole("alert");
      expect(await alert.innerText()).toContain(words);
      expect((await alert.innerText()).length).toBeLessThan(250);
      expect(await heading()).toBe("How urgent is the problem?");
      await press("Calm");
      expect(await alert.count()).toBe(0);
      expect(complaints).toEqual([]);
    });

    it("asks its server for itself alone, and keeps nothing", async () => {
      const asked: string[] = [];
      const server = createServer((request, response) => {
        asked.push(request.url ?? "");
        response.setHeader("content-type", "text/html");
        response.end(readFileSync("dist/waymark.html"));
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      try {
        const { port } = server.address() as AddressInfo;
        const address = `http://127.0.0.1:${port}/waymark.html#${CODE}`;
        const { page, press, complaints } = await openPage(browser, address, { offline: false });
        for (const each of ["Ballot", "Share"]) await page.getByText(each, { exact: true }).click();
        await page.getByLabel("Your name").fill("Ada");
        await press("Copy the link");
        await page.getByText("Copied.").waitFor();
        expect(asked).toEqual(["/waymark.html"]);
        expect(await page.context().cookies()).toEqual([]);
        expect(
          await page.evaluate(
            "indexedDB.databases().then((all) => [localStorage.length, sessionStorage.length, all.length])",
          ),
        ).toEqual([0, 0, 0]);
        expect(complaints).toEqual([]);
      } finally {
        server.close();
      }
    });

    it("runs nothing that somebody else has put into it, and loads nothing", async () => {
      const { page, complaints } = await openPage(browser, "waymark.html");
      await page.evaluate(
        "(() => { const script = document.createElement('img'); script.src = 'https://example.org/x.png'; document.body.append(script); })()",
      );
      await expect.poll(() => complaints.join()).toContain("policy: img-src https://example.org/x.png");
    });
  },
);

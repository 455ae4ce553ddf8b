import { mkdir, readFile, writeFile } from "node:fs/promises";
import process from "node:process";
import { setup } from "../helpers/build-once.ts";
import { answerAll, openChromium, openPage } from "../helpers/chromium.ts";
import { closeTerminals, openTerminal } from "../helpers/terminal.ts";
import { runOnce } from "../program/run-once.ts";
import { answer, walkToResult } from "../program/walk.ts";
import { toSvg } from "./svg.ts";

// Draws the pictures of the README from the real program. With --check it writes nothing, and fails when a picture shows
// something else than the program does.

const FOLDER = ".github/pictures";
const COLUMNS = 80;
/** A map with all three patterns on it. */
const MAP =
  "map --x horizon --y conviction --urgency on-fire --horizon over-a-year --team-span a-few-teams --conviction mixed --walk-away no".split(
    " ",
  );

/** The pictures as the built program draws them now, by the names of their files. */
async function pictures(): Promise<Readonly<Record<string, string>>> {
  try {
    const question = openTerminal({ columns: COLUMNS });
    await answer(question, undefined, 1);
    question.press("down");
    await question.sees("❯ 2");
    const result = openTerminal({ columns: COLUMNS });
    await walkToResult(result);
    return {
      "question.svg": toSvg(question.buffer, { title: "waymark asks a question", columns: COLUMNS }),
      "map.svg": (await runOnce([...MAP, "--svg", "-"])).stdout,
      "result.svg": toSvg(result.buffer, { title: "waymark recommends a pattern", columns: COLUMNS }),
    };
  } finally {
    await closeTerminals();
  }
}

/** A result as a browser shows it. Fonts differ between machines, so that nothing tells whether it is out of date. */
async function pagePicture(): Promise<Buffer> {
  const browser = await openChromium();
  try {
    const opened = await openPage(browser, "waymark.html");
    await answerAll(opened, ["Pressing", "6 to 12 months", "A few teams", "Mixed", "Not sure"]);
    return await opened.page.screenshot({ clip: { x: 0, y: 0, width: 800, height: 860 } });
  } finally {
    await browser.close();
  }
}

const check = process.argv.includes("--check");
if (!check) {
  await setup();
  await mkdir(FOLDER, { recursive: true });
  await writeFile(`${FOLDER}/page.png`, await pagePicture());
}
for (const [name, picture] of Object.entries(await pictures())) {
  const file = `${FOLDER}/${name}`;
  if (!check) {
    await writeFile(file, picture);
    process.stdout.write(`${file}\n`);
  } else if ((await readFile(file, "utf8").catch(() => "")) !== picture) {
    process.stderr.write(`${file} is out of date: npm run pictures\n`);
    process.exitCode = 1;
  }
}

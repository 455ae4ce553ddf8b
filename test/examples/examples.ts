import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { setup } from "../helpers/build-once.ts";
import { CASES } from "./cases.ts";
import { walk } from "./walk.ts";

// Writes the files under examples/ with the real program. With --check it writes nothing, and fails when a file is another
// one than the program would write.

const check = process.argv.includes("--check");
if (!check) await setup();
for (const each of CASES) {
  const folder = await mkdtemp(join(tmpdir(), "waymark-example-"));
  try {
    const { files } = await walk(folder, each);
    for (const [name, text] of Object.entries(files)) {
      const file = join("examples", each.name, name);
      if (!check) {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, text);
        process.stdout.write(`${file}\n`);
      } else if ((await readFile(file, "utf8").catch(() => "")) !== text) {
        process.stderr.write(`${file} is out of date: npm run examples\n`);
        process.exitCode = 1;
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

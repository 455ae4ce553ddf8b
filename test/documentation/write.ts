import { readFile, writeFile } from "node:fs/promises";
import { MADE_FILES, withMadeParts } from "./made-parts.ts";

for (const file of MADE_FILES) await writeFile(file, withMadeParts(file, await readFile(file, "utf8")));

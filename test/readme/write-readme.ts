import { readFile, writeFile } from "node:fs/promises";
import { withKeysTable } from "./keys-table.ts";

await writeFile("README.md", withKeysTable(await readFile("README.md", "utf8")));

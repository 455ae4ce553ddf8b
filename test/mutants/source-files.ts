import { readdirSync } from "node:fs";
import { join } from "node:path";
import { FOLDERS } from "./sample.ts";

/** The files that faults are put into. */
export const sourceFiles = (): readonly string[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
  ).filter((file) => /\.tsx?$/.test(file));

import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const SOURCES = ["src", "questions", "patterns", "package.json"];
const BUILT = ["dist/waymark.cjs", "dist/main.cjs", "dist/index.js", "dist/waymark.html"];

/** Builds the program when something that goes into it is newer than it. @throws when the build fails */
export function buildIfStale(): void {
  const newest = Math.max(...SOURCES.flatMap((path) => filesIn(path).map(changed)));
  if (Math.min(...BUILT.map(changed)) >= newest) return;
  execFileSync("npm", ["run", "--silent", "build"], { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
}

const filesIn = (path: string): readonly string[] =>
  statSync(`${ROOT}${path}`).isDirectory()
    ? readdirSync(`${ROOT}${path}`, { recursive: true, encoding: "utf8" }).map((each) => `${path}/${each}`)
    : [path];

/** ms since 1970; 0 for what is not there. */
const changed = (path: string): number => statSync(`${ROOT}${path}`, { throwIfNoEntry: false })?.mtimeMs ?? 0;

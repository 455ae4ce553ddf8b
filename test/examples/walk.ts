import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { WAYMARK } from "../helpers/terminal.ts";
import { collect, type Outcome } from "../program/run-once.ts";
import type { Case } from "./cases.ts";

const DECIDED = "2026-11-23";
const HALF_A_YEAR_LATER = "2027-05-24";

/** What one walk has left behind and said. */
export type Walk = Readonly<{
  /** Path below the folder to text. */
  files: Readonly<Record<string, string>>;
  checkedEmpty: Outcome;
  checked: Outcome;
  revisited: Outcome;
}>;

/** Runs a command line of the program in the folder of a walk. */
export type RunIn = (folder: string, args: readonly string[]) => Promise<Outcome>;

const inProcess: RunIn = (folder, args) => collect([...WAYMARK, ...args], {}, "", folder);

/** Goes the whole way from flags alone: record, drafts, a check of the empty ones, their text, a check of that, and a review. */
export async function walk(
  folder: string,
  { name, answers, says, parts, review }: Case,
  run: RunIn = inProcess,
): Promise<Walk> {
  const waymark = (...args: readonly string[]) => run(folder, args);
  const record = await waymark("record", ...answers, ...says, "--id", `example-${name}`, "--date", DECIDED);
  const path = record.stdout.trim();
  const names = (await waymark("draft", path)).stdout.trim().split("\n");
  const checkedEmpty = await waymark("check", ...names);
  for (const each of names) {
    const text = await readFile(join(folder, each), "utf8");
    await writeFile(join(folder, each), written(text, parts));
  }
  const checked = await waymark("check", ...names, path);
  const revisited = await waymark("revisit", path, ...review, "--date", HALF_A_YEAR_LATER);
  const files = await Promise.all(
    [path, ...names].map(async (each) => [each, await readFile(join(folder, each), "utf8")] as const),
  );
  return { files: Object.fromEntries(files), checkedEmpty, checked, revisited };
}

/** A template with its parts written; what was given and is text already stays. */
const written = (text: string, parts: Case["parts"]): string =>
  text
    .split(/\n(?=## )/)
    .map((part) => {
      const said = parts[/^## (.*)/.exec(part)?.[1] ?? ""];
      if (said === undefined) return part;
      const head = part.slice(0, part.indexOf("-->") + "-->".length);
      return `${head}\n\n${said}\n`;
    })
    .join("\n");

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Arguments, textBehind } from "../command-line/arguments.ts";
import { EXIT, type ExitCode, type Io } from "../process/io.ts";
import { writeOutput } from "../process/output-file.ts";

/** `waymark page`: writes one of the pages for a browser that lie ready in the package. */
export async function page(given: Arguments, io: Io): Promise<ExitCode> {
  const name = given.flags.ballot ? "ballot.html" : "waymark.html";
  const html = await readFile(join(io.packageFolder, name), "utf8");
  await writeOutput(textBehind(given, "out") ?? name, html, given.flags.force === true, io);
  return EXIT.done;
}

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Call, flagValue } from "../command-line/arguments.ts";
import { EXIT, type ExitCode } from "../process/io.ts";
import { writeOutput } from "../process/output-file.ts";

/** `waymark page`: writes the page for a browser that is in the package. An attribute of it says whether it only asks. */
export async function page({ given, io }: Call): Promise<ExitCode> {
  const html = await readFile(join(io.packageFolder, "waymark.html"), "utf8");
  const [name, written] = given.flags.ballot
    ? ["ballot.html", html.replace('data-purpose="result"', 'data-purpose="ballot"')]
    : ["waymark.html", html];
  await writeOutput(flagValue(given, "out") ?? name, written, given.flags.force === true, io);
  return EXIT.done;
}

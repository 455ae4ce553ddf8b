import { mkdir, rm, writeFile } from "node:fs/promises";
import process from "node:process";
import * as z from "zod";
import { catalogue } from "../content/catalogue.ts";
import { catalogueSchema } from "../domain/catalogue-schema.ts";
import { JSON_SCHEMAS } from "../schemas/json-schemas.ts";
import { bundleLauncher, bundleProgram } from "./bundles.ts";
import { libraryTypes } from "./library-types.ts";
import { bundledPackages, thirdPartyNotices } from "./notices.ts";
import { bundlePage } from "./page.ts";

const LIBRARY = "src/index.ts";

/**
 * Makes dist/ from the source: the command with its chunks, the library with its types, the schemas of JSON, the page for a
 * browser, and the notices of what is bundled.
 */
async function main(): Promise<void> {
  // The program never checks its own content at run time: this is where it is checked.
  const checked = catalogueSchema.safeParse(catalogue);
  if (!checked.success) throw new Error(z.prettifyError(checked.error));

  await rm("dist", { recursive: true, force: true });
  await mkdir("dist");
  // Ink asks chalk, which looks at the terminal of whoever builds, unless it is told.
  process.env.FORCE_COLOR = "1";
  const { firstFrames } = await import("./first-frames.ts");
  await bundleLauncher("dist/waymark.cjs", firstFrames());
  const program = await bundleProgram({ main: "src/cli/main.ts", library: LIBRARY }, "dist");
  // The library shares the program's chunks, which saves 33 KB of the package.
  const library = Object.values(program.outputs).find(({ entryPoint }) => entryPoint === LIBRARY);
  await writeFile("dist/index.js", `export { ${library?.exports.join(", ")} } from "./library.cjs";\n`);
  const page = await bundlePage("dist/waymark.html");
  const notices = await thirdPartyNotices(bundledPackages([program, page]));
  await writeFile("dist/THIRD-PARTY-NOTICES.txt", notices);
  await writeFile("dist/index.d.ts", await libraryTypes());
  await mkdir("dist/schemas");
  for (const [name, schema] of Object.entries(JSON_SCHEMAS))
    await writeFile(`dist/schemas/${name}.json`, `${JSON.stringify(schema)}\n`);
}

await main();

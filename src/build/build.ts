import { mkdir, rm, writeFile } from "node:fs/promises";
import * as z from "zod";
import { catalogue } from "../content/catalogue.ts";
import { catalogueSchema } from "../domain/catalogue-schema.ts";
import { bundle, bundleLauncher, WITH_INK, WITHOUT_INK } from "./bundles.ts";
import { libraryTypes } from "./library-types.ts";
import { bundledPackages, thirdPartyNotices } from "./notices.ts";
import { apart } from "./techniques/bundles-apart.ts";

// Makes dist/ from the source: the command, its screens, the library with its types, and the notices of what is bundled.

/** What draws, and brings Ink and React with it. */
const SCREEN = apart(/[\\/]ui[\\/]show-session\.tsx$/, "screen.cjs");
/** The commands for groups of people. */
const GROUP = apart(/[\\/]cli[\\/]group-commands\.ts$/, "group.cjs");

async function main(): Promise<void> {
  // The program never checks its own content at run time: this is where it is checked.
  const checked = catalogueSchema.safeParse(catalogue);
  if (!checked.success) throw new Error(z.prettifyError(checked.error));

  await rm("dist", { recursive: true, force: true });
  await mkdir("dist");
  const screen = await bundle("src/ui/show-session.tsx", "dist/screen.cjs", WITH_INK);
  const main = await bundle("src/cli/main.ts", "dist/main.cjs", [SCREEN, GROUP, ...WITHOUT_INK]);
  const group = await bundle("src/cli/group-commands.ts", "dist/group.cjs", [SCREEN, ...WITHOUT_INK]);
  const launcher = await bundleLauncher("dist/waymark.cjs", [
    "dist/main.cjs",
    "dist/screen.cjs",
    "dist/group.cjs",
  ]);
  const library = await bundle("src/index.ts", "dist/index.js", WITHOUT_INK);
  const notices = await thirdPartyNotices(
    bundledPackages([screen, main, group, launcher, library].map(({ metafile }) => metafile)),
  );
  await writeFile("dist/THIRD-PARTY-NOTICES.txt", notices);
  await writeFile("dist/index.d.ts", await libraryTypes());
}

await main();

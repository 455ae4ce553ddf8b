import { mkdir, rm, writeFile } from "node:fs/promises";
import * as z from "zod";
import { catalogue } from "../content/catalogue.ts";
import { catalogueSchema } from "../domain/catalogue-schema.ts";
import { bundle, bundleLauncher, WITH_INK, WITH_MARKDOWN, WITHOUT_INK } from "./bundles.ts";
import { libraryTypes } from "./library-types.ts";
import { bundledPackages, thirdPartyNotices } from "./notices.ts";
import { apart } from "./techniques/bundles-apart.ts";

// Makes dist/ from the source: the command, its screens, the library with its types, and the notices of what is bundled.

/** What draws, and brings Ink and React with it. */
const SCREEN = apart(/[\\/]ui[\\/]show-session\.tsx$/, "screen.cjs");
/** The conversation line by line. */
const PLAIN = apart(/talk-over-terminal\.ts$/, "plain.cjs");
/** The commands that have a name. */
const FURTHER = apart(/further-commands\.ts$/, "further.cjs");
/** The commands for documents, with the libraries that nothing else needs. */
const DOCUMENTS = apart(/document-commands\.ts$/, "documents.cjs");

async function main(): Promise<void> {
  // The program never checks its own content at run time: this is where it is checked.
  const checked = catalogueSchema.safeParse(catalogue);
  if (!checked.success) throw new Error(z.prettifyError(checked.error));

  await rm("dist", { recursive: true, force: true });
  await mkdir("dist");
  const screen = await bundle("src/ui/show-session.tsx", "dist/screen.cjs", WITH_INK);
  const main = await bundle("src/cli/main.ts", "dist/main.cjs", [
    SCREEN,
    PLAIN,
    FURTHER,
    DOCUMENTS,
    ...WITHOUT_INK,
  ]);
  const further = await bundle("src/cli/further-commands.ts", "dist/further.cjs", [
    SCREEN,
    PLAIN,
    ...WITHOUT_INK,
  ]);
  const plain = await bundle("src/plain/talk-over-terminal.ts", "dist/plain.cjs", WITHOUT_INK);
  const documents = await bundle("src/cli/document-commands.ts", "dist/documents.cjs", [
    SCREEN,
    PLAIN,
    ...WITH_MARKDOWN,
  ]);
  const launcher = await bundleLauncher("dist/waymark.cjs", [
    "dist/main.cjs",
    "dist/screen.cjs",
    "dist/further.cjs",
    "dist/documents.cjs",
  ]);
  const library = await bundle("src/index.ts", "dist/index.js", WITHOUT_INK);
  const notices = await thirdPartyNotices(
    bundledPackages(
      [screen, main, further, plain, documents, launcher, library].map(({ metafile }) => metafile),
    ),
  );
  await writeFile("dist/THIRD-PARTY-NOTICES.txt", notices);
  await writeFile("dist/index.d.ts", await libraryTypes());
}

await main();

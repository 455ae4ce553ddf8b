import { mkdir, rm, writeFile } from "node:fs/promises";
import { type BuildOptions, build } from "esbuild";
import * as z from "zod";
import packageJson from "../../package.json" with { type: "json" };
import { catalogue } from "../content/catalogue.ts";
import { catalogueSchema } from "../domain/catalogue-schema.ts";
import { libraryTypes } from "./library-types.ts";
import { bundledPackages, thirdPartyNotices } from "./notices.ts";
import { apart, launches } from "./techniques/bundles-apart.ts";
import { keptCaches } from "./techniques/kept-caches.ts";
import { layoutWithoutYoga } from "./techniques/layout-without-yoga.ts";
import { lightNodeModules } from "./techniques/light-node-modules.ts";
import { narrowTextFirst } from "./techniques/narrow-text-first.ts";
import { noDevtools } from "./techniques/no-devtools.ts";
import { sharedImports } from "./techniques/shared-imports.ts";
import { unusedParts } from "./techniques/unused-parts.ts";

// Makes dist/ from the source: the command, its screens, the library with its types, and the notices of what is bundled.

const common = {
  bundle: true,
  minify: true,
  platform: "node",
  target: "node20",
  metafile: true,
  // Its main entry is UMD, which hides what it requires from any bundler.
  alias: { "jsonc-parser": "jsonc-parser/lib/esm/main.js" },
  legalComments: "none",
  define: { "process.env.NODE_ENV": '"production"', WAYMARK_VERSION: JSON.stringify(packageJson.version) },
  supported: {
    // esbuild would rewrite \p{...} literals into a RegExp that is built at every call.
    "regexp-unicode-property-escapes": true,
    // `import()` of the bundle beside becomes `require`: CommonJS need not wait for the module loader.
    "dynamic-import": false,
  },
  logLevel: "warning",
} as const satisfies BuildOptions;

async function main(): Promise<void> {
  // The program never checks its own content at run time: this is where it is checked.
  const checked = catalogueSchema.safeParse(catalogue);
  if (!checked.success) throw new Error(z.prettifyError(checked.error));

  await rm("dist", { recursive: true, force: true });
  await mkdir("dist");
  const outdir = "dist";
  const outExtension = { ".js": ".cjs" };
  const screen = await build({
    ...common,
    entryPoints: { screen: "src/ui/show-wizard.tsx" },
    format: "cjs",
    outExtension,
    outdir,
    jsx: "automatic",
    plugins: [
      layoutWithoutYoga,
      narrowTextFirst,
      noDevtools,
      keptCaches,
      unusedParts,
      lightNodeModules,
      sharedImports,
    ],
  });
  const main = await build({
    ...common,
    entryPoints: { main: "src/cli/main.ts" },
    format: "cjs",
    outExtension,
    outdir,
    plugins: [
      apart(/[\\/]ui[\\/]show-wizard\.tsx$/, "screen.cjs"),
      apart(/[\\/]commands[\\/]tally\.ts$/, "tally.cjs"),
      apart(/[\\/]commands[\\/]in-depth\.ts$/, "in-depth.cjs"),
      narrowTextFirst,
      sharedImports,
    ],
  });
  const tally = await build({
    ...common,
    entryPoints: { tally: "src/cli/commands/tally.ts" },
    format: "cjs",
    outExtension,
    outdir,
    plugins: [narrowTextFirst, sharedImports],
  });
  const inDepth = await build({
    ...common,
    entryPoints: { "in-depth": "src/cli/commands/in-depth.ts" },
    format: "cjs",
    outExtension,
    outdir,
    plugins: [narrowTextFirst, sharedImports],
  });
  const launcher = await build({
    ...common,
    entryPoints: { waymark: "src/build/techniques/launcher.ts" },
    format: "cjs",
    outExtension,
    outdir,
    plugins: [launches(["dist/main.cjs", "dist/screen.cjs"]), sharedImports],
  });
  const library = await build({
    ...common,
    entryPoints: { index: "src/index.ts" },
    format: "esm",
    outdir,
    plugins: [narrowTextFirst, sharedImports],
  });
  const notices = await thirdPartyNotices(
    bundledPackages([screen, main, tally, inDepth, launcher, library].map(({ metafile }) => metafile)),
  );
  await writeFile("dist/THIRD-PARTY-NOTICES.txt", notices);
  await writeFile("dist/index.d.ts", await libraryTypes());
}

await main();

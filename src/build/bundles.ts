import { fileURLToPath } from "node:url";
import { type BuildOptions, type BuildResult, build, type Metafile, type Plugin } from "esbuild";
import packageJson from "../../package.json" with { type: "json" };
import { launches } from "./techniques/bundles-apart.ts";
import { keptCaches } from "./techniques/kept-caches.ts";
import { layoutWithoutYoga } from "./techniques/layout-without-yoga.ts";
import { lightNodeModules } from "./techniques/light-node-modules.ts";
import { markdownWithoutLinks } from "./techniques/markdown-without-links.ts";
import { narrowTextFirst } from "./techniques/narrow-text-first.ts";
import { noDevtools } from "./techniques/no-devtools.ts";
import { sharedImports } from "./techniques/shared-imports.ts";
import { unusedParts } from "./techniques/unused-parts.ts";

const LAUNCHER = fileURLToPath(new URL("./techniques/launcher.ts", import.meta.url));

const common = {
  bundle: true,
  minify: true,
  platform: "node",
  target: "node20",
  metafile: true,
  // Its main entry is UMD, which hides what it requires from any bundler.
  alias: {
    "jsonc-parser": "jsonc-parser/lib/esm/main.js",
    // For Node it is CommonJS, of which no bundler can leave out what nobody uses.
    yaml: "./node_modules/yaml/browser/index.js",
  },
  legalComments: "none",
  define: { "process.env.NODE_ENV": '"production"', WAYMARK_VERSION: JSON.stringify(packageJson.version) },
  jsx: "automatic",
  supported: {
    // esbuild would rewrite \p{...} literals into a RegExp that is built at every call.
    "regexp-unicode-property-escapes": true,
    // `import()` of the bundle beside becomes `require`: CommonJS need not wait for the module loader.
    "dynamic-import": false,
  },
  logLevel: "warning",
} as const satisfies BuildOptions;

/** What a bundle with Ink in it is built with. */
export const WITH_INK: readonly Plugin[] = [
  layoutWithoutYoga,
  narrowTextFirst,
  noDevtools,
  keptCaches,
  unusedParts,
  lightNodeModules,
  sharedImports,
];

/** What all other bundles are built with. */
export const WITHOUT_INK: readonly Plugin[] = [narrowTextFirst, sharedImports];

/** What the bundle for documents is built with. */
export const WITH_MARKDOWN: readonly Plugin[] = [markdownWithoutLinks, ...WITHOUT_INK];

/** A bundle that is written, and what went into it. */
export type Bundled = BuildResult<typeof common>;

type Format = "cjs" | "esm";

/** A file, or source of its own that imports from a folder. */
export type Entry = string | Readonly<{ contents: string; resolveDir: string }>;

/** Bundles a program and all that it imports. @param outfile what ends in `.cjs` is CommonJS */
export const bundle = (entry: Entry, outfile: string, plugins: readonly Plugin[]): Promise<Bundled> =>
  build({ ...common, ...options(entry, outfile.endsWith(".cjs") ? "cjs" : "esm", plugins), outfile });

/** A CommonJS bundle that is not written: what would go into it, and its text. */
export async function draft(
  entry: string,
  plugins: readonly Plugin[],
): Promise<Readonly<{ metafile: Metafile; text: string }>> {
  const { metafile, outputFiles } = await build({
    ...common,
    ...options(entry, "cjs", plugins),
    write: false,
  });
  return { metafile, text: outputFiles.map(({ text }) => text).join("") };
}

const options = (entry: Entry, format: Format, plugins: readonly Plugin[]) =>
  ({
    ...(typeof entry === "string" ? { entryPoints: [entry] } : { stdin: entry }),
    format,
    plugins: [...plugins],
  }) satisfies BuildOptions;

/** What runs first: it loads `main.cjs`, and on its demand the other bundles beside it. @param bundles paths of all of them */
export const bundleLauncher = (outfile: string, bundles: readonly string[]): Promise<Bundled> =>
  bundle(LAUNCHER, outfile, [launches(bundles), sharedImports]);

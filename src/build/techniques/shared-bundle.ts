import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { build, type Metafile, type Plugin } from "esbuild";

// Technique: what several bundles need stands in one of them.
// Gains: a quarter of the package (254 KB packed became 192), and a third less to read and compile before a result in JSON: what
//   sets text and asks questions is no longer in the command's own bundle.
// How: a module that the command itself needs stays in its bundle, all others that are asked for with `import()` or from two
//   bundles or more go into one of their own. The other bundles get a stand-in for each, which takes from there by name.
// Delete when: esbuild splits CommonJS output by itself.

/** A module that stands in one bundle for all. */
type Home = Readonly<{
  /** As it is asked for: "./shared.cjs". */
  bundle: string;
  /** Each export of the module, and its name in the bundle: one that occurs nowhere else in any of them. */
  names: ReadonlyMap<string, string>;
}>;

/** By absolute path. */
export type Homes = ReadonlyMap<string, Home>;

/**
 * Every bundle other than that in which it stands takes such a module from there.
 *
 * @param bundle that which is being made
 */
export const fromHome = (homes: Homes, bundle: string): Plugin => ({
  name: "from-home",
  setup(build) {
    const bundles = new Set([...homes.values()].map((home) => home.bundle));
    build.onResolve({ filter: /^\.\/\w+\.cjs$/ }, ({ path }) =>
      bundles.has(path) ? { path, external: true } : undefined,
    );
    build.onLoad({ filter: /\.[jt]sx?$/ }, ({ path }) => {
      const home = homes.get(path);
      return home && home.bundle !== bundle ? { contents: standIn(home), loader: "js" } : undefined;
    });
  },
});

/** An ES module, of which esbuild leaves out what nobody imports. */
const standIn = ({ bundle, names }: Home): string =>
  [
    `const home = require(${JSON.stringify(bundle)});`,
    ...[...names].map(([name, there]) =>
      name === "default"
        ? `export default /* @__PURE__ */ (() => home.${there})();`
        : `export const ${name} = /* @__PURE__ */ (() => home.${there})();`,
    ),
  ].join("\n");

/**
 * Source of what gives others the modules of a bundle: one object, where esbuild would make a getter for each name, twice.
 *
 * @param users texts of the bundles that take something from there
 * @param also what is handed out whether they take it or not
 */
export function handsOut(
  homes: Homes,
  bundle: string,
  users: readonly string[],
  also: readonly Handed[] = [],
): string {
  const taken = new Set(users.flatMap((user) => user.match(NAME_THERE) ?? []));
  const handed = [...homes].flatMap(([path, home]): Handed[] =>
    home.bundle === bundle
      ? [...home.names].flatMap(([name, as]) => (taken.has(as) ? [{ name, as, path }] : []))
      : [],
  );
  const all = [...handed, ...also];
  return [
    ...all.map(({ name, as, path }) => `import { ${name} as ${as} } from ${JSON.stringify(path)};`),
    `module.exports = { ${all.map(({ as }) => as).join(", ")} };`,
  ].join("\n");
}

/** An export of a module, and the name under which a bundle hands it out. */
type Handed = Readonly<{ name: string; as: string; path: string }>;

const NAME_THERE = /\$way\d+\b/g;

/** Names for all that modules export. What has no names (CommonJS) or passes on unknown ones has no home. */
export async function homesFor(modules: ReadonlyMap<string, string>): Promise<Homes> {
  const homes = new Map<string, Home>();
  let count = 0;
  for (const [path, bundle] of [...modules].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (/^export \*/m.test(await readFile(path, "utf8"))) continue;
    const { metafile } = await build({
      entryPoints: [path],
      bundle: false,
      format: "esm",
      write: false,
      metafile: true,
      outdir: "out",
      logLevel: "error",
    });
    const isModule = Object.values(metafile.inputs).every(({ format }) => format === "esm");
    const names = Object.values(metafile.outputs).flatMap(({ exports }) => exports);
    if (isModule && names.length > 0)
      homes.set(path, { bundle, names: new Map(names.map((name) => [name, `$way${count++}`])) });
  }
  return homes;
}

/** The files that really went into a bundle, by absolute path. */
export const filesIn = ({ outputs }: Metafile): ReadonlySet<string> =>
  new Set(
    Object.values(outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([path, { bytesInOutput }]) =>
        bytesInOutput > 0 && !/^[\w-]+:/.test(path) ? [resolve(path)] : [],
      ),
    ),
  );

/** Leaves out what is asked for with `import()`, and notes which files that would be. */
export const withoutLater = (later: Set<string>): Plugin => ({
  name: "without-later",
  setup(build) {
    build.onResolve({ filter: /^\./ }, async ({ path, kind, resolveDir }) => {
      if (kind !== "dynamic-import") return undefined;
      const found = await build.resolve(path, { kind: "import-statement", resolveDir });
      later.add(found.path);
      return { path, external: true };
    });
  },
});

import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Plugin } from "esbuild";
import { type Bundled, bundle, draft, type Entry, WITH_INK, WITH_MARKDOWN, WITHOUT_INK } from "./bundles.ts";
import { apart } from "./techniques/bundles-apart.ts";
import {
  filesIn,
  fromHome,
  type Homes,
  handsOut,
  homesFor,
  withoutLater,
} from "./techniques/shared-bundle.ts";

type Part = Readonly<{ entry: string; file: string; plugins: readonly Plugin[] }>;

const MAIN: Part = { entry: "src/cli/main.ts", file: "main.cjs", plugins: WITHOUT_INK };
/** What `main` asks for with `import()`, and what several bundles need. */
const SHARED = { file: "shared.cjs", plugins: WITHOUT_INK };
/** Bundles that are asked for with `import()`, by the module that they are made from. */
const PARTS: readonly Part[] = [
  // What draws, and brings Ink and React with it.
  { entry: "src/ui/show-session.tsx", file: "screen.cjs", plugins: WITH_INK },
  // The conversation line by line.
  { entry: "src/plain/talk-over-terminal.ts", file: "plain.cjs", plugins: WITHOUT_INK },
  // The commands that have a name.
  { entry: "src/cli/further-commands.ts", file: "further.cjs", plugins: WITHOUT_INK },
  // The commands for documents, with the libraries that nothing else needs.
  { entry: "src/cli/document-commands.ts", file: "documents.cjs", plugins: WITH_MARKDOWN },
];

/** @returns the bundles of the program, by their paths */
export async function bundleProgram(folder: string): Promise<ReadonlyMap<string, Bundled>> {
  const homes = await homesOfAll();
  const plugins = ({ file, plugins }: Omit<Part, "entry">) => [
    fromHome(homes, `./${file}`),
    ...apartFrom(file),
    ...plugins,
  ];
  const built = new Map<string, Bundled>();
  const write = async (part: Omit<Part, "entry">, entry: Entry): Promise<string> => {
    const path = join(folder, part.file);
    built.set(path, await bundle(entry, path, plugins(part)));
    return readFile(path, "utf8");
  };
  const users = await Promise.all(PARTS.map((part) => write(part, part.entry)));
  // The two take from each other, so what the one takes must be known before it is made.
  const { text } = await draft(MAIN.entry, plugins(MAIN));
  const shared = await write(SHARED, {
    contents: handsOut(homes, `./${SHARED.file}`, [...users, text]),
    resolveDir: ".",
  });
  const rehearsal = { name: "rehearse", as: "rehearse", path: resolve("src/cli/rehearsal.ts") };
  const handed = handsOut(homes, `./${MAIN.file}`, [...users, shared], [rehearsal]);
  await write(MAIN, { contents: `import "./${MAIN.entry}";\n${handed}`, resolveDir: "." });
  return built;
}

/** Where each module stands that is not in one bundle alone. */
async function homesOfAll(): Promise<Homes> {
  const later = new Set<string>();
  const reached = async ({ entry, file, plugins }: Part) =>
    filesIn((await draft(entry, [...apartFrom(file), withoutLater(later), ...plugins])).metafile);
  const inMain = await reached(MAIN);
  const inParts = await Promise.all(PARTS.map(reached));
  // A module that only passes on others has no bytes of its own.
  const asked = new Set(later);
  for (const entry of later) for (const path of await reached({ ...MAIN, entry })) asked.add(path);
  const count = (path: string) => inParts.filter((part) => part.has(path)).length;
  const everywhere = new Set([...inParts.flatMap((part) => [...part]), ...asked]);
  const modules = [...everywhere].flatMap((path): [string, string][] => {
    if (inMain.has(path)) return [[path, `./${MAIN.file}`]];
    return asked.has(path) || count(path) > 1 ? [[path, `./${SHARED.file}`]] : [];
  });
  return homesFor(new Map(modules));
}

/** The parts that a bundle asks for instead of holding them. */
const apartFrom = (file: string): readonly Plugin[] =>
  PARTS.filter((part) => part.file !== file).map((part) => apart(part.entry, part.file));

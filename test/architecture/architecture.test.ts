import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { LAYERS } from "./layers.ts";

const BOUND = LAYERS.flatMap(({ folder, mayImport }) => (mayImport ? [{ folder, mayImport }] : []));

/** Files in a layer that may import more, or folders, and why. */
const NARROWER: Readonly<Record<string, readonly string[]>> = {
  // Only schemas know zod, so that the program never loads it.
  zod: ["src/domain/catalogue-schema.ts", "src/domain/document-plan-schema.ts", "src/schemas/"],
  "zustand/vanilla": ["src/wizard/store.ts"],
  yaml: ["src/documents/front-matter.ts"],
  "markdown-it": ["src/documents/outline.ts"],
  "ical-generator": ["src/documents/calendar.ts"],
};

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : /\.tsx?$/.test(path) ? [path] : [];
  });

const IMPORT = /^(?:import|export)\s(type\s)?[^;]*?from "([^"]+)"|import\("([^"]+)"\)|^import "([^"]+)"/gm;

type Import = Readonly<{ file: string; target: string; typesOnly: boolean }>;

const importsOf = (file: string): Import[] =>
  [...readFileSync(file, "utf8").matchAll(IMPORT)].map(([, type, from, dynamic, bare]) => {
    const specifier = from ?? dynamic ?? bare ?? "";
    const target = specifier.startsWith(".") ? relative(".", resolve(dirname(file), specifier)) : specifier;
    return { file, target, typesOnly: type !== undefined };
  });

const allowed = (
  { folder, mayImport }: Readonly<{ folder: string; mayImport: readonly string[] }>,
  { file, target, typesOnly }: Import,
): boolean =>
  target.startsWith(`${folder}/`) ||
  mayImport.some((entry) => {
    const name = entry.replace("!", "");
    const here =
      target === name || target.startsWith(`${name}/`) || (name.endsWith(":") && target.startsWith(name));
    return (
      here &&
      (typesOnly || !entry.endsWith("!")) &&
      (typesOnly || (NARROWER[name]?.some((each) => file.startsWith(each)) ?? true))
    );
  });

describe("the layers", () => {
  it.each(BOUND)("$folder imports only what its row allows", (layer) => {
    const imports = filesIn(layer.folder).flatMap(importsOf);
    expect(imports.length).toBeGreaterThan(0);
    expect(
      imports.filter((each) => !allowed(layer, each)).map(({ file, target }) => `${file} imports ${target}`),
    ).toEqual([]);
  });

  it("every folder of the source has its row in the table, and every row its folder", () => {
    const folders = readdirSync("src", { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const rows = LAYERS.map(({ folder }) => folder).filter((folder) => folder.startsWith("src/"));
    expect(rows.sort()).toEqual(folders.map(({ name }) => `src/${name}`).sort());
  });

  it("no files import each other in a circle, for types neither", () => {
    const files = [...filesIn("src"), ...filesIn("questions"), ...filesIn("patterns")];
    const targets = new Map(files.map((file) => [file, importsOf(file).map(({ target }) => target)]));
    const finished = new Set<string>();
    const circleFrom = (file: string, path: readonly string[]): readonly string[] | undefined => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (finished.has(file)) return undefined;
      for (const target of targets.get(file) ?? []) {
        const circle = circleFrom(target, [...path, file]);
        if (circle) return circle;
      }
      finished.add(file);
      return undefined;
    };
    expect(files.map((file) => circleFrom(file, [])).find((circle) => circle !== undefined)).toBeUndefined();
  });

  it("nothing imports the build, and only cli knows the process", () => {
    const files = filesIn("src").filter((file) => !file.startsWith("src/build"));
    for (const file of files) {
      expect(
        importsOf(file).filter(({ target }) => target.startsWith("src/build")),
        file,
      ).toEqual([]);
      const text = readFileSync(file, "utf8").replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, "");
      if (!file.startsWith("src/cli")) expect(text, file).not.toMatch(/\bprocess\.|"node:process"/);
      expect(text, file).not.toMatch(/\bconsole\./);
    }
  });

  it("the domain has no clock and no chance", () => {
    for (const file of filesIn("src/domain")) {
      const text = readFileSync(file, "utf8");
      // The calendar is the one that may compute with dates, from numbers that it is given.
      const clockless = file.endsWith("/iso-day.ts")
        ? text.replaceAll(/\bDate\.UTC\(|new Date\((?!\))/g, "")
        : text;
      expect(clockless, file).not.toMatch(/\bDate\b|Math\.random|performance\./);
    }
  });
});

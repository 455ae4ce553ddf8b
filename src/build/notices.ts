import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Metafile } from "esbuild";

const PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;

/** The folders of all packages that went into the bundles, each once, in order. */
export function bundledPackages(metafiles: readonly Metafile[]): readonly string[] {
  const outputs = metafiles.flatMap((metafile) => Object.values(metafile.outputs));
  const inputs = outputs.flatMap((output) => Object.entries(output.inputs));
  const bundled = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return [...new Set(bundled.flatMap(([path]) => PACKAGE.exec(path) ?? []))].sort();
}

/**
 * The names, versions and full licence texts of what is bundled.
 *
 * @throws Error for a package without a licence text: it could not be shipped
 */
export async function thirdPartyNotices(folders: readonly string[]): Promise<string> {
  const notices = await Promise.all(folders.map(notice));
  return `waymark contains the following packages in whole or in part.\n\n${[...new Set(notices)].join("\n")}`;
}

/** Packages that are published without their licence text, and one with the same licence of the same holder. */
const WITHOUT_TEXT: Readonly<Record<string, string>> = { "yoga-layout": "react" };

async function notice(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const holder = name in WITHOUT_TEXT ? join("node_modules", WITHOUT_TEXT[name] ?? "") : folder;
  const file = (await readdir(holder)).find((each) => /^licen[cs]e(-mit)?(\.(md|txt))?$/i.test(each));
  if (!file) throw new Error(`${name} ${version} has no licence text`);
  const text = await readFile(join(holder, file), "utf8");
  return `${"-".repeat(80)}\n${name} ${version} (${license})\n\n${text.trim()}\n`;
}

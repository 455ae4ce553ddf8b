import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Metafile } from "esbuild";

/** The folders of all packages that went into the bundles, each once, in order. */
export const bundledPackages = (metafiles: readonly Metafile[]): readonly string[] =>
  [
    ...new Set(
      metafiles.flatMap(({ outputs }) =>
        Object.values(outputs).flatMap(({ inputs }) =>
          Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => {
            const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
            return folder && bytesInOutput > 0 ? [folder] : [];
          }),
        ),
      ),
    ),
  ].sort();

/**
 * The names, versions and full licence texts of what is bundled.
 *
 * @throws Error for a package without a licence text: it could not be shipped
 */
export async function thirdPartyNotices(folders: readonly string[]): Promise<string> {
  const notices = await Promise.all(folders.map(notice));
  return `waymark contains the following packages in whole or in part.\n\n${[...new Set(notices)].join("\n")}`;
}

const mit = (holder: string): string => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** Packages that are published without their licence text: what their source files and package.json say. */
const WITHOUT_TEXT: Readonly<Record<string, string>> = {
  "yoga-layout": mit("Meta Platforms, Inc. and affiliates."),
};

async function notice(folder: string): Promise<string> {
  const { name, version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  const file = (await readdir(folder)).find((each) => /^licen[cs]e(-mit)?(\.(md|txt))?$/i.test(each));
  const text = file ? await readFile(join(folder, file), "utf8") : WITHOUT_TEXT[name];
  if (!text) throw new Error(`${name} ${version} has no licence text`);
  return `${"-".repeat(80)}\n${name} ${version} (${license})\n\n${text.trim()}\n`;
}

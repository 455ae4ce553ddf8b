import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { build, type Metafile, transform } from "esbuild";
import { PAINT_STYLE } from "../render/svg/svg-paint.ts";
import { common, minified } from "./bundles.ts";

/**
 * Bundles the page for a browser as one HTML file. It contains its script and its style, and its policy, by their hashes, lets
 * it load, run and send nothing else. Its icon is empty, so that no browser asks a server for one.
 */
export async function bundlePage(outfile: string): Promise<Metafile> {
  const { outputFiles, metafile } = await build({
    ...common,
    entryPoints: ["src/page/main.tsx", "src/page/page.css"],
    platform: "browser",
    target: "es2022",
    format: "iife",
    jsxImportSource: "preact",
    outdir: "out",
  });
  const textOf = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text.trim() ?? "";
  const { code } = await transform(PAINT_STYLE, { loader: "css", minify: true });
  const script = minified("page.js", textOf(".js")).trim();
  const style = code.trim() + textOf(".css");
  const parts = { script, style, scriptHash: hashOf(script), styleHash: hashOf(style) };
  const template = await readFile("src/page/page.html", "utf8");
  await writeFile(
    outfile,
    template.replace(/\/\*(\w+)\*\//g, (_, name: keyof typeof parts) => parts[name]),
  );
  return metafile;
}

const hashOf = (text: string): string => createHash("sha256").update(text).digest("base64");

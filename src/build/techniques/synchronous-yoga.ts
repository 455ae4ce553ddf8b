import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

// Technique: start Yoga synchronously.
// Gains: 44-63 ms before the first frame of Ink. Yoga's own entry fetches a data: URL, and awaits that, which CommonJS cannot.
// How: the entry hands the WebAssembly module to the `instantiateWasm` hook of Emscripten's code, and is the one place that has it.
// Delete when: yoga-layout has a synchronous entry, as version 2 had.

const ENTRY = /yoga-layout[\\/]dist[\\/]src[\\/]index\.js$/;
const ASSEMBLY = /yoga-layout[\\/]dist[\\/]binaries[\\/]yoga-wasm-base64-esm\.js$/;
const DATA_URL = /"data:application\/octet-stream;base64,([A-Za-z0-9+/=]+)"/;

const SYNCHRONOUS_ENTRY = `
import assemble from "../binaries/yoga-wasm-base64-esm.js";
import wasm from "../binaries/yoga-wasm-base64-esm.js?wasm";
import wrapAssembly from "./wrapAssembly.js";

const assembly = {
  instantiateWasm(imports, start) {
    const instance = new WebAssembly.Instance(new WebAssembly.Module(wasm), imports);
    start(instance);
    return instance.exports;
  },
};
assemble(assembly);
export default wrapAssembly(assembly);
export * from "./generated/YGEnums.js";
`;

export const synchronousYoga: Plugin = {
  name: "synchronous-yoga",
  setup(build) {
    build.onLoad({ filter: ENTRY }, () => ({ contents: SYNCHRONOUS_ENTRY, loader: "js" }));
    build.onLoad({ filter: ASSEMBLY }, async ({ path, suffix }) => {
      const source = await readFile(path, "utf8");
      const wasm = DATA_URL.exec(source)?.[1];
      if (wasm === undefined) throw new Error("Yoga no longer holds its WebAssembly module as a data: URL");
      if (suffix === "?wasm") return { contents: Buffer.from(wasm, "base64"), loader: "binary" };
      return { contents: source.replace(DATA_URL, '""').replace("import.meta.url", '""'), loader: "js" };
    });
  },
};

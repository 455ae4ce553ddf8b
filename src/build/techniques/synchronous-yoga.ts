import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "esbuild";

// Technique: start Yoga synchronously.
// Gains: 44-63 ms before the first frame of Ink, and 10 KB of the package. Yoga's own entry fetches a data: URL, and awaits that,
//   which CommonJS cannot.
// How: the entry passes the WebAssembly module, now a file of its own, to the `instantiateWasm` hook of Emscripten's code.
// Delete when: yoga-layout has a synchronous entry, as version 2 had.

const ENTRY = /yoga-layout[\\/]dist[\\/]src[\\/]index\.js$/;
const ASSEMBLY = /yoga-layout[\\/]dist[\\/]binaries[\\/](?:yoga-wasm-base64-esm\.js|yoga\.wasm)$/;
const DATA_URL = /"data:application\/octet-stream;base64,([A-Za-z0-9+/=]+)"/;

const SYNCHRONOUS_ENTRY = `
import { readFileSync } from "node:fs";
import { join } from "node:path";
import assemble from "../binaries/yoga-wasm-base64-esm.js";
import wasm from "yoga.wasm";
import wrapAssembly from "./wrapAssembly.js";

const assembly = {
  instantiateWasm(imports, start) {
    const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(join(__dirname, wasm))), imports);
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
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^yoga\.wasm$/ }, ({ resolveDir }) => ({
      path: join(resolveDir, "..", "binaries", "yoga.wasm"),
    }));
    onLoad({ filter: ENTRY }, () => ({ contents: SYNCHRONOUS_ENTRY, loader: "js" }));
    onLoad({ filter: ASSEMBLY }, async ({ path }) => {
      const source = await readFile(path.replace(/yoga\.wasm$/, "yoga-wasm-base64-esm.js"), "utf8");
      const wasm = DATA_URL.exec(source)?.[1];
      if (wasm === undefined) throw new Error("Yoga no longer has its WebAssembly module as a data: URL");
      if (path.endsWith(".wasm")) return { contents: Buffer.from(wasm, "base64"), loader: "file" };
      return { contents: source.replace(DATA_URL, '""').replace("import.meta.url", '""'), loader: "js" };
    });
  },
};

import { createRequire } from "node:module";
import process from "node:process";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { sharedImports } from "../../src/build/techniques/shared-imports.ts";

const SOURCE = `
  import React, { useState, version } from "react";
  import process, { env } from "node:process";
  import { default as again } from "node:process";
  import { homedir } from "node:os";
  export { React, useState, version, process, env, again, homedir };
`;

async function bundled(contents: string) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: "." },
    bundle: true,
    platform: "node",
    format: "cjs",
    write: false,
    plugins: [sharedImports],
  });
  const text = outputFiles[0]?.text ?? "";
  const module = { exports: {} as Record<string, unknown> };
  new Function("require", "module", text)(createRequire(import.meta.url), module);
  return { text, exports: module.exports };
}

describe("an import of a CommonJS module that many share", () => {
  it("gives the module itself and what is in it, without a copy of all that is in it", async () => {
    const { text, exports } = await bundled(SOURCE);
    expect(exports).toMatchObject({ process, again: process, env: process.env });
    expect(exports).toHaveProperty("React.useState", exports.useState);
    expect(exports).toHaveProperty("React.version", exports.version);
    expect(exports.homedir).toBeTypeOf("function");
    expect(text).not.toContain("__toESM(");
  });

  it("looks at nothing that nobody asked for", async () => {
    const { text } = await bundled(`import { env } from "node:process"; export { env };`);
    expect(text.match(/shared\.\w+/g)).toEqual(["shared.env"]);
  });
});

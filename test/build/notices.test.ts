import { describe, expect, it } from "vitest";
import { bundledPackages, thirdPartyNotices } from "../../src/build/notices.ts";

const input = (bytesInOutput: number) => ({ bytesInOutput });
const metafile = (inputs: Record<string, { bytesInOutput: number }>) => ({
  inputs: {},
  outputs: { "dist/x.cjs": { bytes: 1, inputs, imports: [], exports: [] } },
});

describe("third-party notices", () => {
  it("are about the packages that went into a bundle, nested ones included, each once", () => {
    const packages = bundledPackages([
      metafile({
        "src/cli/main.ts": input(10),
        "node_modules/react/index.js": input(10),
        "node_modules/react/cjs/react.js": input(10),
        "node_modules/@alcalzone/ansi-tokenize/build/index.js": input(10),
        "node_modules/ink/node_modules/chalk/source/index.js": input(10),
        "node_modules/zod/index.js": input(0),
      }),
      metafile({ "node_modules/react/index.js": input(10) }),
    ]);
    expect(packages).toEqual([
      "node_modules/@alcalzone/ansi-tokenize",
      "node_modules/ink/node_modules/chalk",
      "node_modules/react",
    ]);
  });

  it("hold the whole licence text, also of a package that is published without one", async () => {
    const notices = await thirdPartyNotices(["node_modules/react", "node_modules/yoga-layout"]);
    expect(notices).toMatch(/^react \d+\.\d+\.\d+ \(MIT\)\n\nMIT License\n/m);
    expect(notices).toMatch(/^yoga-layout 3\.2\.1 \(MIT\)\n\nMIT License\n\nCopyright \(c\) Meta Platforms/m);
  });
});

import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type Yoga from "yoga-layout";
import { synchronousYoga } from "../../src/build/techniques/synchronous-yoga.ts";

let folder: string;
let path: string;
let bundled: { default: typeof Yoga; ALIGN_CENTER: number };
let fetched = false;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "waymark-yoga-"));
  path = join(folder, "yoga.cjs");
  await build({
    entryPoints: ["node_modules/yoga-layout/dist/src/index.js"],
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    outfile: path,
    plugins: [synchronousYoga],
  });
  const { fetch } = globalThis;
  globalThis.fetch = () => {
    fetched = true;
    return Promise.reject(new Error("nothing may be fetched"));
  };
  bundled = createRequire(import.meta.url)(path);
  globalThis.fetch = fetch;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the bundled Yoga", () => {
  it("lays out as soon as it is required, and fetches nothing", () => {
    const { default: yoga } = bundled;
    const root = yoga.Node.create();
    root.setFlexDirection(yoga.FLEX_DIRECTION_ROW);
    root.setWidth(80);
    const [fixed, rest] = [yoga.Node.create(), yoga.Node.create()];
    fixed.setWidth(20);
    rest.setFlexGrow(1);
    rest.setFlexBasis(0);
    rest.setMeasureFunc((width) => ({ width, height: 3 }));
    root.insertChild(fixed, 0);
    root.insertChild(rest, 1);
    root.calculateLayout(undefined, undefined, yoga.DIRECTION_LTR);
    expect(rest.getComputedLayout()).toMatchObject({ left: 20, width: 60, height: 3 });
    expect(root.getComputedHeight()).toBe(3);
    expect(fetched).toBe(false);
  });

  it("has the constants of the original", async () => {
    const { default: original, ...constants } = await import("yoga-layout");
    expect(bundled).toMatchObject(constants);
    expect(Object.keys(bundled.default)).toEqual(Object.keys(original));
  });
});

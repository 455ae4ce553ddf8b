import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Builds dist/ once for all tests of the program, so that none of them meets the build of an older source. */
export async function setup(): Promise<void> {
  await promisify(execFile)(process.execPath, ["node_modules/tsx/dist/cli.mjs", "src/build/build.ts"]);
}

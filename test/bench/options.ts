import process from "node:process";
import { parseArgs } from "node:util";

export type BenchOptions = Readonly<{
  runs: number;
  /** Node binaries, this process's own first. */
  nodes: readonly string[];
  /** File for the raw data. */
  json: string | undefined;
  only: RegExp;
  /** How often the first `npx` is timed; 0 for never, since it takes a minute and asks the registry. */
  coldNpx: number;
  /** Whether it is only told where the time goes from flags to JSON. */
  profile: boolean;
}>;

export const USAGE =
  "npm run bench -- [--runs N] [--node PATH]... [--only REGEX] [--json FILE] [--cold-npx N] [--profile]";

/** @throws when an option is not understood */
export function readOptions(argv: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      runs: { type: "string", default: "15" },
      node: { type: "string", multiple: true, default: [] },
      json: { type: "string" },
      only: { type: "string", default: "" },
      "cold-npx": { type: "string", default: "0" },
      profile: { type: "boolean", default: false },
    },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new RangeError("--runs takes a whole number from 1 on");
  const coldNpx = Number(values["cold-npx"]);
  if (!Number.isInteger(coldNpx) || coldNpx < 0) throw new RangeError("--cold-npx takes a whole number");
  return {
    coldNpx,
    profile: values.profile,
    runs,
    nodes: [process.execPath, ...values.node],
    json: values.json,
    only: new RegExp(values.only),
  };
}

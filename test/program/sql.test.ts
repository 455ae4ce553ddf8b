import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalogue } from "../../src/content/catalogue.ts";
import { answersAt } from "../helpers/ballots.ts";
import { missingPostgres, type Postgres, startPostgres } from "../helpers/postgres.ts";
import { runOnce } from "./run-once.ts";

// Beyond one machine, the engine that holds the ballots counts them, with the SQL of the README, and waymark reads the counts.

const [, SQL = ""] = /```sql\n([\s\S]*?);?\n```/.exec(readFileSync("README.md", "utf8")) ?? [];
const COLUMNS = catalogue.questions.map(({ id }) => id);
const BALLOTS = 20_000;

let folder = "";
let raw = "";
let expected: unknown;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "waymark-sql-"));
  raw = join(folder, "raw.csv");
  let state = 7;
  const rows = Array.from({ length: BALLOTS }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Object.values(answersAt(Math.floor((state / 2 ** 32) * 1280))).join(",");
  });
  writeFileSync(raw, `${[COLUMNS.join(","), ...rows].join("\n")}\n`);
  expected = await tally([raw]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function tally(args: readonly string[], input?: string): Promise<unknown> {
  const { code, stdout, stderr } = await runOnce(
    ["tally", ...args, "--json"],
    input === undefined ? {} : { input },
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  // The roll tells ballots that came one by one from those that came as counts.
  const { roll, ...counted } = JSON.parse(stdout);
  expect(roll).toBeDefined();
  return counted;
}

describe("the SQL of the README", () => {
  it("groups by all questions", () => {
    expect(SQL).toMatch(/^SELECT[\s\S]*FROM ballots\s+GROUP BY/);
    expect(expected).toMatchObject({ ballots: BALLOTS, notCounted: { total: 0 } });
  });

  it("in DuckDB gives the tally of the raw ballots, exactly, as CSV and as JSON", async () => {
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    await connection.run(`CREATE TABLE ballots AS SELECT * FROM read_csv('${raw}')`);
    const outputs = ["grouped.csv", "grouped.json"].map((name) => join(folder, name));
    await connection.run(`COPY (${SQL}) TO '${outputs[0]}' (HEADER)`);
    await connection.run(`COPY (${SQL}) TO '${outputs[1]}' (FORMAT json)`);
    connection.closeSync();
    for (const output of outputs) {
      expect(readFileSync(output, "utf8").split("\n").length).toBeLessThan(1290);
      expect(await tally([output])).toEqual(expected);
      expect(await tally([], readFileSync(output, "utf8"))).toEqual(expected);
    }
  });

  const missing = missingPostgres();
  describe.skipIf(missing !== undefined)(
    `in PostgreSQL${missing === undefined ? "" : `: ${missing}`}`,
    () => {
      let server: Postgres | undefined;
      beforeAll(async () => {
        server = await startPostgres();
      });
      afterAll(() => server?.stop());

      it("gives the tally of the raw ballots, exactly, piped into waymark", async () => {
        const columns = COLUMNS.map((name) => `"${name}" text`).join(", ");
        server?.psql(`CREATE TABLE ballots (${columns})`);
        server?.psql(`\\copy ballots FROM '${raw}' (FORMAT csv, HEADER)`);
        expect(await tally([], server?.psql(SQL, "--csv"))).toEqual(expected);
        const json = server?.psql(
          `SELECT json_agg(grouped) FROM (${SQL}) AS grouped`,
          "--tuples-only",
          "--no-align",
        );
        expect(await tally([], json)).toEqual(expected);
      });
    },
  );
});

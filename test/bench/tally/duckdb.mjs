// Groups a file of ballots with DuckDB in a process of its own, so that its memory can be measured. The time is that of the query
// alone, on all cores, without the start of Node and of DuckDB.
import { DuckDBInstance } from "@duckdb/node-api";

const [source, ...columns] = process.argv.slice(2);
const list = columns.map((column) => `"${column}"`).join(", ");
const instance = await DuckDBInstance.create(":memory:");
const connection = await instance.connect();
const start = performance.now();
const reader = await connection.runAndReadAll(
  `SELECT ${list}, count(*) AS count FROM ${source} GROUP BY ${list}`,
);
const seconds = (performance.now() - start) / 1000;
process.stdout.write(JSON.stringify({ seconds, rows: reader.getRowsJson() }));

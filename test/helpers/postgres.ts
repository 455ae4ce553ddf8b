import { execFileSync, type SpawnSyncOptions, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type Postgres = Readonly<{
  /** Runs SQL. @returns what `psql` prints with these options */
  psql: (sql: string, ...options: readonly string[]) => string;
  stop: () => void;
}>;

/** Where Debian puts the server's programs, the newest version first. */
function serverPrograms(): string | undefined {
  const versions = "/usr/lib/postgresql";
  if (!existsSync(versions)) return undefined;
  return readdirSync(versions)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(versions, version, "bin"))
    .find((folder) => existsSync(join(folder, "initdb")));
}

/** Whether PostgreSQL can be started here; else why not. */
export const missingPostgres = (): string | undefined =>
  serverPrograms() === undefined ? "PostgreSQL is not installed (apt-get install postgresql)" : undefined;

/** A server of its own, in a temporary folder and reachable from this machine alone, with nothing in it. */
export async function startPostgres(): Promise<Postgres> {
  const programs = serverPrograms() ?? "";
  const folder = mkdtempSync(join(tmpdir(), "waymark-postgres-"));
  // The server refuses to run as root: Debian's package brings a user for it.
  const as: SpawnSyncOptions = process.getuid?.() === 0 ? userNamed("postgres") : {};
  if (as.uid !== undefined) chownSync(folder, as.uid, as.gid ?? as.uid);
  const run = (name: string, args: readonly string[], user: SpawnSyncOptions = as): string => {
    const { status, stdout, stderr, error } = spawnSync(join(programs, name), args, {
      ...user,
      cwd: folder,
      encoding: "utf8",
      env: { PATH: process.env.PATH, LC_ALL: "C.UTF-8" },
    });
    if (status !== 0) throw new Error(`${name} failed: ${error?.message ?? stderr}`);
    return stdout;
  };
  const port = String(await freePort());
  const data = join(folder, "data");
  const control = (...args: readonly string[]) =>
    run("pg_ctl", ["--pgdata", data, "--wait", "--silent", ...args]);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    run("initdb", [
      "--pgdata",
      data,
      "--username",
      "waymark",
      "--auth",
      "trust",
      "--no-sync",
      "--encoding",
      "UTF8",
    ]);
    const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off`;
    control("--log", join(folder, "log"), "--options", options, "start");
  } catch (error) {
    remove();
    throw error;
  }
  const where = ["--host", "127.0.0.1", "--port", port, "--username", "waymark", "--dbname", "postgres"];
  return {
    psql: (sql, ...extra) =>
      run(
        "psql",
        [...where, "--no-psqlrc", "--quiet", "--set", "ON_ERROR_STOP=1", ...extra, "--command", sql],
        {},
      ),
    stop: () => {
      try {
        control("--mode", "immediate", "stop");
      } finally {
        remove();
      }
    },
  };
}

const userNamed = (name: string): SpawnSyncOptions => {
  const id = (flag: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
};

/** A port that nobody listens on at the moment. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });

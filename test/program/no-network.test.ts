import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { closeTerminals, freshHome, openTerminal, WAYMARK } from "../helpers/terminal.ts";
import { collect, type Outcome } from "./run-once.ts";
import { answer, CODE, FLAGS, SECTIONS, walkToResult } from "./walk.ts";

afterEach(closeTerminals);

const WALL = fileURLToPath(new URL("./no-network.cjs", import.meta.url));
const LIBRARY = new URL("../../dist/index.js", import.meta.url).href;

/** Surroundings in which every way to the network throws, and what was tried all the same. */
function walledIn() {
  const home = freshHome();
  const file = join(home, "trespasses");
  return {
    home,
    env: { HOME: home, WAYMARK_TRESPASSES: file, NODE_OPTIONS: `--require=${WALL}` },
    trespasses: () => (existsSync(file) ? readFileSync(file, "utf8").trim().split("\n") : []),
  };
}

describe("the wall", () => {
  const WAYS = [
    ["net.Socket.connect", "require('net').connect(9)"],
    ["net.Server.listen", "require('net').createServer().listen(0)"],
    ["tls.connect", "require('tls').connect(9)"],
    ["dns.lookup", "require('dns').lookup('localhost', () => {})"],
    ["dns.promises.lookup", "require('dns/promises').lookup('localhost')"],
    ["dgram.createSocket", "require('dgram').createSocket('udp4')"],
    ["http.request", "require('http').request('http://localhost:9')"],
    ["https.get", "require('https').get('https://localhost:9')"],
    ["fetch", "fetch('http://localhost:9')"],
    ["child_process.spawn", "require('child_process').spawn('true')"],
    ["net.Socket.connect", "import('node:net').then(({ connect }) => connect(9))"],
  ] as const;

  it.each(WAYS)("keeps %s in: %s", async (label, code) => {
    const { env, trespasses } = walledIn();
    const { code: exit, stderr } = await collect([process.execPath, "-e", code], env);
    expect(exit).toBe(1);
    expect(stderr).toContain(`${label} is forbidden here`);
    expect(trespasses()).toEqual([label]);
  });
});

describe("without any network", () => {
  /** Runs the program inside the wall and outside of it. */
  async function bothSides(command: readonly string[], input = ""): Promise<readonly Outcome[]> {
    const { env, trespasses } = walledIn();
    const inside = await collect(command, env, input);
    expect(trespasses()).toEqual([]);
    return [inside, await collect(command, {}, input)];
  }

  it.each([
    ["flags", FLAGS],
    ["--json", `${FLAGS} --json`],
    ["--markdown", `${FLAGS} --markdown`],
    ["answers on standard input", "--answers - --json"],
    ["an answer that is missing", "--no-input --urgency calm"],
    ["patterns", "patterns"],
    ["patterns --json", "patterns --json"],
    ["a completion script", "completion bash"],
    ["--help", "--help"],
    ["--version", "--version"],
  ])("gives the same for %s", async (_, args) => {
    const answers = JSON.stringify({
      urgency: "calm",
      horizon: "unsure",
      "team-span": "unsure",
      conviction: "low",
      "walk-away": "no",
    });
    const [inside, outside] = await bothSides([...WAYMARK, ...args.split(" ")], answers);
    expect(inside).toEqual(outside);
    expect(`${inside?.stdout}${inside?.stderr}`).not.toBe("");
  });

  it("gives the same for the library", async () => {
    const code = `import(${JSON.stringify(LIBRARY)}).then(({ recommend }) => console.log(JSON.stringify(recommend({ urgency: "on-fire" }))))`;
    const [inside, outside] = await bothSides([process.execPath, "-e", code]);
    expect(inside).toEqual(outside);
    expect(JSON.parse(inside?.stdout ?? "").recommendation.pattern).toBe("no-vision-strategy");
  });

  it("walks the wizard to its end, twice, and takes up a draft", async () => {
    const { home, env, trespasses } = walledIn();
    for (let start = 0; start < 2; start++) {
      const terminal = openTerminal({ home, env });
      await walkToResult(terminal);
      for (const title of SECTIONS) {
        await terminal.sees(` ${title}]`);
        terminal.press("right");
      }
      terminal.press("q");
      expect(await terminal.exit()).toEqual({ exitCode: 0, signal: 0 });
      expect(terminal.raw).toContain(CODE);
    }
    const interrupted = openTerminal({ home, env });
    await answer(interrupted, undefined, 3);
    interrupted.press("ctrl-c");
    expect((await interrupted.exit()).exitCode).toBe(130);
    await openTerminal({ home, env }).sees("You were at question 4 of 5");
    expect(trespasses()).toEqual([]);
  });

  it("leads the plain conversation to its end", async () => {
    const { home, env, trespasses } = walledIn();
    const terminal = openTerminal({ home, env, args: ["--plain"] });
    for (const question of [1, 2, 3, 4, 5]) {
      await terminal.sees(`Question ${question} of 5.`);
      terminal.press("1", "enter");
    }
    await terminal.sees("Press Enter for the result");
    terminal.press("enter");
    await terminal.sees("Press Enter to finish");
    terminal.press("enter");
    expect(await terminal.exit()).toEqual({ exitCode: 0, signal: 0 });
    expect(trespasses()).toEqual([]);
  });

  it("browses the patterns", async () => {
    const { home, env, trespasses } = walledIn();
    const terminal = openTerminal({ home, env, args: ["patterns"] });
    await terminal.sees("Big Vision with Small Experiments");
    terminal.press("right", "right", "right");
    await terminal.sees("[4 The talk]");
    terminal.press("q");
    expect(await terminal.exit()).toEqual({ exitCode: 0, signal: 0 });
    expect(trespasses()).toEqual([]);
  });
});

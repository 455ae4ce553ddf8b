import { execFileSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CASES } from "../examples/cases.ts";
import { walk } from "../examples/walk.ts";
import { LEADING, recordOf } from "../helpers/decisions.ts";
import { closeTerminals, openTerminal, type Terminal, WAYMARK } from "../helpers/terminal.ts";
import { collect, runOnce } from "./run-once.ts";
import { CODE, walkToResult } from "./walk.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "waymark-documents-"));
});
afterEach(async () => {
  await closeTerminals();
  rmSync(folder, { recursive: true, force: true });
});

const FLAGS = Object.entries(LEADING["grand-migration"]).flatMap(([id, answer]) => [`--${id}`, answer]);

const TELL_IDLE = fileURLToPath(new URL("./tell-idle.cjs", import.meta.url));

describe("the whole way, from flags alone", () => {
  it.each(CASES)(
    "leads for $name to documents that are clean, and to a review that says what changed and why",
    async (each) => {
      const { files, checkedEmpty, checked, revisited } = await walk(folder, each);
      expect(Object.keys(files)).toHaveLength(each.name === "no-vision-strategy" ? 2 : 3);
      expect(checkedEmpty.code).toBe(1);
      expect(checked.code).toBe(0);
      expect(checked.stdout).not.toContain("not found");
      expect(checked.stdout).toContain(`\n${Object.keys(files).length} documents judged: 0 errors\n`);
      expect(revisited.code).toBe(0);
      expect(revisited.stdout).toMatch(/^The recommendation has changed from \w/);
      expect(revisited.stdout).toContain("\nWHY\n");
      expect(revisited.stdout).toMatch(/(Holds now|No longer holds), of /);
    },
  );

  it("is shown under examples/ as it is now", async () => {
    expect(
      await collect(
        [process.execPath, "node_modules/tsx/dist/cli.mjs", "test/examples/examples.ts", "--check"],
        {},
        "",
      ),
    ).toEqual({ code: 0, stdout: "", stderr: "" });
  });
});

describe("the day", () => {
  it.each(["UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago"])(
    "of a decision is shifted by no time zone: %s",
    async (zone) => {
      const here = await collect(
        [...WAYMARK, "record", ...FLAGS, "--date", "2026-11-30"],
        { TZ: zone },
        "",
        folder,
      );
      const text = readFileSync(join(folder, here.stdout.trim()), "utf8");
      expect(text).toMatch(/^date: 2026-11-30$/m);
      expect(text).toMatch(/^review-by: 2027-02-28$/m);
      await collect([...WAYMARK, "due", "--ics", "x.ics"], { TZ: zone }, "", folder);
      expect(readFileSync(join(folder, "x.ics"), "utf8")).toContain("DTSTART;VALUE=DATE:20270228\r\n");
      const due = await collect(
        [...WAYMARK, "due", "--json", "--date", "2027-02-28"],
        { TZ: zone },
        "",
        folder,
      );
      expect(JSON.parse(due.stdout).records[0].daysLeft).toBe(0);
    },
  );

  it.each(["Pacific/Kiritimati", "Pacific/Pago_Pago"])("is today where the user is: %s", async (zone) => {
    const before = dayIn(zone);
    const { stdout } = await collect([...WAYMARK, "record", ...FLAGS, "--json"], { TZ: zone }, "", folder);
    expect([before, dayIn(zone)]).toContain(JSON.parse(stdout).date);
  });
});

const dayIn = (zone: string): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short" }).format(new Date());

/** Whether this machine lets a test mount a small disk of its own. */
function canMount(): boolean {
  try {
    execFileSync("unshare", ["-Urm", "true"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Runs a command in a working folder that is not there any more. */
const IN_DELETED = 'mkdir gone && cd gone && rmdir ../gone && exec "$@"';

describe("a folder in which nothing can be made", () => {
  const FAILURE =
    /^error: .* could not be written: a folder on the way to it was deleted, or nothing can be made in it\./;

  it.each([
    ["record", [...FLAGS]],
    ["draft", [...FLAGS]],
  ])("ends %s with a clear error in a working folder that was deleted", async (command, args) => {
    const { code, stderr } = await collect(
      ["sh", "-c", IN_DELETED, "sh", ...WAYMARK, command, ...args],
      {},
      "",
      folder,
    );
    expect(stderr).toMatch(FAILURE);
    expect(code).toBe(1);
  });

  it.each([
    ["due", ["--check"]],
    ["check", ["."]],
  ])("is not read by %s as one without documents when it was deleted", async (command, args) => {
    const { code, stdout, stderr } = await collect(
      ["sh", "-c", IN_DELETED, "sh", ...WAYMARK, command, ...args],
      {},
      "",
      folder,
    );
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: "",
      stderr: "error: “.” cannot be read: it was deleted.\nChange to a folder that is there.\n",
    });
  });

  it("loses nothing that record was told on a terminal", async () => {
    const terminal = openTerminal({
      script: `cd '${folder}' && ${IN_DELETED}`,
      args: ["record", ...FLAGS],
      columns: 200,
    });
    await terminal.sees("A title for the decision?");
    terminal.write("One login\r");
    await terminal.sees("Which system is this about");
    terminal.write("Logins\r");
    expect((await terminal.exit()).exitCode).toBe(1);
    expect(terminal.raw).toMatch(
      /To try again without the questions: waymark record .*--title 'One login' --context Logins/,
    );
  });

  it.skipIf(process.platform !== "linux")("ends record with a clear error where it is named", async () => {
    const { code, stderr } = await runOnce(["record", ...FLAGS, "--out", "/proc/waymark/decisions"]);
    expect(stderr).toMatch(FAILURE);
    expect(code).toBe(1);
  });
});

describe.skipIf(!canMount())("a disk that takes nothing", () => {
  const on = (options: string, script: string) =>
    collect(
      [
        "unshare",
        "-Urm",
        "sh",
        "-c",
        `mount -t tmpfs -o ${options} none "$0" && cp record.md "$0/" && cd "$0" && ${script}`,
        join(folder, "disk"),
        ...WAYMARK,
      ],
      {},
      "",
      folder,
    );
  beforeEach(() => {
    writeFileSync(join(folder, "record.md"), recordOf());
    execFileSync("mkdir", [join(folder, "disk")]);
  });

  it.each([
    ["full", "head -c 9999999 /dev/zero >fill 2>/dev/null;", /the disk is full/],
    [
      "read-only",
      'mount -o remount,ro "$0";',
      /is on a disk that is read-only|lies where nothing can be written/,
    ],
  ])("as it is %s, leaves a clear error and everything as it was", async (_, prepare, message) => {
    const revisit = await on(
      "size=24k",
      `${prepare} "$@" revisit record.md --urgency on-fire --date 2028-01-01; echo "code $?"; ls -A; cmp record.md ../record.md && echo same`,
    );
    expect(revisit.stderr).toMatch(message);
    expect(revisit.stderr).toMatch(/^error: “record\.md” could not be written: it /m);
    expect(revisit.stdout).toMatch(/^code 1\n(fill\n)?record\.md\nsame\n$/);
    const record = await on(
      "size=24k",
      `${prepare} "$@" record ${FLAGS.join(" ")} --out .; echo "code $?"; ls -A`,
    );
    expect(record.stderr).toMatch(message);
    expect(record.stdout).toMatch(/^code 1\n(fill\n)?record\.md\n$/);
  });
});

describe("a folder in the folder that may not be read", () => {
  // Root may read everything, unless it gives that up.
  const bound = process.getuid?.() === 0 ? ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] : [];
  const on = (...args: readonly string[]) => collect([...bound, ...WAYMARK, ...args], {}, "", folder);
  beforeEach(() => {
    writeFileSync(join(folder, "record.md"), recordOf());
    mkdirSync(join(folder, "private"), { mode: 0o000 });
  });
  afterEach(() => chmodSync(join(folder, "private"), 0o700));

  it.each([["due"], ["check"]])("is a note of %s, which looks at all else", async (command) => {
    const { code, stdout, stderr } = await on(command, ".");
    expect(code).toBe(0);
    expect(stdout).toMatch(/record\.md|1 document judged/);
    expect(stderr).toMatch(/^note: not looked at: “private” may not be read\.$/m);
    expect(stderr).not.toContain("bug in waymark");
  });

  it("is an error where it is the one that was asked for", async () => {
    const { code, stderr } = await on("due", "private");
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: “private” may not be read\.\n/);
  });
});

describe("with a terminal", () => {
  it("the short form asks for the sentences that no flag holds, and puts them in", async () => {
    const terminal = openTerminal({
      script: `cd '${folder}' && exec "$@"`,
      args: ["draft", ...FLAGS, "--vision", "One login."],
    });
    await terminal.sees("Why is that worth it, and for whom?");
    terminal.write("Two accounts are one too many.\r");
    await terminal.sees("What stops you from getting there today?");
    terminal.write("\r");
    await terminal.sees("How will you go about that problem");
    terminal.write("Move at login.\r");
    await terminal.sees("What would be good to do");
    terminal.write("\r");
    expect((await terminal.exit()).exitCode).toBe(0);
    expect(readFileSync(join(folder, "VISION.md"), "utf8")).toMatch(
      /One login\.[\s\S]*Two accounts are one too many\./,
    );
    expect(readFileSync(join(folder, "STRATEGY.md"), "utf8")).toContain("Move at login.");
  });

  it("Ctrl-C in the form writes nothing, and loses nothing", async () => {
    const terminal = openTerminal({
      script: `cd '${folder}' && exec "$@"`,
      args: ["draft", ...FLAGS, "--out", "plans"],
      columns: 200,
    });
    await terminal.sees("Where should the system end up?");
    terminal.write("One login.\r");
    await terminal.sees("Why is that worth it, and for whom?");
    terminal.write("\u0003");
    expect((await terminal.exit()).exitCode).toBe(130);
    expect(terminal.screen()).toMatch(
      /^To go on: waymark draft WM1-\S+ --vision 'One login\.' --out plans$/m,
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it("a draft that cannot be written loses no sentence", async () => {
    const terminal = openTerminal({
      script: `cd '${folder}' && exec "$@"`,
      args: ["draft", ...FLAGS],
      columns: 200,
    });
    await terminal.sees("Where should the system end up?");
    writeFileSync(join(folder, "VISION.md"), "mine");
    terminal.write("One login.\r\r\r\r\r");
    expect((await terminal.exit()).exitCode).toBe(2);
    expect(terminal.screen()).toMatch(
      /^To try again without the questions: waymark draft WM1-\S+ --vision 'One login\.'$/m,
    );
  });

  it("revisiting asks the five again with the old answers chosen, then for the tripwires", async () => {
    writeFileSync(join(folder, "record.md"), recordOf());
    const terminal = openTerminal({
      script: `cd '${folder}' && exec "$@"`,
      args: ["revisit", "record.md", "--plain", "--date", "2027-05-24"],
    });
    for (const [at, answer] of ["Calm", "More than a year", "Many teams", "Mixed", "Partly"].entries()) {
      await terminal.sees(`Question ${at + 1} of 5.`, { scrollback: true });
      await terminal.sees(`Your answer so far: ${answer}. Enter keeps it.`, { scrollback: true });
      terminal.write(answer === "Mixed" ? "strong\r" : "\r");
    }
    await terminal.sees("Press Enter for the result", { scrollback: true });
    terminal.write("\r");
    await terminal.sees("Press Enter to go on", { scrollback: true });
    terminal.write("\r");
    for (const [question, reply] of [
      ["solution efficient", "y"],
      ["directionally right", ""],
      ["All teams but one", "n"],
      ["nobody outside the team", "maybe"],
      ["Type y or n, or press Enter.", "n"],
      ["stays, why?", "n"],
      ["Type the reason in a few words", "the slice ends soon"],
    ] as const) {
      await terminal.sees(question);
      terminal.write(`${reply}\r`);
    }
    expect((await terminal.exit()).exitCode).toBe(0);
    const text = readFileSync(join(folder, "record.md"), "utf8");
    expect(text.startsWith(recordOf())).toBe(true);
    expect(text).toMatch(
      /effort-on-efficiency: tripped\n {2}buy-in-withdrawn: unknown\n {2}one-team-left: quiet\n {2}slice-not-used: quiet/,
    );
    expect(text).toContain("to **The Grand Migration**");
    expect(text).toContain(
      "The decision stays: **Big Vision with Small Experiments**, because the slice ends soon.",
    );
  });
});

describe("a command that goes through the screen", () => {
  const on = (...args: readonly string[]) =>
    openTerminal({
      script: `cd '${folder}' && exec "$@"`,
      args,
      env: { NODE_OPTIONS: `--require ${JSON.stringify(TELL_IDLE)}` },
    });

  /** Replies only when nothing of the screen is left that keeps the program running: nobody types faster than that. */
  async function reply(terminal: Terminal, question: string, line: string) {
    await terminal.sees(question, { scrollback: true });
    const from = terminal.raw.length;
    await terminal.until(
      () => terminal.raw.includes("\u001b]0;idle", from),
      "the program to wait for a reply",
    );
    terminal.write(line);
  }

  it("draft: asks for the sentences after it, and puts them in", async () => {
    const terminal = on("draft");
    await walkToResult(terminal);
    terminal.press("q");
    for (const [question, sentence] of [
      ["Where should the system end up?", "One login."],
      ["Why is that worth it, and for whom?", "Two accounts are one too many."],
      ["What stops you from getting there today?", ""],
      ["How will you go about that problem", "Move at login."],
      ["What would be good to do", ""],
    ] as const) {
      await reply(terminal, question, `${sentence}\r`);
    }
    expect((await terminal.exit()).exitCode).toBe(0);
    expect(readFileSync(join(folder, "VISION.md"), "utf8")).toMatch(
      /One login\.[\s\S]*Two accounts are one too many\./,
    );
    expect(readFileSync(join(folder, "STRATEGY.md"), "utf8")).toContain("Move at login.");
  });

  it("draft: Ctrl-C in the form after it writes nothing, and loses no answer", async () => {
    const terminal = on("draft");
    await walkToResult(terminal);
    terminal.press("q");
    await reply(terminal, "Where should the system end up?", "\u0003");
    expect((await terminal.exit()).exitCode).toBe(130);
    await terminal.sees(`waymark: stopped. Nothing was written. To go on: waymark draft ${CODE}`);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("revisit: asks for the tripwires after it, and appends what was said", async () => {
    writeFileSync(join(folder, "record.md"), recordOf());
    const terminal = on("revisit", "record.md", "--date", "2027-05-24");
    // The old answers are chosen already.
    await walkToResult(terminal, () => []);
    terminal.press("q");
    for (const [tripwire, seen] of [
      ["solution efficient", "y"],
      ["directionally right", ""],
      ["All teams but one", "n"],
      ["nobody outside the team", "n"],
    ] as const) {
      await reply(terminal, tripwire, `${seen}\r`);
    }
    expect((await terminal.exit()).exitCode).toBe(0);
    const text = readFileSync(join(folder, "record.md"), "utf8");
    expect(text.startsWith(recordOf())).toBe(true);
    expect(text).toMatch(
      /effort-on-efficiency: tripped\n {2}buy-in-withdrawn: unknown\n {2}one-team-left: quiet\n {2}slice-not-used: quiet/,
    );
  });

  it("revisit: Ctrl-C at a tripwire after it loses no answer, no flag and no tripwire", async () => {
    writeFileSync(join(folder, "record.md"), recordOf());
    const terminal = on("revisit", "record.md", "--date", "2027-05-24", "--review-by", "2027-09-01");
    await walkToResult(terminal, () => []);
    terminal.press("q");
    await reply(terminal, "solution efficient", "y\r");
    await reply(terminal, "directionally right", "n\r");
    await reply(terminal, "All teams but one", "\u0003");
    expect((await terminal.exit()).exitCode).toBe(130);
    const answers = Object.entries(LEADING["big-vision-small-experiments"]).map(
      ([id, answer]) => `--${id} ${answer}`,
    );
    expect(terminal.raw).toContain(
      `To go on: waymark revisit record.md ${answers.join(" ")} --tripped effort-on-efficiency --quiet buy-in-withdrawn --date 2027-05-24 --review-by 2027-09-01`,
    );
    expect(readFileSync(join(folder, "record.md"), "utf8")).toBe(recordOf());
  });

  it("record: writes what was decided after it", async () => {
    const terminal = on("record");
    await walkToResult(terminal);
    terminal.press("q");
    await reply(terminal, "A title for the decision?", "Leave it behind\r");
    await reply(terminal, "Which system is this about", "Four logins.\r");
    expect((await terminal.exit()).exitCode).toBe(0);
    expect(readdirSync(join(folder, "docs/decisions"))).toEqual(["0001-leave-it-behind.md"]);
    expect(readFileSync(join(folder, "docs/decisions/0001-leave-it-behind.md"), "utf8")).toContain(
      "\n# Leave it behind\n\n## Context and Problem Statement\n\nFour logins.\n",
    );
  });
});

describe("answers that somebody has given", () => {
  it("are told as a command when the review cannot be written", async () => {
    const path = join(folder, "record.md");
    writeFileSync(path, recordOf());
    const terminal = openTerminal({
      script: `cd '${folder}' && exec "$@"`,
      args: ["revisit", "record.md", ...FLAGS, "--date", "2027-05-24"],
      columns: 400,
    });
    await terminal.sees("Has this happened?");
    writeFileSync(path, `${recordOf()}\nA note.\n`);
    terminal.write("y\rn\r\r\rwe wait\r");
    expect((await terminal.exit()).exitCode).toBe(2);
    expect(terminal.screen()).toMatch(
      /To try again without the questions: waymark revisit record\.md --urgency .*--tripped effort-on-efficiency --quiet buy-in-withdrawn --because 'we wait' --date 2027-05-24 --review-by \d{4}-\d\d-\d\d --no-input/,
    );
  });

  it("are only those that were given when a review is stopped: the old ones are asked for again", async () => {
    writeFileSync(join(folder, "record.md"), recordOf());
    const terminal = openTerminal({
      script: `cd '${folder}' && exec "$@"`,
      args: ["revisit", "record.md", "--date", "2027-05-24"],
      columns: 200,
    });
    await terminal.sees("1 of 5");
    // Nothing is open, so there is nothing to stop early for.
    terminal.write("r");
    terminal.write("\u001b[B\r");
    await terminal.sees("2 of 5");
    expect(terminal.screen()).not.toMatch(/Press \w to see it now/);
    terminal.write("\u0003");
    expect((await terminal.exit()).exitCode).toBe(130);
    expect(terminal.screen()).toMatch(
      /To go on: waymark revisit record\.md --urgency pressing --date 2027-05-24$/m,
    );
    expect(readFileSync(join(folder, "record.md"), "utf8")).toBe(recordOf());
    expect(readdirSync(folder)).toEqual(["record.md"]);
  });

  it.each([
    ["Ctrl-C", "\u0003"],
    ["the end of input", "\u0004"],
  ])("are dropped on %s at the result in plain words, and nothing is written", async (_, key) => {
    writeFileSync(join(folder, "record.md"), recordOf());
    const terminal = openTerminal({
      script: `cd '${folder}' && exec "$@"`,
      args: ["revisit", "record.md", "--plain", "--date", "2027-05-24"],
    });
    for (const said of ["1 of 5", "2 of 5", "3 of 5", "4 of 5", "5 of 5", "Press Enter for the result"]) {
      await terminal.sees(said, { scrollback: true });
      terminal.write("\r");
    }
    await terminal.sees("Press Enter to go on", { scrollback: true });
    terminal.write(key);
    expect((await terminal.exit()).exitCode).toBe(130);
    expect(terminal.screen()).toContain("waymark: stopped.");
    expect(readFileSync(join(folder, "record.md"), "utf8")).toBe(recordOf());
  });

  it("are not asked for where a file is in the way", async () => {
    writeFileSync(join(folder, "STRATEGY.md"), "mine");
    const terminal = openTerminal({ script: `cd '${folder}' && exec "$@"`, args: ["draft", ...FLAGS] });
    expect((await terminal.exit()).exitCode).toBe(2);
    expect(terminal.screen()).toContain("“STRATEGY.md” is there already.");
    expect(terminal.screen()).not.toContain("One sentence each");
    expect(readFileSync(join(folder, "STRATEGY.md"), "utf8")).toBe("mine");
  });
});

describe("a record that changes while it is being revisited", () => {
  it("is left as it has become", async () => {
    const path = join(folder, "record.md");
    writeFileSync(path, recordOf());
    const terminal = openTerminal({
      script: `cd '${folder}' && exec "$@"`,
      args: ["revisit", "record.md", ...FLAGS, "--date", "2027-05-24"],
    });
    await terminal.sees("Has this happened?");
    writeFileSync(path, `${recordOf()}\nA note.\n`);
    terminal.write("\r\r\r\r\r\r");
    expect((await terminal.exit()).exitCode).toBe(2);
    expect(terminal.screen()).toContain("“record.md” has changed since it was read: nothing was written.");
    expect(readFileSync(path, "utf8")).toBe(`${recordOf()}\nA note.\n`);
    expect(readdirSync(folder)).toEqual(["record.md"]);
  });
});

describe("the commands for documents", () => {
  it("are in a chunk that nothing else loads", async () => {
    for (const name of readdirSync("dist").filter((each) => /^(?!document-commands-).*\.cjs$/.test(each))) {
      copyFileSync(join("dist", name), join(folder, name));
    }
    const program = [process.execPath, join(folder, "waymark.cjs")];
    for (const args of [[...FLAGS, "--json"], ["patterns"], ["completion", "bash"], ["record", "--help"]]) {
      expect((await collect([...program, ...args], {}, "")).code, args.join(" ")).toBe(0);
    }
    const terminal = openTerminal({ command: program });
    await terminal.sees("1 of 5");
    expect((await collect([...program, "due"], {}, "")).code).toBe(1);
  });

  it("are told with a --help of their own", async () => {
    for (const command of ["record", "draft", "check", "revisit", "due"]) {
      const { code, stdout } = await runOnce([command, "--help"]);
      expect(code).toBe(0);
      expect(stdout).toContain(`Usage: waymark ${command} `);
    }
  });
});

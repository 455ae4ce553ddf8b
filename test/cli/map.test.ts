import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeOutput } from "../../src/cli/process/output-file.ts";
import { fakeIo } from "../helpers/fake-io.ts";
import { waymark } from "../helpers/waymark.ts";

const ANSWERS =
  "--urgency on-fire --horizon 3-to-6-months --team-span one-team --conviction low --walk-away no".split(" ");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "waymark-map-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

describe("waymark map", () => {
  it("draws the second question by the first, with one's own position", async () => {
    const { code, out, err } = await waymark(["map", ...ANSWERS]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^Decision map: urgency by horizon\n/);
    expect(out).toMatch(/^On fire +▲ +\(▲\) /m);
  });

  it("never asks: what is open stands as “not sure”", async () => {
    const { code, out } = await waymark(["map", "--urgency", "on-fire"]);
    expect(code).toBe(0);
    expect(out).toMatch(/Not sure/);
    expect(out).toContain("team span “Open”");
    expect((await waymark(["map"])).code).toBe(0);
  });

  it("draws any two questions, from a file or standard input as well", async () => {
    const { code, out } = await waymark(
      ["map", "--x", "conviction", "--y", "team-span", "--answers", "-", "--json"],
      { stdin: '{"urgency": "calm"}' },
    );
    expect(code).toBe(0);
    const { x, y, answers, columns } = JSON.parse(out);
    expect({ x, y, answers, columns }).toEqual({
      x: "conviction",
      y: "team-span",
      answers: { urgency: "calm" },
      columns: ["low", "mixed", "strong", "unsure"],
    });
  });

  it("opens a ballot", async () => {
    const code = /This result again: waymark (\S+)/.exec((await waymark(ANSWERS)).out)?.[1] ?? "";
    const [fromBallot, fromFlags] = await Promise.all([waymark(["map", code]), waymark(["map", ...ANSWERS])]);
    expect(fromBallot).toEqual(fromFlags);
    const [, again = ""] = /^This map again: waymark (.*)$/m.exec(fromFlags.out) ?? [];
    expect(again).toBe(`map --x horizon --y urgency ${code}`);
    expect(await waymark(again.split(" "))).toEqual(fromFlags);
  });

  it("takes another question for the axis that is not given where it would be the same", async () => {
    const { out } = await waymark(["map", "--x", "urgency", "--json"]);
    expect(JSON.parse(out)).toMatchObject({ x: "urgency", y: "horizon" });
  });

  it("says it in words with --plain, and where a screen reader or a dumb terminal listens", async () => {
    const { out } = await waymark(["map", ...ANSWERS, "--plain"]);
    expect(out).toContain("Urgency “Calm”: ");
    expect(out).not.toMatch(/[◆▲■]/u);
    expect((await waymark(["map", ...ANSWERS], { env: { ACCESSIBLE: "1" } })).out).toBe(out);
    expect((await waymark(["map", ...ANSWERS], { env: { TERM: "dumb" } })).out).toBe(out);
  });

  it("prints Markdown, and ASCII where nothing else can be shown", async () => {
    expect((await waymark(["map", ...ANSWERS, "--markdown"])).out).toMatch(
      /^# Decision map: urgency by horizon\n\n\| Urgency/,
    );
    expect((await waymark(["map", ...ANSWERS], { env: { LANG: "C" } })).out).toMatch(/^[\n -~]*$/);
  });

  it.each([
    [["--x", "horizon", "--y", "horizon"], /Both axes are “horizon”: a map needs two questions\./],
    [["--x", "horizn"], /--x: there is no question “horizn”\. Did you mean “horizon”\?/],
    [["--x", ""], /--x: there is no question “”\.\nThe questions are urgency, horizon/],
    [["--y", "\u001b[2J"], /--y: there is no question “\\x1b\[2J”\.\nThe questions are urgency, horizon/],
    [["--x"], /--x needs a question after it\.\nIt takes urgency, horizon/],
    [["--urgency", "onfire"], /Did you mean “on-fire”\?/],
    [["--force"], /--force lets --svg replace a file, and there is no --svg\.\nAdd --svg FILE\./],
    [["--svg", "-", "--json"], /--svg - and --json exclude each other/],
    [["--svg", "-", "--markdown"], /--svg - and --markdown exclude each other/],
    [["--json", "--markdown"], /--json and --markdown exclude each other/],
    [["--svg"], /--svg needs a file after it/],
    [["--svg="], /The name of the file is empty/],
    [["horizon"], /does not know what to do with “horizon”/],
  ])("%j gets a clear error and the exit code 2", async (argv, message) => {
    const { code, out, err } = await waymark(["map", ...argv]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(message);
  });
});

describe("waymark map --svg", () => {
  it("writes a picture beside what is printed, and says so where it is in nobody's way", async () => {
    const { code, out, err } = await waymark(["map", ...ANSWERS, "--svg", at("map.svg"), "--json"]);
    expect({ code, err }).toEqual({ code: 0, err: `note: wrote “${at("map.svg")}”\n` });
    expect(out).toBe((await waymark(["map", ...ANSWERS, "--json"])).out);
    const { out: printed } = await waymark(["map", ...ANSWERS, "--svg", "-"]);
    expect(readFileSync(at("map.svg"), "utf8")).toBe(printed);
    expect(printed).toMatch(/^<svg /);
    expect(readdirSync(folder)).toEqual(["map.svg"]);
  });

  it("keeps a file that exists, and a link, unless --force says otherwise", async () => {
    writeFileSync(at("map.svg"), "old");
    symlinkSync(at("map.svg"), at("link.svg"));
    for (const name of ["map.svg", "link.svg"]) {
      const { code, out, err } = await waymark(["map", "--svg", at(name)]);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toBe(
        `error: “${at(name)}” is there already.\nChoose another name, or replace it with --force.\n`,
      );
    }
    expect(readFileSync(at("map.svg"), "utf8")).toBe("old");
    expect((await waymark(["map", "--svg", at("link.svg"), "--force"])).code).toBe(0);
    expect(readFileSync(at("link.svg"), "utf8")).toMatch(/^<svg /);
    expect(readFileSync(at("map.svg"), "utf8")).toBe("old");
    expect((await waymark(["map", "--svg", at("map.svg"), "--force"])).code).toBe(0);
    expect(readFileSync(at("map.svg"), "utf8")).toMatch(/^<svg /);
  });

  it("writes nothing when the answers are wrong", async () => {
    expect((await waymark(["map", "--urgency", "onfire", "--svg", at("map.svg")])).code).toBe(2);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("refuses a folder, and a folder that is not there", async () => {
    mkdirSync(at("folder"));
    const asFolder = await waymark(["map", "--svg", at("folder"), "--force"]);
    expect(asFolder.code).toBe(2);
    expect(asFolder.err).toContain("folder” is a folder, not a file.");
    const missing = await waymark(["map", "--svg", at("missing/map.svg")]);
    expect(missing.code).toBe(2);
    expect(missing.err).toContain("map.svg” would be in a folder that does not exist.");
  });

  it("is not interrupted between its first byte and its last", async () => {
    const isThere: boolean[] = [];
    const look = () => {
      isThere.push(existsSync(at("map.svg")));
    };
    const io = fakeIo({
      onInterrupt: () => {
        look();
        return look;
      },
    });
    await writeOutput(at("map.svg"), "<svg/>", false, io);
    expect(isThere).toEqual([false, true]);
  });

  it("where nobody may write ends with 1, since nothing was typed wrongly", async ({ skip }) => {
    // Not even root makes a file there.
    skip(!existsSync("/sys/kernel"), "only Linux has a folder that refuses everybody");
    const { code, out, err } = await waymark(["map", "--svg", "/sys/map.svg"]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(/^error: “\/sys\/map\.svg” .*\nNothing was changed\./);
  });
});

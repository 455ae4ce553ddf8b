import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.ts";
import { catalogue as builtIn } from "../../src/content/catalogue.ts";
import { codesOf } from "../../src/domain/codes.ts";
import { recommend } from "../../src/index.ts";
import { fakeIo } from "../helpers/fake-io.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";
import { waymark } from "../helpers/waymark.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "waymark-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ALL =
  "--urgency on-fire --horizon 3-to-6-months --team-span one-team --conviction low --walk-away no".split(" ");
const file = (content: string): string => {
  const path = join(folder, "answers.json");
  writeFileSync(path, content);
  return path;
};

describe("flags", () => {
  it("give a result as text", async () => {
    const { code, out, err } = await waymark(ALL);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/^▲ The No-Vision Strategy {3}clear: leads /);
    expect(out).toMatch(/^This result again: waymark WM1-\w{4}-\w{4}$/m);
  });

  it("give the library's very object as JSON", async () => {
    // The library is about the built-in catalogue, whatever it holds by now.
    const answers = Object.fromEntries(
      builtIn.questions.map(({ id, options }) => [id, options[0]?.id ?? ""]),
    );
    const flags = Object.entries(answers).flatMap(([id, option]) => [`--${id}`, option]);
    const io = fakeIo({});
    await run([...flags, "--json"], io, { catalogue: builtIn, version: "1.2.3" });
    expect(JSON.parse(io.stdout.text)).toEqual(recommend(answers));
    const { out } = await waymark([...ALL, "--json"]);
    expect(JSON.parse(out).recommendation.pattern).toBe("no-vision-strategy");
  });

  it("give Markdown", async () => {
    expect((await waymark([...ALL, "--markdown"])).out).toMatch(/^# The No-Vision Strategy \(clear\)\n/);
  });

  it("take the form --flag=value, and the last one when given twice", async () => {
    const { out } = await waymark([...ALL, "--urgency=unsure", "--json"]);
    expect(JSON.parse(out).answers.urgency).toBe("unsure");
  });

  it("in a locale without UTF-8 print ASCII", async () => {
    const { out } = await waymark(ALL, { env: { LANG: "C" } });
    expect(out).toMatch(/^\^ The No-Vision Strategy/);
    expect(out).toMatch(/^[\n -~]*$/);
  });
});

describe("an answers file", () => {
  it("answers, and so does standard input", async () => {
    const answers =
      '{"urgency":"calm","horizon":"over-a-year","team-span":"many-teams","conviction":"strong","walk-away":"yes"}';
    const fromFile = await waymark(["--answers", file(answers), "--json"]);
    expect(JSON.parse(fromFile.out).recommendation.pattern).toBe("grand-migration");
    expect((await waymark(["--answers", "-", "--json"], { stdin: answers })).out).toBe(fromFile.out);
  });

  it("yields to flags, and it is said", async () => {
    const path = file('{"urgency":"calm","horizon":"unsure","walk-away":"no"}');
    const { code, out, err } = await waymark([...ALL, "--answers", path, "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(out).answers.urgency).toBe("on-fire");
    expect(err).toContain(`note: --urgency on-fire wins over “calm” in “${path}”`);
    expect(err).toContain("note: --horizon 3-to-6-months wins over “unsure”");
    expect(err).not.toContain("walk-away");
  });

  it.each([
    ["[]", "this is a list"],
    ["null", "this is null"],
    ['"calm"', "this is a string"],
    ['{"urgncy": "calm"}', "There is no question “urgncy”. Did you mean “urgency”?"],
    [
      '{"urgency": "onfire"}',
      "“onfire” is no answer to urgency. Did you mean “on-fire”? It takes calm, pressing, on-fire, unsure.",
    ],
    ['{"urgency": 3}', "The answer to urgency is the id of an option, as text; this is a number."],
    ['{"__proto__": {"urgency": "calm"}}', "There is no question “__proto__”."],
    ['{"\\u001b[31m": "\\u0007"}', "There is no question “\\x1b[31m”."],
    ["", "is empty"],
    ["{", "line 1, column 2"],
  ])("with %s is refused, and says how to mend it", async (content, message) => {
    const { code, out, err } = await waymark(["--answers", file(content)]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(message);
  });

  it("that is not there is named, with control characters made visible", async () => {
    const { code, err } = await waymark(["--answers", join(folder, "\u001b]0;x\u0007.json")]);
    expect(code).toBe(2);
    expect(err).toContain("\\x1b]0;x\\x07.json” does not exist");
  });

  it("with a thousand mistakes does not flood the screen", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 1000 }, (_, index) => [`q${index}`, "x".repeat(50)]),
    );
    const { err } = await waymark(["--answers", file(JSON.stringify(many))]);
    expect(err.split("\n").length).toBeLessThan(10);
    expect(err).toContain("… and 995 more.");
  });
});

describe("a ballot's code", () => {
  const answers = {
    urgency: "calm",
    horizon: "unsure",
    "team-span": "one-team",
    conviction: "strong",
    "walk-away": "no",
  };
  const code = codesOf(catalogue).encode(answers) ?? "";
  const flags = Object.entries(answers).flatMap(([id, answer]) => [`--${id}`, answer]);

  it("opens that very result, in every format", async () => {
    for (const format of [[], ["--json"], ["--markdown"]]) {
      const byFlags = await waymark([...flags, ...format]);
      for (const typed of [[code], [code.toLowerCase().replaceAll("-", "")], ["--answers", code]]) {
        expect(await waymark([...typed, ...format])).toEqual({ ...byFlags, code: 0, err: "" });
      }
      expect(byFlags.out).toContain(code);
    }
  });

  it("yields to flags, and it is said", async () => {
    const { out, err } = await waymark([code, "--urgency", "on-fire", "--json"]);
    expect(JSON.parse(out).answers).toEqual({ ...answers, urgency: "on-fire" });
    expect(err).toBe(`note: --urgency on-fire wins over “calm” in “${code}”\n`);
  });

  it.each([
    "“C”",
    "„C“",
    "«C»",
    "'C'",
    '"C"',
    "`C`",
    "(C)",
    "‹C›",
    "<C>",
    "**C**",
    "C.",
    "(C),",
    "C\u200b",
    " C ",
  ])("may have marks around it: %s", async (marked) => {
    const around = marked.replace("C", code);
    for (const command of [[], ["tally"]]) {
      const bare = await waymark([...command, code]);
      expect(bare).toMatchObject({ code: 0, err: "" });
      expect(await waymark([...command, around])).toEqual(bare);
    }
    expect((await waymark(["ballot", "--again", around, "--no-save"])).err).toContain(
      "the old code has no mark",
    );
  });

  it.each([
    [[code.slice(0, -1)], "is damaged: its end is missing. Copy it again, as a whole."],
    [
      [code.slice(0, -2) + code.slice(-1) + code.slice(-2, -1)],
      "is damaged: a character is wrong, or two are swapped.",
    ],
    [["--answers", `${code}0`], "is damaged: it has too many characters."],
    [["WM3-0000-0000"], "is the code of another version of waymark. Open it with the version"],
    [["WM1-WR9J-Z0"], "is a ballot on other questions or weights than these. Open it with"],
    [[code, "--answers", "-"], "A ballot and --answers exclude each other."],
    [[code, code], "does not know what to do with"],
  ])("that cannot be read is refused with its reason: %j", async (argv, message) => {
    const { code: exit, out, err } = await waymark(argv);
    expect({ exit, out }).toEqual({ exit: 2, out: "" });
    expect(err.replaceAll("\n", " ")).toContain(message);
  });
});

describe("without a terminal", () => {
  it.each([[[]], [["--no-input"]], [["--plain"]], [["--urgency", "calm"]]])(
    "never waits: %j says what is missing",
    async (argv) => {
      const { code, out, err } = await waymark(argv);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      expect(err).toMatch(/answers are missing: .*walk-away/);
    },
  );

  it("says the exact command, which then works", async () => {
    const { err } = await waymark(["--urgency", "calm", "--no-input"]);
    const command = /^ {2}waymark (.*)$/m.exec(err)?.[1] ?? "";
    expect(command).toBe(
      "--urgency calm --horizon unsure --team-span unsure --conviction unsure --walk-away unsure",
    );
    expect((await waymark(command.split(" "))).code).toBe(0);
  });

  it("says it as JSON where JSON was asked for", async () => {
    const { out, err } = await waymark(["--urgency", "calm", "--json"]);
    expect(out).toBe("");
    const { schemaVersion, error } = JSON.parse(err);
    expect(schemaVersion).toBe(1);
    expect(error.missing.map((each: { question: string }) => each.question)).toEqual([
      "horizon",
      "team-span",
      "conviction",
      "walk-away",
    ]);
    expect(error.command).toMatch(/^waymark --urgency calm --horizon unsure .* --json$/);
  });
});

describe("what is not understood", () => {
  it.each([
    [["--urgncy", "calm"], /There is no flag “--urgncy”\. Did you mean “--urgency”\?/],
    [["--urgency"], /--urgency needs an answer after it/],
    [["--urgency", "onfire"], /“onfire” is no answer to urgency\. Did you mean “on-fire”\?/],
    [["--urgency", "\u001b[2Jx"], /“\\x1b\[2Jx” is no answer/],
    [["--\u001b[2J"], /There is no flag “--\\x1b\[2J”/],
    [["pattern"], /There is no command “pattern”\. Did you mean “patterns”\?/],
    [
      ["patterns", "grand-migrations"],
      /There is no pattern “grand-migrations”\. Did you mean “grand-migration”\?/,
    ],
    [["patterns", "big"], /There is no pattern “big”\. Did you mean “big-vision-small-experiments”\?/],
    [["patterns", "vision"], /There is no pattern “vision”\.\n/],
    [["--team-span", "team"], /“team” is no answer to team-span\. It takes one-team/],
    [["--urgency", "fire"], /“fire” is no answer to urgency\. Did you mean “on-fire”\?/],
    [["patterns", "grand-migration", "x"], /does not know what to do with “x”/],
    [["patterns", "--urgency", "calm"], /takes no --urgency/],
    [["--json", "--markdown"], /exclude each other/],
    [["-x"], /There is no flag “-x”/],
  ])("%j gets a clear error and the exit code 2", async (argv, message) => {
    const { code, out, err } = await waymark(argv);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(message);
  });

  it("is an error in JSON for programs", async () => {
    const { err } = await waymark(["--json", "--urgncy", "calm"]);
    expect(JSON.parse(err).error.message).toContain("--urgncy");
  });
});

describe("help and version", () => {
  it("--version prints the version alone", async () => {
    expect(await waymark(["--version"])).toEqual({ code: 0, out: "1.2.3\n", err: "" });
  });

  it("--help starts with examples and fits 80 columns", async () => {
    const { code, out } = await waymark(["--help"]);
    expect(code).toBe(0);
    expect(out.startsWith("Examples:\n")).toBe(true);
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
    for (const { id } of catalogue.questions) expect(out).toContain(`--${id} <answer>`);
    for (const flag of ["--answers", "--json", "--markdown", "--no-input", "--plain"])
      expect(out).toContain(flag);
  });
});

describe("waymark patterns", () => {
  it("prints all that the talk says", async () => {
    const { code, out } = await waymark(["patterns"]);
    expect(code).toBe(0);
    for (const { name, steps } of catalogue.patterns) {
      expect(out).toContain(name);
      expect(out.replaceAll(/\s+/g, " ")).toContain(steps[0]);
    }
    expect(out).toContain("Jonathan Maltz");
  });

  it("prints one, also as JSON and Markdown", async () => {
    expect((await waymark(["patterns", "no-vision-strategy"])).out).toMatch(/^The No-Vision Strategy\n/);
    const json = JSON.parse((await waymark(["patterns", "no-vision-strategy", "--json"])).out);
    expect(json.patterns.map(({ id }: { id: string }) => id)).toEqual(["no-vision-strategy"]);
    expect((await waymark(["patterns", "no-vision-strategy", "--markdown"])).out).toMatch(
      /^### The No-Vision Strategy\n/,
    );
  });
});

describe("the library", () => {
  it("gives the default for no answers", () => {
    expect(recommend().recommendation.pattern).toBe("big-vision-small-experiments");
    expect(recommend({}).answers).toEqual({});
  });

  it("takes what the documentation says", () => {
    const { answers, recommendation } = recommend({ urgency: "on-fire", "team-span": "unsure" });
    expect(answers).toEqual({ urgency: "on-fire", "team-span": "unsure" });
    expect(recommendation.pattern).toBe("no-vision-strategy");
  });

  it("throws a UserError that says what is wrong", () => {
    expect(() => recommend({ urgency: "onfire" })).toThrowError(
      expect.objectContaining({
        name: "UserError",
        message: expect.stringContaining("Did you mean “on-fire”?"),
      }),
    );
  });
});

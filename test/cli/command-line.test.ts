import { describe, expect, it } from "vitest";
import { everyFlag, grammarOf, spellings, typedAs } from "../../src/cli/command-line/grammar.ts";
import { renderHelp } from "../../src/cli/command-line/help.ts";
import { parseCommandLine } from "../../src/cli/command-line/parse-command-line.ts";
import { EXIT } from "../../src/cli/process/io.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

const grammar = grammarOf(catalogue);
const parse = (...argv: readonly string[]) => parseCommandLine(argv, grammar);
const run = (command: string, words: readonly string[], flags: Readonly<Record<string, unknown>>) => ({
  kind: "run",
  arguments: { command, words, flags },
});

describe("the command line", () => {
  it.each([
    [[], run("", [], {})],
    [["--urgency", "calm", "--json"], run("", [], { urgency: "calm", json: true })],
    [["--urgency=calm", "--urgency", "unsure"], run("", [], { urgency: "unsure" })],
    [["--answers", "-"], run("", [], { answers: "-" })],
    [["record", "--context", "- two\n- things"], run("record", [], { context: "- two\n- things" })],
    [["--answers=--odd.json"], run("", [], { answers: "--odd.json" })],
    [["--json", "patterns", "grand-migration"], run("patterns", ["grand-migration"], { json: true })],
    [["tally", "--", "--odd"], run("tally", ["--odd"], {})],
    [["--no-save", "completion", "zsh"], run("completion", ["zsh"], { "no-save": true })],
    [["due", "--plain", "--no-input"], run("due", [], { plain: true, "no-input": true })],
  ])("reads %j", (argv, request) => {
    expect(parse(...argv)).toEqual(request);
  });

  it.each([
    [["--urgency"], "--urgency needs an answer after it.", "It takes calm, pressing, on-fire, unsure."],
    [["--urgency", "--json"], "--urgency needs an answer after it.", "It takes calm"],
    [["--answers"], "--answers needs a file after it.", "For example: --answers FILE"],
    [["--json=yes"], "--json takes no value.", "Leave “=yes” out."],
    [["--urgncy", "calm"], "There is no flag “--urgncy”. Did you mean “--urgency”?", "See: waymark --help"],
    [["-x"], "There is no flag “-x”.", "See: waymark --help"],
    [["—json"], "There is no flag “—json”. Did you mean “--json”?", "See: waymark --help"],
    [["map", "–x=horizon"], "There is no flag “–x”. Did you mean “--x”?", "See: waymark map --help"],
    [["—urgency", "calm"], "There is no flag “—urgency”. Did you mean “--urgency”?", "See: waymark --help"],
    [["map", "-x", "horizon"], "There is no flag “-x”. Did you mean “--x”?", "See: waymark map --help"],
    [
      ["patterns", "--urgency", "calm"],
      "`waymark patterns` takes no --urgency.",
      "See: waymark patterns --help",
    ],
    [["complete"], "There is no command “complete”. Did you mean “completion”?", "See: waymark --help"],
    [["toString"], "There is no command “toString”.", "See: waymark --help"],
    [["--__proto__"], "There is no flag “--__proto__”.", "See: waymark --help"],
    [["patterns", "a", "b"], "`waymark patterns` does not know what to do with “b”.", "Leave it out."],
  ])("refuses %j", (argv, message, hint) => {
    expect(() => parse(...argv)).toThrow(
      expect.objectContaining({ name: "UserError", message, hint: expect.stringContaining(hint) }),
    );
  });

  it("takes “help” as a command, too", () => {
    expect(parse("help")).toMatchObject({ kind: "help", command: { name: "" } });
    expect(parse("help", "tally")).toMatchObject({ kind: "help", command: { name: "tally" } });
    expect(parse("help", "help")).toMatchObject({ kind: "help", command: { name: "help" } });
    expect(() => parse("help", "tallly")).toThrow("There is no command “tallly”. Did you mean “tally”?");
    expect(() => parse("help", "tally", "map")).toThrow(
      "`waymark help` does not know what to do with “map”.",
    );
  });

  it("answers a call for help or the version, whatever else is wrong", () => {
    expect(parse("--urgncy", "-h")).toMatchObject({ kind: "help", command: { name: "" } });
    expect(parse("patterns", "--nonsense", "--help")).toMatchObject({
      kind: "help",
      command: { name: "patterns" },
    });
    expect(parse("nonsense", "-V")).toEqual({ kind: "version" });
    expect(parse("-hV")).toMatchObject({ kind: "help" });
  });
});

describe.each(grammar)("the help of “waymark $name”", (command) => {
  const help = renderHelp(command, grammar, "waymark");

  it("fits 80 columns, and no line ends in a blank", () => {
    for (const line of help.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
    expect(help).not.toMatch(/ $/m);
  });

  it("says what the exit codes are, and where the documentation and the issues are", () => {
    for (const code of Object.values(EXIT)) expect(help).toMatch(new RegExp(`^ {2}${code} +\\w`, "m"));
    expect(help).toContain("npm docs waymark");
    expect(help).toContain("npm bugs waymark");
  });

  it("has an example that is understood as this command", () => {
    const words = command.example.match(/"[^"]*"|\S+/g)?.map((word) => word.replaceAll('"', "")) ?? [];
    const request = parse(...words);
    if (command.name === "help") expect(request).toMatchObject({ kind: "help", command: { name: "tally" } });
    else expect(request).toMatchObject({ kind: "run", arguments: { command: command.name } });
    if (command.name !== "") expect(help).toContain(`Example:\n  waymark ${command.example}\n`);
  });

  it("names how it is typed, and all its flags and no other", () => {
    expect(help).toContain(`Usage: ${typedAs(command, "waymark")} `);
    for (const flag of everyFlag(grammar)) {
      const listed = new RegExp(`^ {2}${spellings(flag).join(", ")}( |$)`, "m");
      if (command.flags.some(({ name }) => name === flag.name)) expect(help).toMatch(listed);
      else expect(help).not.toMatch(listed);
    }
  });
});

it("lists flags about asking and drafts only where something is asked, or kept", () => {
  const listing = (flag: string) =>
    grammar.filter(({ flags }) => flags.some(({ name }) => name === flag)).map(({ name }) => name);
  const asking = ["", "ballot", "patterns", "record", "draft", "revisit"];
  expect(listing("no-input").sort()).toEqual([...asking, "tally"].sort());
  const words = (name: string) =>
    grammar.find((each) => each.name === name)?.flags.find((each) => each.name === "no-input")?.does;
  for (const name of ["tally", "patterns"]) expect(words(name)).not.toContain("a missing answer");
  expect(listing("plain").sort()).toEqual([...asking, "map", "room"].sort());
  expect(listing("no-save").sort()).toEqual(["", "ballot", "room"]);
});

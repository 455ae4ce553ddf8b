import { describe, expect, it } from "vitest";
import {
  everyFlag,
  grammarOf,
  namedCommands,
  SHELLS,
  spellings,
} from "../../src/cli/command-line/grammar.ts";
import { parseCommandLine } from "../../src/cli/command-line/parse-command-line.ts";
import { run } from "../../src/cli/run.ts";
import { allowedAnswers } from "../../src/domain/answers.ts";
import type { Catalogue } from "../../src/domain/catalogue-schema.ts";
import { fakeIo } from "../helpers/fake-io.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

async function completion(shell: string, of: Catalogue = catalogue): Promise<string> {
  const io = fakeIo({});
  expect(await run(["completion", shell], io, { catalogue: of, version: "1" })).toBe(0);
  return io.stdout.text;
}

/** The words of a script, whatever its shell puts around them. */
const wordsOf = (script: string): readonly string[] => script.split(/[\s'"()[\]{};:=,@|\\]+/);

describe.each(SHELLS)("the completion script for %s", (shell) => {
  it("knows every command, question, answer, pattern and shell", async () => {
    const { questions, patterns } = catalogue;
    expect(wordsOf(await completion(shell))).toEqual(
      expect.arrayContaining([
        ...namedCommands(grammarOf(catalogue)).map(({ name }) => name),
        ...questions.flatMap(allowedAnswers),
        ...patterns.map(({ id }) => id),
        ...SHELLS,
      ]),
    );
  });

  it("knows every flag, long and short", async () => {
    const script = await completion(shell);
    const flags = everyFlag(grammarOf(catalogue));
    const forms = flags.flatMap((flag) =>
      shell === "fish" ? [`-l ${flag.name}`, ...(flag.letter ? [`-s ${flag.letter}`] : [])] : spellings(flag),
    );
    expect(forms).toContain(shell === "fish" ? "-l no-save" : "--no-save");
    expect(forms.length).toBeGreaterThanOrEqual(15);
    for (const form of forms) expect(script).toMatch(new RegExp(`(?<=[\\s'")])${form}(?![\\w-])`));
  });

  it("is ASCII, and each line ends where its last word does", async () => {
    const script = await completion(shell);
    expect(script).toMatch(/^[\n -~]*$/);
    expect(script).not.toMatch(/[ ]$/m);
    expect(script).not.toMatch(/undefined|NaN|\[object|\n\n|^\n/);
    expect(script).toMatch(/[^\n]\n$/);
  });
});

it.each([
  ["zsh", "[Isn'\\''t \\[this\\]\\: odd?]"],
  ["fish", "'Isn\\'t [this]: odd?'"],
] as const)("%s gets a description with all that means something to it quoted", async (shell, quoted) => {
  const questions = catalogue.questions.map((each) => ({ ...each, title: "Isn't [this]: odd?" }));
  expect(await completion(shell, { ...catalogue, questions })).toContain(quoted);
});

const parse = (...argv: readonly string[]) => parseCommandLine(argv, grammarOf(catalogue));

describe("a shell", () => {
  it.each([
    [[], "`waymark completion` needs a shell after it."],
    [["fihs"], "There is no shell “fihs”. Did you mean “fish”?"],
    [["cmd.exe"], "There is no shell “cmd.exe”."],
    [["toString"], "There is no shell “toString”."],
  ])("%j is refused, with the names of those there are", (words, message) => {
    const hint = expect.stringContaining(" bash, zsh, fish, powershell.");
    expect(() => parse("completion", ...words)).toThrow(
      expect.objectContaining({ name: "UserError", message, hint }),
    );
  });

  it("gets its script without answers and in no other format", () => {
    expect(() => parse("completion", "bash", "--urgency", "calm")).toThrow(
      "`waymark completion` takes no --urgency.",
    );
    expect(() => parse("completion", "bash", "--markdown")).toThrow("takes no --markdown");
    expect(() => parse("completion", "bash", "zsh")).toThrow("does not know what to do with “zsh”");
    expect(() => parse("complete")).toThrow("Did you mean “completion”?");
  });
});

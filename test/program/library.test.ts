import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../src/content/catalogue.ts";

const library = await import(pathToFileURL("dist/index.js").href);
const types = readFileSync("dist/index.d.ts", "utf8");

/** What is exported, each with the example in its docstring: an expression, and behind "//" what it gives. */
const exported = [
  ...types.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport declare (?:const|function) (\w+)/g),
].map(([, doc = "", name = ""]) => {
  const [, example = ""] = /@example\n([\s\S]*?)\n ?(?:\*\s*\n|$)/.exec(doc) ?? [];
  const [, code = "", result = ""] =
    /^([\s\S]*);\s*\/\/ (.*)$/.exec(example.replaceAll(/^ ?\* ?/gm, "")) ?? [];
  return { name, code, result };
});

describe("the library", () => {
  it("has an example for all that it exports", () => {
    const names = Object.keys(library).filter((name) => name !== "UserError");
    expect(exported.map(({ name }) => name).sort()).toEqual(names.sort());
    for (const { name, code } of exported) expect(code).toContain(name);
  });

  it.each(exported)("its example is true: $code", ({ code, result }) => {
    const evaluate = (text: string) =>
      new Function("library", `with (library) { return (${text}); }`)(library);
    expect(evaluate(code)).toEqual(evaluate(result));
  });

  it("says in the message of a UserError what is wrong, and in its hint what to do", () => {
    const errors: readonly (readonly [() => unknown, string])[] = [
      [
        () => library.recommend({ urgency: "onfire" }),
        "“onfire” is no answer to urgency. Did you mean “on-fire”?",
      ],
      [() => library.recommend({ urgencies: "calm" }), "There is no question “urgencies”."],
      [() => library.explain({}, { fix: ["speed"] }), "There is no question “speed”."],
      [() => library.map({}, { x: "horizon", y: "horizon" }), "Both axes are “horizon”"],
      [() => library.encode({ urgency: "calm" }), "A code needs the answers to all questions."],
      [() => library.decode("WM1-R09R-60QX"), "WM1-R09R-60QX"],
      [() => library.ballot({}, library.ballot(library.decode("WM1-R09R-60QR"))), "A code needs the answers"],
      [() => library.ballot({}, "WM1-R09R-60QR"), "An answers code has no voter"],
      [() => library.tally([]), "There is no ballot to count."],
      [() => library.tally([{ answers: {} }]), "Ballot 1 has not all answers."],
      [
        () => library.tally([{ answers: "WM1-R09R-60QR", count: 0.5 }]),
        "The count of ballot 1 is no whole number.",
      ],
      [() => library.tally("calm"), "Answers are an object"],
      [() => library.tally(null), "Answers are an object"],
      [() => library.markdown.tally([null]), "Answers are an object"],
      [() => library.explain({}, { fix: "speed" }), "There is no question “speed”."],
      [() => library.decode(undefined), "“undefined” is neither a ballot nor a code of answers."],
      [() => library.ballot(library.decode("WM1-R09R-60QR"), 3), "“3” is neither a ballot"],
    ];
    for (const [call, message] of errors) {
      expect(call).toThrowError(expect.objectContaining({ message: expect.stringContaining(message) }));
      expect(call).toThrowError(
        expect.objectContaining({ name: "UserError", hint: expect.stringMatching(/\w/) }),
      );
    }
  });

  it("counts a ballot once, and of several of one voter the last, fifteen at most", () => {
    const calm = library.decode("WM1-R09R-60QR");
    const first = library.ballot(calm);
    const second = library.ballot({ ...calm, urgency: "on-fire" }, first);
    expect(library.decode(second)).toEqual({ ...calm, urgency: "on-fire" });
    const { ballots, marked } = library.tally([
      { answers: second },
      { answers: first, name: "Ada" },
      { answers: first },
    ]);
    expect(ballots).toBe(1);
    expect(marked).toMatchObject([{ revision: 2, answers: { urgency: "on-fire" } }]);
    let last = second;
    for (let revision = 3; revision <= 15; revision++) last = library.ballot(calm, last);
    expect(() => library.ballot(calm, last)).toThrowError("A ballot has 15 revisions at most.");
  });

  it("has the Markdown of each result", () => {
    const answers = { urgency: "on-fire", conviction: "low" };
    const code = library.recommend(library.decode("WM1-R09R-60QR")).ballot;
    const { recommend, explain, map, tally } = library.markdown;
    for (const text of [
      recommend(answers),
      explain(answers, { fix: ["horizon"] }),
      map(answers),
      tally([{ answers: code }]),
    ]) {
      expect(text).toMatch(/^# .+\n/);
      expect(text.length).toBeGreaterThan(500);
    }
    expect(explain(answers, { fix: ["horizon"] })).toContain("--fix horizon");
    expect(map(answers, { x: "conviction" })).toContain("--x conviction");
  });

  it("bundles for a browser, and needs nothing there but the language", async () => {
    const { outputFiles, warnings } = await build({
      stdin: {
        contents: `import * as waymark from "./dist/index.js";
          globalThis.given = [
            waymark.recommend({ urgency: "on-fire" }), waymark.map(), waymark.markdown.explain(),
            waymark.tally([{ answers: waymark.decode("wm1-r09r-60qr") }]),
          ];`,
        resolveDir: ".",
      },
      bundle: true,
      platform: "browser",
      format: "iife",
      write: false,
    });
    expect(warnings).toEqual([]);
    const context: { given?: unknown } = createContext({});
    runInContext(outputFiles[0]?.text ?? "", context);
    const expected = [
      library.recommend({ urgency: "on-fire" }),
      library.map(),
      library.markdown.explain(),
      library.tally([{ answers: library.decode("WM1-R09R-60QR") }]),
    ];
    expect(JSON.stringify(context.given)).toBe(JSON.stringify(expected));
  });
});

it("its types have the ids of the questions and of their answers", () => {
  for (const { id, options } of catalogue.questions) {
    const ids = [...options.map((option) => option.id), "unsure"].map((each) => `"${each}"`).join(" | ");
    expect(types).toMatch(new RegExp(`readonly "?${id}"?\\?: ${ids.replaceAll("|", "\\|")};`));
  }
});

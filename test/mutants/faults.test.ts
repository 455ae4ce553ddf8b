import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseAst } from "vitest/node";
import { withFaults, withTracers } from "./edits.ts";
import { type Fault, faultsIn } from "./faults.ts";
import { FOLDERS, folderOf, sampleOf } from "./sample.ts";
import { sourceFiles } from "./source-files.ts";

/** The faulty versions of a file that holds this alone. */
const faulty = (source: string, file = "src/domain/x.ts"): readonly string[] =>
  faultsIn(file, source).map((fault) => withFaults(source, [fault]));

describe("the faults of a piece of code", () => {
  it.each([
    ["a < b;", ["(a) <= (b);"]],
    ["a === b;", ["(a) !== (b);"]],
    ["a && b;", ["(a) || (b);"]],
    ["a - b;", ["(a) + (b);"]],
    ["`a` + b;", []],
    ["f(true);", [";", "f(false);"]],
    ["f(7);", [";", "f(8);"]],
    ["f(-x);", [";"]],
    ["f(-1);", [";", "f(1);", "f(-2);"]],
    ["() => stream.off(a);", ["() => undefined;"]],
    ["if (!(a instanceof B)) throw a;", ["if (!!(a instanceof B)) throw a;"]],
    ["if (a) return;", ["if (!(a)) return;", ";"]],
    ["for (;;) { if (a === 1) { continue; } }", expect.arrayContaining(["for (;;) { ; }"])],
    ["a ? b : c;", ["!(a) ? b : c;"]],
    ["x = EXIT.done;", ["x = EXIT.failed;"]],
    ['x = ["a", "b", "c"];', ['x = ["b", "a", "c"];', 'x = ["a", "c", "b"];']],
    ['x = { keys: ["a", "b"] };', []],
    ["useEffect(a, [b, c]);", [";"]],
    ['x = { one: "a", other: "b" };', ['x = { one: "b", other: "a" };']],
    ['act = { type: "first" };', ['act = { type: "last" };']],
    [
      'x = "It is never more.";',
      ['x = "It is not never more.";', 'x = "It is always more.";', 'x = "It is never fewer.";'],
    ],
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: source of a template
    ["x = `Up to ${n} before that`;", ["x = `Down to ${n} before that`;", "x = `Up to ${n} after that`;"]],
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: source of a template
    ['throw new RangeError("it is never so");', []],
    ['import { a } from "before the first";', []],
    ['type A = "first" | "last";', []],
  ])("%s", (source, expected) => {
    // What only a function or a loop may hold is in one.
    const within = /return|continue/.test(source) ? `function f() { ${source} }` : source;
    const stripped = faulty(within).map((each) => each.replace(/^function f\(\) \{ (.*) \}$/s, "$1"));
    expect(stripped).toEqual(expected);
  });

  it("are in the texts and attributes of elements too", () => {
    expect(faulty('x = <A b="The last one">more</A>;', "x.tsx")).toEqual([
      'x = <A b="The first one">more</A>;',
      'x = <A b="The last one">fewer</A>;',
    ]);
  });

  it("are clean-ups where the call undoes something or is made in any case", () => {
    const kinds = (source: string) => faultsIn("x.ts", source).map(({ kind }) => kind);
    expect(kinds("stream.off(a);")).toEqual(["clean-up"]);
    expect(kinds("try { a(); } finally { b(); }")).toEqual(["call", "clean-up"]);
  });

  it("know the names around them", () => {
    expect(faultsIn("x.ts", "const a = { b: () => c > d };").map(({ where }) => where)).toEqual(["a.b"]);
  });
});

const sources = new Map(sourceFiles().map((file) => [file, readFileSync(file, "utf8")]));
const all = [...sources].flatMap(([file, source]) => faultsIn(file, source));
const parses = (file: string, source: string) =>
  expect(() => parseAst(source, { lang: file.endsWith("x") ? "tsx" : "ts" }), file).not.toThrow();

describe("the faults of the program", () => {
  it("leave code that can be read, alone and where each place tells that it is reached", () => {
    for (const [file, source] of sources) {
      const within = all.filter((fault) => fault.file === file);
      parses(
        file,
        withTracers(source, within, () => "f()"),
      );
      for (const fault of sampleOf(within, 10, 1)) parses(file, withFaults(source, [fault]));
    }
  });

  it("are chosen evenly from all folders, and again the same", () => {
    const chosen = sampleOf(all, 160, 1);
    const counts = FOLDERS.map((folder) => chosen.filter(({ file }) => folderOf(file) === folder).length);
    expect(counts).toEqual(FOLDERS.map(() => 160 / FOLDERS.length));
    expect(sampleOf(all, 160, 1)).toEqual(chosen);
    expect(sampleOf(all, 160, 2)).not.toEqual(chosen);
  });

  it("are chosen whatever is in the files of other folders", () => {
    const isOurs = ({ file }: Fault) => folderOf(file) === "src/room";
    const ours = sampleOf(all, 160, 1).filter(isOurs);
    expect(sampleOf(all.filter(isOurs), ours.length, 1)).toEqual(ours);
  });
});

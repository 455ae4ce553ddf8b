import {
  appendFileSync,
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  folderFor,
  readDocument,
  replaceDocument,
  reserveName,
  writeNewFiles,
} from "../../src/files/document-files.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "waymark-documents-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const at = (...parts: readonly string[]) => join(root, ...parts);
const quoted = (name: string) => `“${name}”`;
const put = (name: string, content: string | Buffer) => {
  writeFileSync(at(name), content);
  return at(name);
};

describe("reading a document", () => {
  it.each(["", "text\n", "\ufeff# BOM\r\n", "a\u0000b\u2028", "é".normalize("NFD"), "\ufffd"])(
    "gives back its very bytes: %j",
    async (text) => {
      const { text: read, path } = await readDocument(put("x.md", text), "x");
      expect(read).toBe(text);
      expect(Buffer.from(read)).toEqual(readFileSync(path));
    },
  );

  it.each([
    ["is missing", () => at("none.md"), /does not exist/],
    ["is a folder", () => root, /is a folder/],
    ["is no plain file", () => "/dev/null", /is no file that could be read/],
    [
      "has 5 MB",
      () => put("big.md", "# x\n".repeat(1_300_000)),
      /^“x”, line 1: the file is larger than 1 MiB/,
    ],
    [
      "is not UTF-8",
      () => put("latin.md", Buffer.from("a\nb\nGr\u00f6\u00dfe\n", "latin1")),
      /^“x”, line 3: this is not text in UTF-8/,
    ],
    [
      "leads nowhere",
      () => {
        symlinkSync(at("gone"), at("dangling.md"));
        return at("dangling.md");
      },
      /does not exist/,
    ],
  ])("is refused when it %s", async (_, path, message) => {
    await expect(readDocument(path(), "“x”")).rejects.toThrow(message);
  });
});

describe("writing new files", () => {
  const one = [{ name: "a.md", text: "A\n" }];

  it("leaves nothing else in the folder", async () => {
    await writeNewFiles(root, [...one, { name: "b.md", text: "B\n" }], { force: false }, quoted);
    expect(readdirSync(root).toSorted()).toEqual(["a.md", "b.md"]);
    expect(readFileSync(at("a.md"), "utf8")).toBe("A\n");
  });

  it("takes the place of none, and then writes none of them", async () => {
    put("b.md", "mine");
    await expect(
      writeNewFiles(root, [...one, { name: "b.md", text: "B\n" }], { force: false }, quoted),
    ).rejects.toThrow("“b.md” is there already.");
    expect(readdirSync(root)).toEqual(["b.md"]);
    await writeNewFiles(root, [{ name: "b.md", text: "B\n" }], { force: true }, quoted);
    expect(readFileSync(at("b.md"), "utf8")).toBe("B\n");
  });

  it("writes through no link: it is there already, and force replaces the link itself", async () => {
    put("target", "mine");
    symlinkSync(at("target"), at("a.md"));
    await expect(writeNewFiles(root, one, { force: false }, quoted)).rejects.toThrow(
      "“a.md” is there already.",
    );
    expect(lstatSync(at("a.md")).isSymbolicLink()).toBe(true);
    await writeNewFiles(root, one, { force: true }, quoted);
    expect(readFileSync(at("a.md"), "utf8")).toBe("A\n");
    expect(readFileSync(at("target"), "utf8")).toBe("mine");
  });

  it("writes over no folder, and into no other one", async () => {
    mkdirSync(at("a.md"));
    await expect(writeNewFiles(root, one, { force: true }, quoted)).rejects.toThrow(
      "“a.md” is a folder, not a file.",
    );
    for (const name of ["../x.md", "sub/x.md", "..", ""])
      await expect(writeNewFiles(root, [{ name, text: "" }], { force: true }, quoted)).rejects.toThrow();
  });

  it("of which two are written at once leaves one whole", async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) =>
        writeNewFiles(root, [{ name: "a.md", text: String(index).repeat(9999) }], { force: false }, quoted),
      ),
    );
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(readFileSync(at("a.md"), "utf8")).toMatch(/^(\d)\1{9998}$/);
    expect(readdirSync(root)).toEqual(["a.md"]);
  });

  it("is refused where a part of the path is a file, or nothing can be made", async () => {
    put("file", "mine");
    await expect(folderFor(at("file"), undefined, "“file”")).rejects.toThrow(
      "is there already and is no folder",
    );
    await expect(folderFor(at("file", "deep"), undefined, "“deep”")).rejects.toThrow(
      "a part of its path is no",
    );
  });

  it("follows no link out of the folder, unless somebody has named it", async () => {
    mkdirSync(at("project"));
    mkdirSync(at("elsewhere"));
    symlinkSync(at("elsewhere"), at("project", "decisions"));
    await expect(folderFor(at("project", "decisions"), at("project"), "“decisions”")).rejects.toThrow(
      "leads out of this folder, by a link.",
    );
    await expect(folderFor(at("outside", "new"), at("project"), "“../outside/new”")).rejects.toThrow(
      "“../outside/new” leads out of this folder, by what .adr-dir says.",
    );
    expect(existsSync(at("outside"))).toBe(false);
    expect(await folderFor(at("project", "decisions"), undefined, "x")).toMatch(/elsewhere$/);
    expect(await folderFor(at("project", "new", "deep"), at("project"), "x")).toMatch(/deep$/);
  });
});

describe("replacing a document", () => {
  it("changes its bytes and nothing else of it", async () => {
    const path = put("x.md", "old");
    chmodSync(path, 0o640);
    await replaceDocument(await readDocument(path, "x"), "new", "x");
    expect(readFileSync(path, "utf8")).toBe("new");
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(root)).toEqual(["x.md"]);
  });

  it.each([
    [
      "has changed",
      (path: string) => appendFileSync(path, "more"),
      "“x” has changed since it was read: nothing was written.",
    ],
    ["has changed and kept its length", (path: string) => writeFileSync(path, "OLD"), "has changed"],
    ["is gone", (path: string) => rmSync(path), "does not exist"],
  ])("is refused when it %s in the meantime", async (_, meanwhile, message) => {
    const document = await readDocument(put("x.md", "old"), "x");
    meanwhile(document.path);
    const left = readdirSync(root).map((name) => [name, readFileSync(at(name), "utf8")]);
    await expect(replaceDocument(document, "new", "“x”")).rejects.toThrow(message);
    expect(readdirSync(root).map((name) => [name, readFileSync(at(name), "utf8")])).toEqual(left);
  });

  it("by two at once loses neither's work: one of them is refused", async () => {
    const document = await readDocument(put("x.md", "old"), "x");
    const results = await Promise.allSettled(
      ["one", "two"].map((text) => replaceDocument(document, text, "x")),
    );
    const done = results.flatMap(({ status }, index) => (status === "fulfilled" ? [index] : []));
    expect(done).toHaveLength(1);
    expect(readFileSync(at("x.md"), "utf8")).toBe(["one", "two"][done[0] ?? 0]);
    expect(readdirSync(root)).toEqual(["x.md"]);
  });

  it("is refused while another waymark writes it, whose work is left alone", async () => {
    const document = await readDocument(put("x.md", "old"), "x");
    put(".x.md.waymark", "half");
    await expect(replaceDocument(document, "new", "“x”")).rejects.toThrow("“x” is being written by another");
    expect(readFileSync(at("x.md"), "utf8")).toBe("old");
    expect(readFileSync(at(".x.md.waymark"), "utf8")).toBe("half");
  });

  it("goes through a link within the folder, and through none that leads out of it", async () => {
    mkdirSync(at("in"));
    put("outside.md", "mine");
    writeFileSync(at("in", "real.md"), "old");
    symlinkSync("real.md", at("in", "link.md"));
    symlinkSync(at("outside.md"), at("in", "out.md"));
    await replaceDocument(await readDocument(at("in", "link.md"), "x"), "new", "x");
    expect(readFileSync(at("in", "real.md"), "utf8")).toBe("new");
    await expect(replaceDocument(await readDocument(at("in", "out.md"), "x"), "new", "“x”")).rejects.toThrow(
      "leads out of its folder",
    );
    expect(readFileSync(at("outside.md"), "utf8")).toBe("mine");
  });
});

describe("a name that is reserved", () => {
  it("is nobody else's until it is given back, and leaves nothing", () => {
    const release = reserveName(root, "record-1", "x");
    expect(reserveName(root, "record-1", "x")).toBeUndefined();
    const other = reserveName(root, "record-2", "x");
    release?.();
    const again = reserveName(root, "record-1", "x");
    expect(again).toBeDefined();
    for (const each of [other, again]) each?.();
    expect(readdirSync(root)).toEqual([]);
  });
});

import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { UserError } from "../../src/domain/user-error.ts";
import { readJson } from "../../src/files/answers-file.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "waymark-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (content: string | Uint8Array): string => {
  const path = join(folder, "answers.json");
  writeFileSync(path, content);
  return path;
};
const refusal = async (source: string | Readable): Promise<string> => {
  const error = await readJson(source, "“answers.json”").then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof UserError)) throw new Error(`expected a UserError, got ${String(error)}`);
  expect(error.hint).not.toBe("");
  return error.message;
};

describe("reading answers", () => {
  it("takes a file, also with a byte-order mark and CRLF", async () => {
    expect(await readJson(write('\ufeff{\r\n"urgency": "calm"}\r\n'), "x")).toEqual({
      urgency: "calm",
    });
  });

  it("takes a stream", async () => {
    expect(await readJson(Readable.from(['{"urgency"', ': "calm"}']), "Standard input")).toEqual({
      urgency: "calm",
    });
  });

  it.each([
    ["", "is empty"],
    ["  \n ", "is empty"],
    ['{"urgency": calm}', "is not JSON: it breaks off at line 1, column 13"],
    ['{\n  "urgency": "calm",\n}', "is not JSON: it breaks off at line 3, column 1"],
    ['{"urgency": "calm"', "is not JSON: it ends too early, at line 1, column 19"],
    ["// calm\n{}", "is not JSON: it breaks off at line 1, column 1"],
    ["nope", "is not JSON: it breaks off at line 1, column 1"],
    ['{"a":1} trailing', "is not JSON: it breaks off at line 1, column 9"],
  ])("refuses %j and says where", async (content, reason) => {
    expect(await refusal(write(content))).toBe(`“answers.json” ${reason}.`);
  });

  it.each([
    ["as JSON", "[".repeat(101) + "]".repeat(101), "nests more than 100 levels deep"],
    ["without an end", "[".repeat(5000), "nests more than 100 levels deep"],
    ["after a comment", `/*"*/${"[".repeat(50_000)}`, "is not JSON: it breaks off at line 1, column 1"],
  ])("refuses what nests too deep %s", async (_, content, reason) => {
    expect(await refusal(write(content))).toBe(`“answers.json” ${reason}.`);
  });

  it("refuses what is not UTF-8", async () => {
    expect(await refusal(write(Uint8Array.of(0x7b, 0xff, 0x7d)))).toContain("is not text in UTF-8");
  });

  it("refuses 10 MB, from a file and from a stream that never ends", async () => {
    expect(await refusal(write(new Uint8Array(10_000_000)))).toContain("larger than 64 KiB");
    const endless = Readable.from(
      (function* () {
        while (true) yield "x".repeat(1000);
      })(),
    );
    expect(await refusal(endless)).toContain("larger than 64 KiB");
  });

  it("refuses a file that is missing, a folder, and a link that leads nowhere", async () => {
    expect(await refusal(join(folder, "none.json"))).toContain("does not exist");
    mkdirSync(join(folder, "sub"));
    expect(await refusal(join(folder, "sub"))).toContain("is a folder, not a file");
    symlinkSync(join(folder, "loop"), join(folder, "loop"));
    expect(await refusal(join(folder, "loop"))).toContain("is a link that leads nowhere");
  });

  it.skipIf(process.getuid?.() === 0)(
    "refuses a file that may not be read (root may read all files)",
    async () => {
      const path = write("{}");
      chmodSync(path, 0o000);
      expect(await refusal(path)).toContain("may not be read");
    },
  );
});

import { describe, expect, it } from "vitest";
import { UserError } from "../../src/domain/user-error.ts";
import { codeOf, fileFailure, telling } from "../../src/files/error-words.ts";

const system = (code: string) => Object.assign(new Error(code), { code });

/** A failure of a file as a person reads it, and whether another path would mend it. */
function told(code: string, deed: "read" | "written") {
  const failure = fileFailure(system(code), "“x.md”", deed);
  if (!(failure instanceof UserError)) throw failure;
  return [failure.message, failure.failed];
}

describe("what is said of a file that fails", () => {
  it.each([
    ["ENOENT", "does not exist", false],
    ["ENOTDIR", "does not exist: a part of its path is no folder", false],
    ["EEXIST", "is there already and is no folder", false],
    ["EISDIR", "is a folder, not a file", false],
    ["ELOOP", "is a link that leads nowhere", false],
    ["ENAMETOOLONG", "has a name that is too long", false],
    ["EINVAL", "has a name that cannot be used here", false],
    ["EROFS", "is on a disk that is read-only", true],
    ["ENOSPC", "does not fit: the disk is full", true],
    ["EDQUOT", "does not fit: your quota is used up", true],
    ["EMFILE", "cannot be opened: too many files are open", true],
    ["ENFILE", "cannot be opened: too many files are open", true],
    ["EIO", "failed with EIO", true],
  ])("%s: %s", (code, words, failed) => {
    expect(told(code, "read")).toEqual([`“x.md” ${words}.`, failed]);
    expect(told(code, "written")).toEqual([`“x.md” could not be written: it ${words}.`, failed]);
  });

  it.each(["EACCES", "EPERM"])(
    "%s: another path mends what may not be read, but not what may not be written",
    (code) => {
      expect(told(code, "read")).toEqual(["“x.md” may not be read.", false]);
      expect(told(code, "written")).toEqual([
        "“x.md” could not be written: it is in a place where you may not do that.",
        true,
      ]);
    },
  );

  it("says what to check, and that nothing was changed", () => {
    expect(fileFailure(system("EIO"), "x", "read")).toMatchObject({
      hint: "Check the path and who may read it.",
    });
    expect(fileFailure(system("EIO"), "x", "written")).toMatchObject({
      hint: "Nothing was changed. Check the path, the space on the disk and who may write there.",
    });
  });

  it("is nothing where the error is no error of the system: that is a bug", () => {
    for (const error of [new Error("x"), "x", Object.assign(new Error("x"), { code: 7 })]) {
      expect(codeOf(error)).toBe("");
      expect(fileFailure(error, "x", "read")).toBe(error);
    }
    expect(() =>
      telling("“x.md”", "read", () => {
        throw system("ENOENT");
      }),
    ).toThrow("“x.md” does not exist.");
  });
});

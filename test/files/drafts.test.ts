import {
  chmodSync,
  chownSync,
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
import { DRAFT_FORMAT } from "../../src/cli/sessions/draft-keeper.ts";
import { type Draft, sealed } from "../../src/domain/draft.ts";
import { fingerprintOf } from "../../src/domain/fingerprint.ts";
import { LAST_REVISION } from "../../src/domain/marked-ballot.ts";
import { profileCount } from "../../src/domain/profiles.ts";
import {
  checkRoomDraft,
  type DraftBallot,
  MOST_IN_ROOM,
  type RoomDraft,
} from "../../src/domain/room-draft.ts";
import { type DraftFormat, draftsIn } from "../../src/files/drafts.ts";
import { stateFolder } from "../../src/files/state-folder.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "waymark-drafts-"));
  folder = join(root, "state");
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const draft: Draft = { savedAt: 1000, asked: ["urgency", "horizon"], answers: { urgency: "calm" } };
/** The drafts as a process with this id sees them, while those in `alive` are still running. */
const draftsOf = (pid: number, alive: readonly number[] = [], uid = process.getuid?.()) =>
  draftsIn(DRAFT_FORMAT, catalogue, folder, { pid, uid, isAlive: (each) => alive.includes(each) });
const put = (name: string, content: string) => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, name), content);
};

describe("drafts", () => {
  it("are found by the next process, for the user alone, and gone when dropped", () => {
    expect(draftsOf(1).find()).toEqual({ usable: [], refused: [] });
    expect(draftsOf(1).save(draft)).toBe(true);
    const path = join(folder, "draft-1.json");
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(draftsOf(2).find()).toEqual({ usable: [{ path, draft }], refused: [] });
    draftsOf(1).drop();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("are written over by the next answer, and leave no half of a file", () => {
    const drafts = draftsOf(1);
    drafts.save(draft);
    drafts.save({ ...draft, savedAt: 2000, answers: { urgency: "on-fire" } });
    expect(readdirSync(folder)).toEqual(["draft-1.json"]);
    expect(draftsOf(2).find().usable[0]?.draft.answers).toEqual({ urgency: "on-fire" });
  });

  it("of two wizards at once do not touch each other, and one that is running is not offered", () => {
    draftsOf(1).save(draft);
    draftsOf(2).save({ ...draft, savedAt: 5000 });
    expect(draftsOf(3, [2]).find().usable[0]?.draft.savedAt).toBe(1000);
    expect(draftsOf(3).find().usable[0]?.draft.savedAt).toBe(5000);
    draftsOf(2).drop();
    expect(draftsOf(3).find().usable[0]?.draft.savedAt).toBe(1000);
  });

  it("are claimed by one session only", () => {
    draftsOf(1).save(draft);
    const path = draftsOf(2).find().usable[0]?.path ?? "";
    expect(draftsOf(2).claim(path)).toBe(true);
    expect(draftsOf(3).claim(path)).toBe(false);
    expect(readdirSync(folder)).toEqual(["draft-2.json"]);
  });

  it.each([
    ["no JSON", "{", "it is damaged"],
    ["half of one", sealed(catalogue, draft).slice(0, 60), "it is damaged"],
    ["null", "null", "it is damaged"],
    [
      "another format",
      sealed(catalogue, draft).replace('"schemaVersion":1', '"schemaVersion":2'),
      "another version of waymark wrote it",
    ],
    [
      "another catalogue",
      sealed(catalogue, draft).replace(fingerprintOf(catalogue), "00000000"),
      "its questions are those of another version",
    ],
    [
      "an answer that there is not",
      sealed(catalogue, { ...draft, answers: { urgency: "boiling" } }),
      "it is damaged",
    ],
    ["a question that there is not", sealed(catalogue, { ...draft, asked: ["weather"] }), "it is damaged"],
    ["a time that is none", sealed(catalogue, draft).replace("1000", '"noon"'), "it is damaged"],
    ["200 KB", " ".repeat(200_000), "it is too large"],
  ])("are refused with their reason and left alone: %s", (_, content, reason) => {
    put("draft-1.json", content);
    expect(draftsOf(2).find()).toEqual({
      usable: [],
      refused: [{ path: join(folder, "draft-1.json"), reason }],
    });
    expect(readFileSync(join(folder, "draft-1.json"), "utf8")).toBe(content);
  });

  it("are found again however full the room is", () => {
    const format: DraftFormat<RoomDraft> = { name: "room", check: checkRoomDraft };
    const ballot: DraftBallot = {
      profile: profileCount(catalogue.questions) - 1,
      mark: { voter: 2 ** 36 - 1, revision: LAST_REVISION },
      again: true,
      lostName: true,
    };
    const ballots = Array.from({ length: MOST_IN_ROOM }, () => ballot);
    const full: RoomDraft = { savedAt: 1e13 - 1, ballots, before: ballots };
    const owner = { pid: 1, uid: process.getuid?.(), isAlive: () => false };
    const drafts = draftsIn(format, catalogue, folder, owner);
    expect(drafts.save(full)).toBe(true);
    expect(drafts.find().usable.map((each) => each.draft)).toEqual([full]);
  });

  it("are refused when they are a link or a folder", () => {
    mkdirSync(join(folder, "draft-2.json"), { recursive: true, mode: 0o700 });
    writeFileSync(join(root, "target.json"), sealed(catalogue, draft));
    symlinkSync(join(root, "target.json"), join(folder, "draft-1.json"));
    expect(
      draftsOf(9)
        .find()
        .refused.map(({ reason }) => reason)
        .toSorted(),
    ).toEqual(["it is a link", "it is no file"]);
  });

  it.skipIf(process.getuid?.() !== 0)("are refused when they are another user's", () => {
    draftsOf(1).save(draft);
    chownSync(join(folder, "draft-1.json"), 4242, 4242);
    expect(
      draftsOf(9)
        .find()
        .refused.map(({ reason }) => reason),
    ).toEqual(["it belongs to another user"]);
  });

  it("are neither found nor kept, claimed or removed in a folder to which others may write", () => {
    draftsOf(1).save(draft);
    const [found] = draftsOf(9).find().usable;
    chmodSync(folder, 0o777);
    const drafts = draftsOf(1);
    expect(drafts.find()).toEqual({ usable: [], refused: [] });
    expect(drafts.save(draft)).toBe(false);
    expect(draftsOf(9).claim(found?.path ?? "")).toBe(false);
    drafts.drop();
    if (found) draftsOf(9).drop([found]);
    expect(readdirSync(folder)).toEqual(["draft-1.json"]);
  });

  it("beside other files leave those alone", () => {
    put("notes.txt", "mine");
    put("draft-x.json", "mine");
    expect(draftsOf(1).find()).toEqual({ usable: [], refused: [] });
  });

  it("are silently not kept where nothing can be written", () => {
    writeFileSync(join(root, "file"), "");
    const drafts = draftsIn(DRAFT_FORMAT, catalogue, join(root, "file", "state"), {
      pid: 1,
      uid: undefined,
      isAlive: () => false,
    });
    expect(drafts.save(draft)).toBe(false);
    expect(drafts.find()).toEqual({ usable: [], refused: [] });
    expect(() => drafts.drop()).not.toThrow();
  });
});

describe("the folder for them", () => {
  it.each([
    [{ XDG_STATE_HOME: "/x", HOME: "/h" }, "linux", "/x/waymark"],
    [{ HOME: "/h" }, "linux", "/h/.local/state/waymark"],
    [{ XDG_STATE_HOME: "relative", HOME: "/h" }, "linux", "/h/.local/state/waymark"],
    [{ HOME: "/h" }, "darwin", "/h/Library/Application Support/waymark"],
    [{ XDG_STATE_HOME: "/x", HOME: "/h" }, "darwin", "/x/waymark"],
    [{ LOCALAPPDATA: "/l", HOME: "/h" }, "win32", "/l/waymark"],
    [{ HOME: "/h" }, "win32", undefined],
  ] as const)("with %o on %s is %s", (env, platform, expected) => {
    expect(stateFolder(env, platform)).toBe(expected);
  });
});

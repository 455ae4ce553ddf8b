import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Catalogue } from "../domain/catalogue-schema.ts";
import { type CheckedDraft, sealed } from "../domain/draft.ts";
import { readAtMost, type Unread } from "./bounded-read.ts";
import { attempt } from "./error-words.ts";
import { namesIn } from "./find-documents.ts";
import { isOwnFolder } from "./state-folder.ts";
import { makeFolder, writeWholeFile } from "./write-file.ts";

// One file a session, named after its process: two sessions at once never write the same one.

/** The largest draft is that of a full room after its reveal: 1,000 ballots as they were and as they are, 181 KB. */
const LARGEST_BYTES = 192 * 1024;

const UNREAD = {
  link: "it is a link",
  folder: "it is no file",
  "no-file": "it is no file",
  foreign: "it belongs to another user",
  "too-large": "it is too large",
} as const satisfies Record<Unread, string>;

/** How the drafts of one kind of session are called and read. */
export type DraftFormat<Draft> = Readonly<{
  /** What the names of its files begin with: small letters. */
  name: string;
  /** Turns untrusted text into a draft, or says in a few words why it is none. */
  check: (catalogue: Catalogue, text: string) => CheckedDraft<Draft>;
}>;

type FoundDraft<Draft> = Readonly<{ path: string; draft: Draft }>;
type RefusedDraft = Readonly<{ path: string; reason: string }>;

/** What earlier sessions have left: usable drafts, the newest first, and those that are refused and left alone. */
type Found<Draft> = Readonly<{ usable: readonly FoundDraft<Draft>[]; refused: readonly RefusedDraft[] }>;

/** This process, and how it tells whether others are still running. */
type Processes = Readonly<{ pid: number; isAlive: (pid: number) => boolean }>;

/**
 * The drafts in one folder, for one process. Nothing of it throws: a draft is a courtesy, never a reason to fail. Without a folder,
 * and where others have a hand in it, nothing is looked for or kept.
 */
export function draftsIn<Draft extends Readonly<{ savedAt: number }>>(
  { name: kind, check }: DraftFormat<Draft>,
  catalogue: Catalogue,
  folder: string | undefined,
  owner: Processes & Readonly<{ uid: number | undefined }>,
) {
  /** The path of this session's draft. */
  const own = join(folder ?? "", `${kind}-${owner.pid}.json`);
  /** @returns whether it was tried, and nothing failed */
  const tries = (work: (folder: string) => void): boolean => {
    const isDone = attempt(() => {
      if (folder === undefined || !isOwnFolder(folder, owner.uid)) return false;
      work(folder);
      return true;
    });
    return isDone ?? false;
  };
  const look = (path: string): CheckedDraft<Draft> => {
    const read = readAtMost(path, LARGEST_BYTES, { links: false, owner: owner.uid });
    return typeof read === "string" ? { ok: false, reason: UNREAD[read] } : check(catalogue, read.toString());
  };
  return {
    /** Looks for drafts of sessions that have ended; a folder that is not there has none. */
    find(): Found<Draft> {
      const usable: FoundDraft<Draft>[] = [];
      const refused: RefusedDraft[] = [];
      tries((from) => {
        for (const name of draftNames(from, kind, owner)) {
          const path = join(from, name);
          // Undefined where it is gone, or may not be read: as good as not there.
          const checked = attempt(() => look(path));
          if (checked?.ok) usable.push({ path, draft: checked.draft });
          else if (checked) refused.push({ path, reason: checked.reason });
        }
      });
      return { usable: usable.sort((a, b) => b.draft.savedAt - a.draft.savedAt), refused };
    },
    /** Makes a draft that was found this session's own. @returns false when another session was quicker */
    claim: (path: string): boolean => tries(() => renameSync(path, own)),
    /**
     * Writes this session's draft, atomically and for the user alone.
     *
     * @param replaced drafts that were found, of which it takes the place
     * @returns whether that was possible
     */
    save: (draft: Draft, replaced: readonly FoundDraft<Draft>[] = []): boolean =>
      tries((to) => {
        makeFolder(to, 0o700);
        // After a power cut nobody misses a draft; to wait for the disk would hold up each key.
        writeWholeFile(own, sealed(catalogue, draft), own, { force: true, mode: 0o600, durable: false });
        for (const { path } of replaced) if (path !== own) rmSync(path, { force: true });
      }),
    /** Removes this session's draft, and those that were found. */
    drop(found: readonly FoundDraft<Draft>[] = []): void {
      tries(() => {
        for (const path of [own, ...found.map((each) => each.path)]) rmSync(path, { force: true });
      });
    },
  };
}

/**
 * The names of the drafts of one kind whose sessions have ended; none where the folder cannot be read.
 *
 * @param kind what the names of the files begin with: small letters
 */
export function draftNames(
  folder: string,
  kind: string,
  { pid: own, isAlive }: Processes,
): readonly string[] {
  return namesIn(folder).filter((name) => {
    const [, start, digits] = /^([a-z]+)-(\d+)\.json$/.exec(name) ?? [];
    const pid = start === kind ? Number(digits) : 0;
    return pid > 0 && (pid === own || !isAlive(pid));
  });
}

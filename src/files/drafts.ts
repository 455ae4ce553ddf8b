import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { CheckedDraft } from "../domain/draft.ts";
import { readAtMost, type Unread } from "./bounded-read.ts";
import { draftNames, type Processes } from "./draft-names.ts";
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

/** How the drafts of one kind of session are called and written. */
export type DraftFormat<Draft> = Readonly<{
  /** What the names of its files begin with: small letters. */
  name: string;
  write: (draft: Draft) => string;
  /** Turns untrusted text into a draft, or says in a few words why it is none. */
  read: (text: string) => CheckedDraft<Draft>;
}>;

export type FoundDraft<Draft> = Readonly<{ path: string; draft: Draft }>;
export type RefusedDraft = Readonly<{ path: string; reason: string }>;

/** What earlier sessions have left: usable drafts, the newest first, and those that are refused and left alone. */
export type Found<Draft> = Readonly<{
  usable: readonly FoundDraft<Draft>[];
  refused: readonly RefusedDraft[];
}>;

/** The session whose drafts these are, and how it tells whether others are still running. */
type Owner = Processes & Readonly<{ uid: number | undefined }>;

/**
 * The drafts in one folder, for one process. Nothing of it throws: a draft is a courtesy, never a reason to fail. Where others
 * have a hand in the folder, nothing is looked for or kept in it.
 */
export class Drafts<Draft extends Readonly<{ savedAt: number }>> {
  readonly #format: DraftFormat<Draft>;
  readonly #folder: string;
  readonly #owner: Owner;

  constructor(format: DraftFormat<Draft>, folder: string, owner: Owner) {
    this.#format = format;
    this.#folder = folder;
    this.#owner = owner;
  }

  /** Looks for drafts of sessions that have ended; a folder that is not there has none. */
  find(): Found<Draft> {
    let names: readonly string[] = [];
    this.#tries(() => {
      names = draftNames(this.#folder, this.#format.name, this.#owner);
    });
    const looked = names.flatMap((name) => this.#look(join(this.#folder, name)) ?? []);
    const found = looked.filter((each): each is FoundDraft<Draft> => "draft" in each);
    const refused = looked.filter((each): each is RefusedDraft => "reason" in each);
    return { usable: found.toSorted((a, b) => b.draft.savedAt - a.draft.savedAt), refused };
  }

  /**
   * Makes a draft that was found this session's own.
   *
   * @returns false when another session was quicker
   */
  claim(path: string): boolean {
    return this.#tries(() => renameSync(path, this.#own()));
  }

  /** Writes this session's draft, atomically and for the user alone. @returns whether that was possible */
  save(draft: Draft): boolean {
    return this.#tries(() => {
      makeFolder(this.#folder, 0o700);
      const own = this.#own();
      // After a power cut nobody misses a draft; to wait for the disk would hold up each key.
      writeWholeFile(own, this.#format.write(draft), own, { force: true, mode: 0o600, durable: false });
    });
  }

  /** Removes this session's draft. */
  drop(): void {
    this.#tries(() => rmSync(this.#own(), { force: true }));
  }

  /** Removes a draft that was found, unless this session's own has taken its place. */
  removeOther({ path }: FoundDraft<Draft>): void {
    if (path !== this.#own()) this.#tries(() => rmSync(path, { force: true }));
  }

  /** Removes a draft that was found. */
  remove({ path }: FoundDraft<Draft>): void {
    this.#tries(() => rmSync(path, { force: true }));
  }

  /** @returns whether it was tried, and nothing failed */
  #tries(work: () => void): boolean {
    try {
      if (!isOwnFolder(this.#folder, this.#owner.uid)) return false;
      work();
      return true;
    } catch {
      return false;
    }
  }

  #own(): string {
    return join(this.#folder, `${this.#format.name}-${this.#owner.pid}.json`);
  }

  #look(path: string): FoundDraft<Draft> | RefusedDraft | undefined {
    try {
      const read = readAtMost(path, LARGEST_BYTES, { links: false, owner: this.#owner.uid });
      if (typeof read === "string") return { path, reason: UNREAD[read] };
      const checked = this.#format.read(read.toString());
      return checked.ok ? { path, draft: checked.draft } : { path, reason: checked.reason };
    } catch {
      // Gone, or not to be read: as good as not there.
      return undefined;
    }
  }
}

import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { Catalogue } from "../domain/catalogue-schema.ts";
import { checkDraft, type Draft, draftToJson } from "../domain/draft.ts";

// One file a session, named after its process: two wizards at once never write the same one.

const LARGEST_BYTES = 16 * 1024;
const NAME = /^draft-(\d+)\.json$/;

export type FoundDraft = Readonly<{ path: string; draft: Draft }>;
export type RefusedDraft = Readonly<{ path: string; reason: string }>;

/** What earlier sessions have left: usable drafts, the newest first, and those that are refused and left alone. */
export type Found = Readonly<{ usable: readonly FoundDraft[]; refused: readonly RefusedDraft[] }>;

/** The session whose drafts these are, and how it tells whether others are still running. */
type Owner = Readonly<{ pid: number; uid: number | undefined; isAlive: (pid: number) => boolean }>;

/** The drafts in one folder, for one process. Nothing of it throws: a draft is a courtesy, never a reason to fail. */
export class Drafts {
  readonly #catalogue: Catalogue;
  readonly #folder: string;
  readonly #owner: Owner;

  constructor(catalogue: Catalogue, folder: string, owner: Owner) {
    this.#catalogue = catalogue;
    this.#folder = folder;
    this.#owner = owner;
  }

  /** Looks for drafts of sessions that have ended; a folder that is not there has none. */
  find(): Found {
    const looked = this.#names().flatMap((name) => this.#look(join(this.#folder, name)) ?? []);
    const found = looked.filter((each): each is FoundDraft => "draft" in each);
    const refused = looked.filter((each): each is RefusedDraft => "reason" in each);
    return { usable: found.toSorted((a, b) => b.draft.savedAt - a.draft.savedAt), refused };
  }

  /**
   * Makes a draft that was found this session's own.
   *
   * @returns false when another session was quicker
   */
  claim(path: string): boolean {
    return succeeds(() => renameSync(path, this.#own()));
  }

  /** Writes this session's draft, atomically and for the user alone. @returns whether that was possible */
  save(draft: Draft): boolean {
    const own = this.#own();
    const fresh = `${own}.new`;
    const saved = succeeds(() => {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      writeFileSync(fresh, draftToJson(this.#catalogue, draft), { mode: 0o600, flag: "wx" });
      renameSync(fresh, own);
    });
    if (!saved) succeeds(() => rmSync(fresh, { force: true }));
    return saved;
  }

  /** Removes this session's draft. */
  drop(): void {
    succeeds(() => rmSync(this.#own(), { force: true }));
  }

  /** Removes a draft that was found. */
  remove({ path }: FoundDraft): void {
    succeeds(() => rmSync(path, { force: true }));
  }

  #own(): string {
    return join(this.#folder, `draft-${this.#owner.pid}.json`);
  }

  /** The names of drafts whose sessions have ended. */
  #names(): readonly string[] {
    let names: readonly string[] = [];
    succeeds(() => {
      names = readdirSync(this.#folder);
    });
    return names.filter((name) => {
      const pid = Number(NAME.exec(name)?.[1]);
      return pid > 0 && (pid === this.#owner.pid || !this.#owner.isAlive(pid));
    });
  }

  #look(path: string): FoundDraft | RefusedDraft | undefined {
    try {
      const entry = lstatSync(path);
      if (entry.isSymbolicLink()) return { path, reason: "it is a link" };
      // Opening anything else might wait, or do worse.
      if (!entry.isFile()) return { path, reason: "it is no file" };
      const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
      try {
        const stats = fstatSync(file);
        if (this.#owner.uid !== undefined && stats.uid !== this.#owner.uid) {
          return { path, reason: "it belongs to another user" };
        }
        if (stats.size > LARGEST_BYTES) return { path, reason: "it is too large" };
        const checked = checkDraft(this.#catalogue, readFileSync(file, "utf8"));
        return checked.ok ? { path, draft: checked.draft } : { path, reason: checked.reason };
      } finally {
        closeSync(file);
      }
    } catch {
      // Gone, or not to be read: as good as not there.
      return undefined;
    }
  }
}

function succeeds(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

import type { Catalogue } from "../../domain/catalogue-schema.ts";
import { DAMAGED, sealed, unsealed } from "../../domain/draft.ts";
import { isMark, type Mark } from "../../domain/marked-ballot.ts";
import { type DraftFormat, Drafts } from "../../files/drafts.ts";
import { stateFolder } from "../../files/state-folder.ts";
import type { Io } from "../process/io.ts";

/** The mark of a ballot that was made on this machine, without its answers. `savedAt`: milliseconds since 1970, UTC. */
type LastBallot = Readonly<{ savedAt: number; mark: Mark }>;

/** Remembers the last ballot that was made on this machine, so that it can be changed without being typed. */
export function lastBallots(catalogue: Catalogue, io: Io) {
  const folder = stateFolder(io.env, io.platform);
  const format: DraftFormat<LastBallot> = {
    name: "ballot",
    write: ({ savedAt, mark }) => sealed(catalogue, { savedAt, ...mark }),
    read(text) {
      const opened = unsealed(catalogue, text);
      if (!opened.ok) return opened;
      const { savedAt, voter, revision } = opened.content;
      const mark = { voter, revision };
      return isMark(mark) ? { ok: true, draft: { savedAt, mark } } : DAMAGED;
    },
  };
  const drafts = folder === undefined ? undefined : new Drafts(format, folder, io);
  const found = drafts?.find().usable ?? [];
  return {
    /** Undefined where there is none, or none that can be read. */
    last: found[0]?.draft,
    /** Takes the place of those before it. Where nothing can be kept, nothing is. */
    remember(mark: Mark): void {
      if (drafts?.save({ savedAt: io.now(), mark })) for (const each of found) drafts.removeOther(each);
    },
  };
}

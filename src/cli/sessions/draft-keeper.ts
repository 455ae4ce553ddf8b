import type { Answers } from "../../domain/answers.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import { checkDraft, type Draft, sealed } from "../../domain/draft.ts";
import { draftNames } from "../../files/draft-names.ts";
import { type DraftFormat, Drafts, type FoundDraft } from "../../files/drafts.ts";
import { stateFolder } from "../../files/state-folder.ts";
import { escapeControl } from "../../render/escape-control.ts";
import { initialState, resumeState, type WizardState } from "../../wizard/state.ts";
import type { Io } from "../process/io.ts";

/** Where a session starts, and what it tells of each of its changes. */
export type Start = Readonly<{
  initial: WizardState;
  onChange: (state: WizardState, before: WizardState) => void;
  /** Drafts that are refused and left alone, with the reason. */
  notes: readonly string[];
}>;

/** A session that keeps nothing. */
export const unsavedStart = (initial: WizardState): Start => ({
  initial,
  onChange: () => {},
  notes: [],
});

/**
 * A session whose answers are kept after each one, so that it can go on when it is interrupted. An earlier one is offered
 * only where nothing is given already. Where nothing can be kept, it works all the same.
 */
export function savedStart(catalogue: Catalogue, given: Answers, io: Io): Start {
  const folder = stateFolder(io.env, io.platform);
  if (folder === undefined) return unsavedStart(initialState(catalogue, given));
  const drafts = new Drafts(draftFormat(catalogue), folder, io);
  const { usable, refused } = drafts.find();
  const fresh = Object.keys(given).length === 0;
  const offered = fresh ? usable[0] : undefined;
  const initial = offered
    ? resumeState(catalogue, offered.draft, io.now() - offered.draft.savedAt)
    : initialState(catalogue, given);
  return {
    initial,
    onChange: keeper(drafts, {
      offered,
      // Flags that hold all that a draft does go on with it, as the line did that an interrupted session had printed.
      outdated: fresh ? usable.slice(1) : usable.filter(({ draft }) => isWithin(draft.answers, given)),
      now: io.now,
    }),
    notes: refused.map(
      ({ path, reason }) =>
        `note: the draft “${escapeControl(path)}” is not used: ${reason}; delete it if you do not need it`,
    ),
  };
}

const NAME = "draft";

/** Whether an earlier session has left a draft, usable or not. */
export function hasDrafts(io: Pick<Io, "env" | "platform" | "pid" | "isAlive">): boolean {
  const folder = stateFolder(io.env, io.platform);
  return folder !== undefined && draftNames(folder, NAME, io).length > 0;
}

export const draftFormat = (catalogue: Catalogue): DraftFormat<Draft> => ({
  name: NAME,
  write: (draft) => sealed(catalogue, draft),
  read: (text) => checkDraft(catalogue, text),
});

const isWithin = (part: Answers, whole: Answers): boolean =>
  Object.entries(part).every(([id, answer]) => whole[id] === answer);

type Earlier = Readonly<{
  offered: FoundDraft<Draft> | undefined;
  /** Drafts that nobody needs once this session is finished, or started again. */
  outdated: readonly FoundDraft<Draft>[];
  now: Io["now"];
}>;

function keeper(drafts: Drafts<Draft>, { offered, outdated, now }: Earlier): Start["onChange"] {
  const dropAll = () => {
    drafts.drop();
    for (const draft of outdated) drafts.remove(draft);
  };
  return (state, before) => {
    if (before.screen === "resume" && offered && state.screen !== "resume" && state.screen !== "left") {
      drafts.claim(offered.path);
      // Somebody who starts again does not want any of it back.
      if (before.cursor !== 0) dropAll();
    }
    if (state.screen === "left") {
      if (state.how === "finished") dropAll();
    } else if (state.answers !== before.answers && Object.keys(state.answers).length > 0) {
      drafts.save({ savedAt: now(), asked: state.asked, answers: state.answers });
    }
  };
}

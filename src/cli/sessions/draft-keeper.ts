import type { Answers } from "../../domain/answers.ts";
import type { Catalogue } from "../../domain/catalogue-schema.ts";
import { checkDraft, type Draft } from "../../domain/draft.ts";
import { type DraftFormat, draftNames, draftsIn } from "../../files/drafts.ts";
import { stateFolder } from "../../files/state-folder.ts";
import { escapeControl } from "../../render/escape-control.ts";
import { initialState, resumeState, type WizardState } from "../../wizard/state.ts";
import type { Io } from "../process/io.ts";
import { printNote } from "../process/print.ts";
import type { OnChange } from "./session.ts";

/** Where a session starts, and what it tells of each of its changes. */
export type Start = Readonly<{ initial: WizardState; onChange: OnChange<WizardState> }>;

/**
 * A session whose answers are kept after each one, so that it can go on when it is interrupted. An earlier one is offered
 * only where nothing is given already. Where nothing can be kept, it works all the same.
 *
 * @param keeps whether anything is to be kept, or offered
 */
export function savedStart(catalogue: Catalogue, given: Answers, io: Io, keeps = true): Start {
  const { drafts, usable } = openDrafts(DRAFT_FORMAT, catalogue, io, keeps);
  const fresh = Object.keys(given).length === 0;
  const offered = fresh ? usable[0] : undefined;
  // Drafts that nobody needs once this session is finished, or started again. Flags that hold all that a draft does go on with
  // it, as the line did that an interrupted session had printed.
  const outdated = fresh ? usable.slice(1) : usable.filter(({ draft }) => isWithin(draft.answers, given));
  return {
    initial: offered
      ? resumeState(catalogue, offered.draft, io.now() - offered.draft.savedAt)
      : initialState(catalogue, given),
    onChange(state, before) {
      if (before.screen === "resume" && offered && state.screen !== "resume" && state.screen !== "left") {
        drafts.claim(offered.path);
        // Somebody who starts again does not want any of it back.
        if (before.cursor !== 0) drafts.drop(outdated);
      }
      if (state.screen === "left") {
        if (state.how === "finished") drafts.drop(outdated);
      } else if (state.answers !== before.answers && Object.keys(state.answers).length > 0) {
        drafts.save({ savedAt: io.now(), asked: state.asked, answers: state.answers });
      }
    },
  };
}

/** The drafts of one kind in the user's folder. A note names each that is refused, which is left alone. */
export function openDrafts<Kept extends Readonly<{ savedAt: number }>>(
  format: DraftFormat<Kept>,
  catalogue: Catalogue,
  io: Io,
  keeps: boolean,
) {
  const drafts = draftsIn(format, catalogue, keeps ? stateFolder(io.env, io.platform) : undefined, io);
  const { usable, refused } = drafts.find();
  for (const { path, reason } of refused)
    printNote(
      `note: the draft “${escapeControl(path)}” is not used: ${reason}; delete it if you do not need it`,
      io,
    );
  return { drafts, usable };
}

/** By itself, so that the first frame is shown without what reads a draft. */
const NAME = "draft";

/** Whether an earlier session has left a draft, usable or not. */
export function hasDrafts(io: Pick<Io, "env" | "platform" | "pid" | "isAlive">): boolean {
  const folder = stateFolder(io.env, io.platform);
  return folder !== undefined && draftNames(folder, NAME, io).length > 0;
}

export const DRAFT_FORMAT: DraftFormat<Draft> = { name: NAME, check: checkDraft };

const isWithin = (part: Answers, whole: Answers): boolean =>
  Object.entries(part).every(([id, answer]) => whole[id] === answer);

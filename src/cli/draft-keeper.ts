import type { Answers } from "../domain/answers.ts";
import type { Catalogue } from "../domain/catalogue-schema.ts";
import { visible } from "../render/visible.ts";
import { Drafts, type FoundDraft } from "../storage/drafts.ts";
import { stateFolder } from "../storage/state-folder.ts";
import { initialState, resumeState, type WizardState } from "../wizard/state.ts";
import type { Io } from "./io.ts";
import { type Start, unsavedStart } from "./start.ts";

/**
 * A session whose answers are kept after each one, so that it can go on when it is interrupted. An earlier one is offered
 * only where nothing is given already. Where nothing can be kept, it works all the same.
 */
export function savedStart(catalogue: Catalogue, given: Answers, io: Io): Start {
  const folder = stateFolder(io.env, io.platform);
  if (folder === undefined) return unsavedStart(catalogue, given);
  const drafts = new Drafts(catalogue, folder, io);
  const { newest, refused } = drafts.find();
  const offered = Object.keys(given).length === 0 ? newest : undefined;
  const initial = offered
    ? resumeState(catalogue, offered.draft, io.now() - offered.draft.savedAt)
    : initialState(catalogue, given);
  return {
    initial,
    onChange: (state, before) => keep(drafts, offered, state, before, io.now),
    notes: refused.map(({ path, reason }) => `note: the draft “${visible(path)}” is not used: ${reason}`),
  };
}

function keep(
  drafts: Drafts,
  offered: FoundDraft | undefined,
  state: WizardState,
  before: WizardState,
  now: Io["now"],
): void {
  if (before.screen === "resume" && offered && state.screen !== "resume" && state.screen !== "left") {
    drafts.claim(offered.path);
    // Somebody who starts again does not want it back.
    if (before.cursor !== 0) drafts.drop();
  }
  if (state.screen === "left") {
    if (state.how === "finished") drafts.drop();
  } else if (state.answers !== before.answers && Object.keys(state.answers).length > 0) {
    drafts.save({ savedAt: now(), asked: state.asked, answers: state.answers });
  }
}

import { renderToString } from "ink";
import type { FirstFrame } from "../cli/process/first-frame.ts";
import { catalogue } from "../content/catalogue.ts";
import { layOutWizard } from "../screens/wizard-view.tsx";
import { frameOf } from "../ui/frame.ts";
import { initialState } from "../wizard/state.ts";

/** The narrowest terminals of which wider ones show the same: with one column of text, and with two. */
const COLUMNS = [80, 120];

/** The first question, drawn by the components that draw it later; in colour where FORCE_COLOR asks for it. */
export const firstFrames = (): readonly FirstFrame[] =>
  COLUMNS.map((columns) => {
    const size = { columns, rows: 100, ascii: false };
    const { margin, width } = frameOf(size);
    const { view } = layOutWizard(initialState(catalogue), size);
    return { margin, width, text: `${renderToString(view, { columns })}\n` };
  });

import { Writable } from "node:stream";
import { renderToString } from "ink";
import { describe, expect, it } from "vitest";
import { firstFrames } from "../../src/build/first-frames.ts";
import { firstFrameFor } from "../../src/cli/process/first-frame.ts";
import { catalogue } from "../../src/content/catalogue.ts";
import { layOutWizard } from "../../src/screens/wizard-view.tsx";
import { initialState } from "../../src/wizard/state.ts";
import { fakeIo } from "../helpers/fake-io.ts";

const frames = firstFrames();
const state = initialState(catalogue);

/** The frame that is printed ahead on a terminal of this size, if one is. */
function ahead(columns: number, rows: number): string | undefined {
  const io = fakeIo({
    stdinIsTerminal: true,
    env: { TERM: "xterm", XDG_STATE_HOME: "/nonexistent" },
    stdout: Object.assign(new Writable(), { isTTY: true, columns, rows }),
  });
  return firstFrameFor(frames, [], io);
}

const atOnce = (columns: number, rows: number): string =>
  `${renderToString(layOutWizard(state, { columns, rows, ascii: false }).view, { columns })}\n`;

describe("the frame of the build", () => {
  it.each([80, 81, 99, 120, 121, 300])(
    "is what the screen shows on %i columns, wherever it is there",
    (columns) => {
      const height = atOnce(columns, 100).split("\n").length - 1;
      expect(ahead(columns, height)).toBeUndefined();
      for (const rows of [height + 1, height + 2, height + 3, 24, 60])
        expect(ahead(columns, rows), `${columns}x${rows}`).toBe(atOnce(columns, rows));
    },
  );

  it("is not there on terminals of other widths", () => {
    for (const columns of [0, 1, 20, 40, 60, 78, 79, 100, 101, 110, 119])
      expect(ahead(columns, 50), `${columns} columns`).toBeUndefined();
  });
});

import { render as renderAt100Columns } from "ink-testing-library";
import { describe, expect, it, vi } from "vitest";
import { RESULT_SECTIONS } from "../../src/domain/result-sections.ts";
import { wizardView } from "../../src/screens/wizard-view.tsx";
import { App } from "../../src/ui/app.tsx";
import { initialState } from "../../src/wizard/state.ts";
import { createWizardStore } from "../../src/wizard/store.ts";
import { openWizard } from "../helpers/open-wizard.tsx";
import { catalogue } from "../helpers/talk-catalogue.ts";

const FIVE = ["enter", "enter", "enter", "enter", "enter"];

describe("the wizard on a screen", () => {
  it("asks five questions and shows a result", async () => {
    const { press, shows } = openWizard();
    await shows("1 of 5");
    await press(...FIVE);
    await shows("Show the result");
    await press("enter");
    await shows("[1 Result]");
  });

  it("shows the same in the library's own test terminal", () => {
    const suspension = { onRequest: () => () => {}, stop: () => {} };
    const store = createWizardStore(initialState(catalogue));
    const { lastFrame } = renderAt100Columns(
      <App view={wizardView} store={store} ascii={false} suspension={suspension} />,
    );
    expect(lastFrame()).toContain("How urgent is the problem?");
  });

  it.each([
    { keys: ["down", "enter"], what: "arrows" },
    { keys: ["j", "enter"], what: "j and k" },
    { keys: ["ctrl-n", "ctrl-n", "ctrl-p", "space"], what: "ctrl-n, ctrl-p and space" },
    { keys: ["2", "enter"], what: "digits" },
    { keys: ["up", "up", "up", "enter"], what: "wrapping over the first row" },
  ])("is walked with $what", async ({ keys }) => {
    const { press, store } = openWizard();
    await press(...keys);
    expect(store.getState().answers).toEqual({ urgency: "pressing" });
  });

  it("loses no key of a burst that comes in one read", async () => {
    const { type, store } = openWizard();
    await type("jj\rj\ru\r");
    expect(store.getState().answers).toEqual({
      urgency: "on-fire",
      horizon: "3-to-6-months",
      "team-span": "unsure",
    });
  });

  it.each(["left", "esc", "b", "backspace", "delete", "shift-tab"])("goes back with %s", async (key) => {
    const { press, shows } = openWizard();
    await press("3", "enter");
    await shows("2 of 5");
    await press(key);
    await shows("1 of 5");
    await shows("❯ 3  On fire");
  });

  it.each(["right", "l", "tab"])("goes forward over a given answer with %s", async (key) => {
    const { press, store } = openWizard();
    await press("3", "enter", "left");
    await press(key);
    expect(store.getState()).toMatchObject({ screen: "question", index: 1, answers: { urgency: "on-fire" } });
  });

  it("opens every section of the result, and closes with q", async () => {
    const { press, shows, store } = openWizard();
    await press(...FIVE, "enter");
    for (const title of [...RESULT_SECTIONS.slice(1), ...RESULT_SECTIONS.slice(0, 1)].map(
      (each) => each.title,
    )) {
      await press("right");
      await shows(` ${title}]`);
    }
    await press("q");
    expect(store.getState()).toMatchObject({ screen: "left", how: "finished" });
  });

  it("scrolls the result to its last line and no further", async () => {
    const { press, shows, store } = openWizard({ rows: 16 });
    await press(...FIVE, "enter", "6", "end");
    await shows("lethain.com/grand-migration");
    const { scroll } = store.getState() as { scroll: number };
    await press("down");
    expect(store.getState()).toMatchObject({ scroll });
    await press("pageup", "up", "home");
    expect(store.getState()).toMatchObject({ scroll: 0 });
  });

  it("ignores what is pasted", async () => {
    const { type, store } = openWizard();
    await type(`\u001b[200~${"j\r".repeat(5000)}\u001b[201~`);
    expect(store.getState().answers).toEqual({});
  });

  it.each(["\u0000", "\u001b[999~", "x".repeat(10_000), "é🦆漢", "\u001bj"])(
    "does nothing for keys that mean nothing: %j",
    async (bytes) => {
      const { type, store } = openWizard();
      const before = store.getState();
      await type(bytes);
      expect(store.getState()).toBe(before);
    },
  );

  it.each([
    "\u001b]11;rgb:1b1b/2222/3b3b\u001b\\",
    "\u001b]11;rgb:1b1b/2222/3b3b\u0007",
    "\u001bP>|kitty(0.42.1)\u001b\\",
    "\u001b_Gi=31;OK\u001b\\",
  ])("takes what a terminal reports of itself for no keys: %j", async (report) => {
    const { type, press, store } = openWizard();
    await press("enter");
    await type(`j${report}`);
    expect(store.getState()).toMatchObject({ index: 1, cursor: 1 });
    await press("j");
    expect(store.getState()).toMatchObject({ index: 1, cursor: 2 });
  });

  it.each(["enter", "ctrl-c"])(
    "listens to %s also in the middle of a report that never ends",
    async (key) => {
      const { type, press, store } = openWizard();
      await type("\u001b]11;rgb:1b");
      const before = store.getState();
      await press(key);
      expect(store.getState()).not.toBe(before);
    },
  );

  it("ends at once on Ctrl-C, whatever is on the screen", async () => {
    for (const keys of [[], ["?"], FIVE, [...FIVE, "enter"], [...FIVE, "enter", "?"]]) {
      const { press, app, store } = openWizard();
      await press(...keys, "ctrl-c");
      await app.waitUntilExit();
      expect(store.getState()).toMatchObject({ screen: "left", how: "interrupted" });
    }
  });

  it("is laid out anew when the terminal is resized", async () => {
    const { resize, shows, lines, frame } = openWizard();
    await shows("nothing breaks if this waits a quarter");
    resize(24, 20);
    await vi.waitFor(() => expect(Math.max(...lines().map((line) => line.length))).toBeLessThanOrEqual(24));
    expect(frame()).toContain("How urgent is");
  });
});

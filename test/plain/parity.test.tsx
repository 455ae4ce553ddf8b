import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { converse } from "../../src/plain/conversation.ts";
import { initialState } from "../../src/wizard/state.ts";
import { createWizardStore } from "../../src/wizard/store.ts";
import { openWizard } from "../helpers/open-wizard.tsx";
import { catalogue } from "../helpers/talk-catalogue.ts";

/** What a person may want, in the keys of the screen and in the lines of the conversation. */
const WISHES = {
  first: { keys: ["1", "enter"], line: "1" },
  second: { keys: ["2", "enter"], line: "2" },
  third: { keys: ["3", "enter"], line: "3" },
  unsure: { keys: ["u", "enter"], line: "u" },
  back: { keys: ["b"], line: "b" },
} as const;

const wish = fc.constantFrom(...Object.values(WISHES));

describe("the two front ends", () => {
  it("lead to the same answers and the same screen, whatever is wished", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { maxLength: 14 }), async (wishes) => {
        const onScreen = openWizard();
        const inWords = createWizardStore(initialState(catalogue));
        const states: unknown[] = [];
        for (const { keys, line } of wishes) {
          // In the review a digit opens a question at once, and Enter would go on to answer it.
          const inReview = onScreen.store.getState().screen === "review";
          if (onScreen.store.getState().screen === "result") break;
          await onScreen.press(...(inReview && keys.length === 2 ? keys.slice(0, 1) : keys));
          states.push(line);
        }
        const lines = states.map(String);
        const finished = (async function* () {
          yield* lines;
        })();
        const seen: unknown[] = [inWords.getState()];
        inWords.subscribe((state) => seen.push(state));
        await converse(inWords, finished, () => {});
        // The conversation ends as interrupted when the lines end; the state before that is what the screen shows.
        expect(seen.at(-2)).toEqual(onScreen.store.getState());
        onScreen.app.unmount();
      }),
      { numRuns: 60 },
    );
  });
});

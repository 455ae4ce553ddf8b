import fc from "fast-check";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalogue } from "../../../src/content/catalogue.ts";
import { allowedAnswers } from "../../../src/domain/answers.ts";
import { codesOf } from "../../../src/domain/codes.ts";
import { strengthSentence } from "../../../src/render/result/strength.ts";
import { answerLabel } from "../../../src/render/words.ts";
import { wizardBindings } from "../../../src/screens/keymap.ts";
import { actionFor, isSuspend } from "../../../src/ui/bindings.ts";
import {
  selectAnalysis,
  selectAtCell,
  selectMap,
  selectQuestion,
  selectSettled,
  selectWhatIf,
} from "../../../src/wizard/selectors.ts";
import { initialState, type WizardState } from "../../../src/wizard/state.ts";
import { createWizardStore } from "../../../src/wizard/store.ts";
import { addressOfBuilt, missingChromium, openChromium, openPage } from "../../helpers/chromium.ts";
import { openWizard } from "../../helpers/open-wizard.tsx";

/** The same wish in the keys of the terminal, and as something done to the page, in JavaScript. */
type Wish = Readonly<{ keys: readonly string[]; script: string }>;

const click = (selector: string, index = 0): string =>
  `document.querySelectorAll("${selector}")[${index}].click()`;
const press = (name: string): string =>
  `[...document.querySelectorAll("button")].find((each) => each.textContent.startsWith("${name}")).click()`;
const times = (key: string, count: number): readonly string[] => Array.from({ length: count }, () => key);

/** All that can be wished for in a state. */
function wishesIn(state: WizardState): readonly Wish[] {
  const { questions } = state.catalogue;
  switch (state.screen) {
    case "question": {
      const { id, options } = selectQuestion(state);
      const isFirst = state.asked[0] === id && !state.changing;
      return [
        ...options.map((_, index) => ({
          keys: [`${index + 1}`, "enter"],
          script: click(".options button", index),
        })),
        { keys: ["u", "enter"], script: click(".options button", options.length) },
        ...(isFirst ? [] : [{ keys: ["b"], script: press("Back") }]),
        ...(state.answers[id] === undefined ? [] : [{ keys: ["right"], script: press("Keep") }]),
        ...(selectSettled(state) > 0 ? [{ keys: ["r"], script: press("Show the result now") }] : []),
      ];
    }
    case "review":
      return [
        ...questions.map((_, index) => ({ keys: [`${index + 1}`], script: click(".answers button", index) })),
        { keys: ["right"], script: click(".main") },
        { keys: ["right"], script: click(".main") },
      ];
    case "result":
      return [
        { keys: ["e"], script: press("Edit") },
        { keys: ["w"], script: press("What if") },
        ...[0, 2, 5].map((cell) => ({
          keys: [
            "m",
            ...times("up", 4),
            "home",
            ...times("down", Math.floor(cell / 4)),
            ...times("right", cell % 4),
          ],
          script: `document.querySelectorAll(".map tbody tr")[${Math.floor(cell / 4)}].querySelectorAll("button")[${cell % 4}].click()`,
        })),
      ];
    case "what-if":
      return [
        ...questions.flatMap((question, index) =>
          allowedAnswers(question).map((answer, at, { length }) => ({
            keys: ["home", ...times("down", index), at === length - 1 ? "u" : `${at + 1}`],
            script: `{ const select = document.querySelectorAll("select")[${index}]; select.value = "${answer}"; select.dispatchEvent(new Event("change", { bubbles: true })); }`,
          })),
        ),
        { keys: ["enter"], script: press("Keep these") },
        { keys: ["enter"], script: press("Keep these") },
        { keys: ["r"], script: press("Reset") },
        { keys: ["m"], script: press("Map") },
        { keys: ["b"], script: press("Back") },
      ];
    case "map":
      return [
        { keys: ["enter"], script: press("Keep these") },
        { keys: ["tab"], script: press("Two other") },
        { keys: ["b"], script: press("Back") },
      ];
    default:
      return [];
  }
}

/** The terminal without its screen: what its keys do to a session. */
function typedOnly(): Pick<ReturnType<typeof openWizard>, "store" | "press"> & { app?: undefined } {
  const store = createWizardStore(initialState(catalogue));
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      const action = actionFor(wizardBindings(store.getState()), key, () => ({ limit: 0, page: 0 }));
      if (action && !isSuspend(action)) store.dispatch(action);
    }
  };
  return { store, press };
}

/** What a page must show of a state. */
function shownOf(state: WizardState): readonly string[] {
  const { questions } = state.catalogue;
  switch (state.screen) {
    case "question":
      return [selectQuestion(state).title];
    case "review":
      return questions.map((each) => `${each.name}: ${answerLabel(each, state.answers[each.id])}`);
    case "result": {
      const { recommendation } = selectAnalysis(state);
      const code = codesOf(catalogue).encode(state.answers) ?? "no code";
      return [recommendation.pattern.name, strengthSentence(recommendation), code];
    }
    case "what-if": {
      const { tried } = selectWhatIf(state);
      return [tried.pattern.name, strengthSentence(tried)];
    }
    case "map": {
      const here = selectAtCell(state);
      return [
        ...[selectMap(state).y, selectMap(state).x].map(
          (each) => `${each.name}: ${answerLabel(each, here.answers[each.id])}.`,
        ),
        here.pattern.name,
        strengthSentence(here),
      ];
    }
    default:
      return [];
  }
}

describe.skipIf(missingChromium !== undefined)(
  `the page and the terminal${missingChromium ? `: ${missingChromium}` : ""}`,
  () => {
    let browser: Browser;
    let page: Page;
    beforeAll(async () => {
      browser = await openChromium();
      ({ page } = await openPage(browser, "waymark.html"));
    });
    afterAll(() => browser?.close());

    it.each([
      { sessions: 300, terminal: "by its keymap", start: typedOnly },
      { sessions: 20, terminal: "as it is drawn", start: openWizard },
    ])(
      "say the same in $sessions sessions, whatever is wished, with the terminal $terminal",
      async ({ sessions, start }) => {
        const screens = new Set<string>();
        await fc.assert(
          fc.asyncProperty(fc.array(fc.nat(999), { minLength: 8, maxLength: 24 }), async (choices) => {
            const terminal = start();
            const scripts: string[] = [];
            for (const choice of choices) {
              const wishes = wishesIn(terminal.store.getState());
              const wish = wishes[choice % wishes.length];
              if (!wish) break;
              await terminal.press(...wish.keys);
              scripts.push(wish.script);
            }
            const state = terminal.store.getState();
            screens.add(state.screen);
            await page.goto(addressOfBuilt("waymark.html"));
            const text = await page.evaluate<string>(
              `${scripts.join(";\n")}; document.querySelector("main").textContent`,
            );
            for (const shown of shownOf(state)) expect(text).toContain(shown);
            terminal.app?.unmount();
          }),
          { numRuns: sessions },
        );
        if (sessions > 100)
          expect([...screens].sort()).toEqual(["map", "question", "result", "review", "what-if"]);
      },
      600_000,
    );
  },
);

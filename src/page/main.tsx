import { render } from "preact";
import { catalogue } from "../content/catalogue.ts";
import type { WizardState } from "../wizard/state.ts";
import { createWizardStore } from "../wizard/store.ts";
import { opening } from "./opening.ts";
import { Page, stepOf } from "./page.tsx";
import { newVoter } from "./voter.ts";

// The one place that knows the browser: it opens the page, and draws it whenever the session changes.

const purpose = document.documentElement.dataset.purpose === "ballot" ? "ballot" : "result";
const voter = newVoter(catalogue, (bytes) => crypto.getRandomValues(new Uint8Array(bytes)));

function open(state: WizardState, problem: string): void {
  const store = createWizardStore(state);
  const draw = () => {
    render(
      <Page
        state={store.getState()}
        act={(...actions) => actions.forEach(store.dispatch)}
        voter={voter}
        restart={restart}
        problem={store.getState() === state ? problem : ""}
      />,
      document.body,
    );
    document.title = `${heading()?.textContent.trim()} · waymark`;
  };
  store.subscribe((after, before) => {
    draw();
    if (stepOf(after) !== stepOf(before)) atStep();
  });
  draw();
}

function restart(state: WizardState): void {
  open(state, "");
  atStep();
}

const heading = () => document.querySelector("h1");

/** Takes whoever has come to another step to its heading. */
function atStep(): void {
  scrollTo(0, 0);
  heading()?.focus();
}

// Another link, opened in the same tab.
addEventListener("hashchange", () => location.reload());

const { state, problem } = opening(catalogue, purpose, location.hash.slice(1));
open(state, problem);

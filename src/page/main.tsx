import { render } from "preact";
import { catalogue } from "../content/catalogue.ts";
import type { WizardState } from "../wizard/state.ts";
import { createWizardStore } from "../wizard/store.ts";
import { BallotScreen } from "./ballot.tsx";
import { MapScreen } from "./map.tsx";
import { opening } from "./opening.ts";
import type { ScreenProps } from "./parts.tsx";
import { QuestionScreen } from "./question.tsx";
import { ResultScreen } from "./result.tsx";
import { ReviewScreen } from "./review.tsx";
import { newVoter } from "./voter.ts";
import { WhatIfScreen } from "./what-if.tsx";

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

type PageProps = ScreenProps & Readonly<{ problem: string }>;

/** The whole page: what the session shows now, below what is to be said about the address. */
const Page = ({ problem, ...screen }: PageProps) => (
  <>
    <header>
      <b>waymark</b> how to turn a technical vision into reality
    </header>
    <main>
      {problem !== "" && <p role="alert">{problem}</p>}
      {screenOf(screen)}
    </main>
    <footer>Your answers stay in this page. It sends nothing anywhere and keeps nothing.</footer>
  </>
);

function screenOf({ state, ...rest }: ScreenProps) {
  switch (state.screen) {
    case "question":
      return <QuestionScreen state={state} {...rest} />;
    case "review":
      return <ReviewScreen state={state} {...rest} />;
    case "result":
      return <ResultScreen state={state} {...rest} />;
    case "what-if":
      return <WhatIfScreen state={state} {...rest} />;
    case "map":
      return <MapScreen state={state} {...rest} />;
    case "left":
      return <BallotScreen state={state} {...rest} />;
    case "resume":
    case "patterns":
      return null;
  }
}

/** Names the step that somebody is at: where it changes, their focus goes to its heading. */
const stepOf = (state: WizardState): string =>
  state.screen === "question" ? `question ${state.index}` : state.screen;

// Another link, opened in the same tab.
addEventListener("hashchange", () => location.reload());

const { state, problem } = opening(catalogue, purpose, location.hash.slice(1));
open(state, problem);

import type { WizardState } from "../wizard/state.ts";
import { BallotScreen } from "./ballot.tsx";
import { MapScreen } from "./map.tsx";
import { QuestionScreen } from "./question.tsx";
import { ResultScreen } from "./result.tsx";
import { ReviewScreen } from "./review.tsx";
import type { ScreenProps } from "./screen.ts";
import { WhatIfScreen } from "./what-if.tsx";

type PageProps = ScreenProps & Readonly<{ problem: string }>;

/** The whole page: what the session shows now, below what is to be said about the address. */
export const Page = ({ problem, ...screen }: PageProps) => (
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
export const stepOf = (state: WizardState): string =>
  state.screen === "question" ? `question ${state.index}` : state.screen;

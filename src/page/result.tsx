import { codesOf } from "../domain/codes.ts";
import { resultCommand } from "../render/command.ts";
import { cautionWords, resultHead, titleWords } from "../render/result/head.ts";
import { nothingKnown } from "../render/result/sections/nothing-known.ts";
import { resultSections } from "../render/result/sections/result-sections.ts";
import { strengthSentence } from "../render/result/strength.ts";
import { answerLabel } from "../render/words.ts";
import { selectAnalysis, selectMap, selectMostPoints } from "../wizard/selectors.ts";
import { atMap, type ResultState } from "../wizard/state.ts";
import { Ballot } from "./ballot.tsx";
import { Blocks } from "./blocks.tsx";
import { MapPicture, movesTo } from "./map.tsx";
import { addressOf } from "./opening.ts";
import { Button, CopyButton, Fold, type ScreenProps } from "./parts.tsx";
import { Scores, Shape } from "./scores.tsx";

/** The recommendation, what to do about it, and all that can be said of it. */
export function ResultScreen({ state, act, voter }: ScreenProps<ResultState>) {
  const { catalogue, answers } = state;
  const analysis = selectAnalysis(state);
  const { pattern, ranking } = analysis.recommendation;
  const map = atMap(state, 1, 0);
  return (
    <>
      <h1 tabIndex={-1}>
        <Shape pattern={pattern} /> {pattern.name}
      </h1>
      <p class="verdict">{strengthSentence(analysis.recommendation)}</p>
      <p>{pattern.tagline}</p>
      <Blocks blocks={nothingKnown(catalogue, analysis)} />
      <Scores scores={ranking} most={selectMostPoints(state)} />
      <div class="head">
        {resultHead(catalogue, analysis).map(({ id, title, note, blocks }) => (
          <section key={id}>
            <h2>{titleWords(title, note)}</h2>
            <Blocks blocks={blocks} />
          </section>
        ))}
      </div>
      {cautionWords(pattern).map((text) => (
        <p key={text}>{text}</p>
      ))}
      {resultSections(catalogue, analysis)
        .filter(({ id }) => id !== "result")
        .map(({ id, title, blocks }) => (
          <Fold key={id} title={title}>
            <Blocks blocks={blocks} />
          </Fold>
        ))}
      <section>
        <h2>Your answers</h2>
        <p>
          {catalogue.questions
            .map((question) => `${question.name}: ${answerLabel(question, answers[question.id])}`)
            .join(" · ")}
        </p>
        <p>
          The same result in a terminal: <code>{resultCommand(catalogue, answers, "npx waymark")}</code>
        </p>
      </section>
      <p class="moves">
        <Button onClick={() => act({ type: "back" })}>Edit the answers</Button>
        <Button onClick={() => act({ type: "what-if" })}>What if</Button>
        <Button onClick={() => window.print()}>Print</Button>
      </p>
      <Fold title="Map">
        <MapPicture
          map={selectMap(map)}
          answers={answers}
          catalogue={catalogue}
          onCell={(cell) => act({ type: "map" }, ...movesTo(map, cell))}
        />
      </Fold>
      <Fold title="Ballot">
        <Ballot answers={answers} voter={voter} />
      </Fold>
      <Share state={state} />
    </>
  );
}

/** The answers to take along: as an address, as a code, as a command. The address is changed when somebody asks for it. */
function Share({ state: { catalogue, answers } }: Readonly<{ state: ResultState }>) {
  const address = addressOf(catalogue, answers, location.href);
  return (
    <Fold title="Share">
      <p>
        The answers are in the link after “#”, as the code{" "}
        <code class="code">{codesOf(catalogue).encode(answers)}</code>: a browser sends that part to nobody.
        {location.protocol === "file:" && " This page is a file: whoever opens the link needs the same file."}
      </p>
      <p>
        <CopyButton
          label="Copy the link"
          text={address}
          onCopied={() => history.replaceState(null, "", address)}
        />
      </p>
    </Fold>
  );
}

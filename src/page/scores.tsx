import type { ComponentChildren } from "preact";
import type { Pattern } from "../domain/catalogue-schema.ts";
import type { PatternScore } from "../domain/ranking.ts";
import type { Recommendation } from "../domain/recommendation.ts";
import { cautionWords } from "../render/result/head.ts";
import { strengthSentence } from "../render/result/strength.ts";
import { ruledOutWords } from "../render/session-words.ts";
import { shapeOnPage } from "../render/svg/svg-paint.ts";
import { pointsWords } from "../render/words.ts";
import { inCatalogueOrder, selectMostPoints } from "../wizard/selectors.ts";
import type { WizardState } from "../wizard/state.ts";

/** The shape of a pattern, which its colour follows; its name is beside it. */
export const Shape = ({ pattern }: Readonly<{ pattern: Pick<Pattern, "style"> }>) => {
  const { path, paint } = shapeOnPage(pattern, 9);
  return (
    <svg class="shape" viewBox="-10 -10 20 20" aria-hidden="true">
      <path d={path} class={paint} />
    </svg>
  );
};

/** The patterns with a bar of their points; one that is not eligible says what it needs instead. */
export const Scores = ({ scores, most }: Readonly<{ scores: readonly PatternScore[]; most: number }>) => (
  <ul class="scores">
    {scores.map((score) => (
      <li key={score.pattern.id}>
        <Shape pattern={score.pattern} /> {score.pattern.name}
        <span>{score.eligible ? pointsWords(score.points) : ruledOutWords(score)}</span>
        {score.eligible && (
          <svg class="bar" aria-hidden="true">
            <rect
              width={`${Math.max(0, (100 * score.points) / most)}%`}
              height="100%"
              class={shapeOnPage(score.pattern, 1).paint}
            />
          </svg>
        )}
      </li>
    ))}
  </ul>
);

type TriedProps = Readonly<{
  state: WizardState;
  recommendation: Recommendation;
  children?: ComponentChildren;
}>;

/** What is recommended for answers that are tried, read aloud whenever it changes, and what the patterns score. */
export const Tried = ({ state, recommendation, children }: TriedProps) => (
  <>
    <p role="status" class="verdict">
      {children}
      <b>
        <Shape pattern={recommendation.pattern} /> {recommendation.pattern.name}
      </b>{" "}
      {strengthSentence(recommendation)}
    </p>
    {cautionWords(recommendation.pattern).map((text) => (
      <p key={text}>{text}</p>
    ))}
    <Scores scores={inCatalogueOrder(state, recommendation.ranking)} most={selectMostPoints(state)} />
  </>
);

import type { ComponentChildren } from "preact";
import type { Recommendation } from "../domain/recommendation.ts";
import { strengthSentence } from "../render/result/strength.ts";
import { Shape } from "./scores.tsx";

type VerdictProps = Readonly<{ recommendation: Recommendation; children: ComponentChildren }>;

/** What is recommended for answers that are tried; read aloud whenever it changes. */
export const Verdict = ({ recommendation, children }: VerdictProps) => (
  <p role="status" class="verdict">
    {children}
    <b>
      <Shape pattern={recommendation.pattern} /> {recommendation.pattern.name}
    </b>{" "}
    {strengthSentence(recommendation)}
  </p>
);

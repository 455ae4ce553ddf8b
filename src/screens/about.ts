import { selectQuestion } from "../wizard/selectors.ts";
import type { WizardState } from "../wizard/state.ts";

/** What a screen is about, for its help and for that of the plain conversation. */
export type About = Readonly<{ title: string; paragraphs: readonly string[] }>;

const about = (title: string, ...paragraphs: readonly string[]): About => ({ title, paragraphs });

const EARLIER_BALLOT = about(
  "A ballot made here before",
  "To change it makes a ballot that replaces it wherever both are found. Its answers were not kept: all questions are asked again.",
);

/** What the screens are about of which that does not depend on the answers. */
const ABOUT: Partial<Record<WizardState["screen"], About>> = {
  resume: about(
    "An earlier session",
    "Your answers were kept when it was interrupted, on this machine alone. Starting over removes them; with --no-save none are kept.",
  ),
  review: about(
    "Your answers",
    "Change any of them by its number. The other answers stay as they are, and are not asked again.",
  ),
  result: about(
    "The result",
    "Every point comes from one sentence about a pattern that your answers make true. The sentence, its answers and its source are under “Why” and “Why not”.",
    "Clear, leaning or close is the weakest of several measures, each told with its reason: the lead in points, the small changes that flip it, what is not known yet, and answers that pull two ways.",
    "The result is a conversation starter, not a verdict. What you try in what-if changes nothing about your own answers.",
  ),
  "what-if": about(
    "What if",
    "Change any answer and see the recommendation, the points and the reasons change. Your own answers stay as they are, and what differs from them is marked, until you keep the others.",
  ),
  map: about(
    "The map",
    "Each cell shows the pattern that is recommended for its two answers; the other answers stay as they are.",
  ),
};

/** What a screen is about; undefined where its keys say all. */
export function aboutOf(state: WizardState): About | undefined {
  if (state.screen === "resume" && state.purpose === "ballot") return EARLIER_BALLOT;
  if (state.screen !== "question") return ABOUT[state.screen];
  const { title, help } = selectQuestion(state);
  return { title, paragraphs: help };
}

import { item } from "../../render/blocks.ts";
import { BLANK, blockLines, type Line, span } from "../../render/lines.ts";
import { answerLabel, pointsWords, STRENGTH_WORDS } from "../../render/words.ts";
import { truncate } from "../../render/wrap.ts";
import { barsPart } from "../../ui/bars.tsx";
import type { Part } from "../../ui/fit.ts";
import { frameOf } from "../../ui/frame.ts";
import { gap, Lines, recommendationPart, textPart } from "../../ui/lines.tsx";
import { Screen, type ScreenOf } from "../../ui/screen.tsx";
import { inCatalogueOrder, selectMostPoints, selectWhatIf } from "../../wizard/selectors.ts";
import type { WhatIfState } from "../../wizard/state.ts";
import { answersPart } from "./answers.tsx";

type WhatIf = ReturnType<typeof selectWhatIf>;

/** Any answer changed in place: the recommendation, the bars and the reasons move at once. */
export function WhatIfScreen({ state, size, hints }: ScreenOf<WhatIfState>) {
  const frame = frameOf(size);
  const width = frame.columns?.main ?? frame.width;
  const whatIf = selectWhatIf(state);
  const { tried, own, changed } = whatIf;
  const answers = state.catalogue.questions.map((question) => ({
    name: question.name,
    labels: question.options.map(({ label }) => label),
    label: answerLabel(question, state.trial[question.id]),
    own: changed.includes(question.id) ? answerLabel(question, own.answers[question.id]) : undefined,
  }));
  return (
    <Screen
      size={size}
      where="What if"
      hints={hints}
      body={[
        recommendationPart(tried.pattern, STRENGTH_WORDS[tried.strength], width),
        textPart("offer", comparison(whatIf), width),
        gap(),
        barsPart({
          scores: inCatalogueOrder(state, tried.ranking),
          width,
          most: selectMostPoints(state),
        }),
        gap(),
        answersPart({ answers, cursor: state.cursor, width, height: frame.height }),
        ...(frame.columns ? [] : [gap(), reasonsPart(whatIf, width)]),
      ]}
      aside={
        frame.columns
          ? [[span("BECAUSE", "strong")], ...reasonLines(whatIf, frame.columns.aside, 99), BLANK]
          : []
      }
    />
  );
}

/** The claims behind the recommendation, as many as there is room for. */
const reasonsPart = (whatIf: WhatIf, width: number): Part => ({
  role: "detail",
  rows: 1,
  most: reasonLines(whatIf, width, Number.POSITIVE_INFINITY).length,
  view: (rows) => <Lines lines={reasonLines(whatIf, width, rows)} />,
});

function comparison({ tried, own, changed }: WhatIf): string {
  if (changed.length === 0) return "These are your own answers. Change any of them and see what moves.";
  if (tried.pattern !== own.pattern)
    return `With your own answers: ${own.pattern.style.glyph} ${own.pattern.name} (${STRENGTH_WORDS[own.strength]})`;
  return tried.strength === own.strength
    ? "The same as with your own answers."
    : `The same pattern as with your own answers; there it is ${STRENGTH_WORDS[own.strength]}.`;
}

/** The claims behind the recommendation, strongest first, as many as `room` rows hold; the last row tells of the rest. */
function reasonLines({ tried: { ranking } }: WhatIf, width: number, room: number): readonly Line[] {
  const held = [...(ranking[0]?.held ?? [])].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const shown: Line[] = [];
  for (const [index, { text, points }] of held.entries()) {
    const words = `${text} (${pointsWords(points)})`;
    const lines = blockLines([item(points < 0 ? "against" : "for", words)], width);
    const rest = held.length - index;
    const fits = shown.length + lines.length + (rest > 1 ? 1 : 0) <= room;
    if (!fits) return shown.length < room ? [...shown, [span(truncate(`  and ${rest} more`, width))]] : shown;
    shown.push(...lines);
  }
  return shown;
}

import { barLines } from "../../render/bars.ts";
import { item } from "../../render/blocks.ts";
import { blockLines, type Line, span } from "../../render/lines.ts";
import { answerLabel, pointsWords } from "../../render/words.ts";
import { columnsOf, pad, truncate } from "../../render/wrap.ts";
import type { Part } from "../../ui/fit.ts";
import { frameOf } from "../../ui/frame.ts";
import { gap, Lines, linesPart, textPart } from "../../ui/lines.tsx";
import { recommendationPart } from "../../ui/recommendation.tsx";
import { Screen, type ScreenOf } from "../../ui/screen.tsx";
import { inCatalogueOrder, selectMostPoints, selectWhatIf } from "../../wizard/selectors.ts";
import type { WhatIfState } from "../../wizard/state.ts";

/** The fewest lines of a screen on which one's own answers can take lines of their own. */
const ROOM_FOR_OWN = 18;

type WhatIf = ReturnType<typeof selectWhatIf>;

/** Any answer changed in place: the recommendation, the bars and the reasons move at once. */
export function WhatIfScreen({ state, size, hints }: ScreenOf<WhatIfState>) {
  const { width, height } = frameOf(size);
  const whatIf = selectWhatIf(state);
  const { tried } = whatIf;
  const { lines, focus } = answerRows(state, whatIf, width, height);
  return (
    <Screen
      size={size}
      where="What if"
      hints={hints}
      body={[
        recommendationPart(tried, width),
        textPart("offer", comparison(whatIf), width),
        gap(),
        linesPart("scores", barLines(inCatalogueOrder(state, tried.ranking), width, selectMostPoints(state))),
        gap(),
        { ...linesPart("choice", lines), focus },
        gap(),
        reasonsPart(whatIf, width),
      ]}
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
    return `With your own answers: ${own.pattern.style.glyph} ${own.pattern.name} (${own.strength})`;
  return tried.strength === own.strength
    ? "The same as with your own answers."
    : `The same pattern as with your own answers; there it is ${own.strength}.`;
}

/**
 * The questions with the answers that are tried, and one's own behind each that differs. What has no room side by side stands
 * below each other: first one's own answer, then the answer that is tried as well. Where lines are short as well as few, a star
 * stands for one's own answer.
 */
function answerRows(
  { catalogue: { questions }, trial, cursor }: WhatIfState,
  { own, changed }: WhatIf,
  width: number,
  height: number,
): Readonly<{ lines: readonly Line[]; focus: number }> {
  const names = longest(questions.map(({ name }) => name));
  const labels = longest(questions.flatMap(({ options }) => options.map(({ label }) => label)));
  const ours = questions.map((question) => `yours: ${answerLabel(question, own.answers[question.id])}`);
  const together = 2 + names + 1 + 2 + labels + 2;
  const rows = questions.map((question, index): readonly Line[] => {
    const focused = index === cursor;
    const differs = changed.includes(question.id);
    const [before, behind] = focused ? ["‹ ", " ›"] : ["  ", "  "];
    const name: Line = [span(focused ? "❯ " : "  ", "focus"), span(pad(question.name, names + 1), "quiet")];
    const label = answerLabel(question, trial[question.id]);
    const answer: Line = [
      span(before, "focus"),
      span(label, focused || differs ? "strong" : undefined),
      span(behind, "focus"),
    ];
    const mine: readonly Line[] = differs ? [[span(ours[index] ?? "", "focus")]] : [];
    if (together + 1 + longest(ours) <= width)
      return [[...name, ...answer, span(" ".repeat(labels - columnsOf(label) + 1)), ...mine.flat()]];
    if (height < ROOM_FOR_OWN && together <= width)
      return [[...name, ...answer, span(differs ? "*" : "", "focus")]];
    if (together > width) return [name, ...[answer, ...mine].map((line) => [span("  "), ...line])];
    return [[...name, ...answer], ...mine.map((line) => [span(" ".repeat(names + 5)), ...line])];
  });
  return { lines: rows.flat(), focus: rows.slice(0, cursor).flat().length };
}

const longest = (texts: readonly string[]): number => Math.max(...texts.map((text) => columnsOf(text)));

/** The claims behind the recommendation, strongest first, as many as there is room for; the last line tells of the rest. */
function reasonLines({ tried: { ranking } }: WhatIf, width: number, room: number): readonly Line[] {
  const held = [...(ranking[0]?.held ?? [])].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const shown: Line[] = [];
  for (const [index, { text, points }] of held.entries()) {
    const words = `${text} (${pointsWords(points)})`;
    const lines = blockLines([item(points < 0 ? "against" : "for", words)], width);
    const rest = held.length - index;
    const fits = shown.length + lines.length + (rest > 1 ? 1 : 0) <= room;
    if (!fits)
      return shown.length < room ? [...shown, [span(truncate(`  and ${rest} more`, width), "quiet")]] : shown;
    shown.push(...lines);
  }
  return shown;
}

import { item } from "../../render/blocks.ts";
import { BLANK, blockLines, type Line, span } from "../../render/lines.ts";
import { cautionWords } from "../../render/result/head.ts";
import { strengthBrief } from "../../render/result/strength.ts";
import { ownWords } from "../../render/session-words.ts";
import { answerLabel, pointsWords, SOURCE_WORDS, STRENGTH_WORDS, upperFirst } from "../../render/words.ts";
import { columnsOf, pad, truncate } from "../../render/wrap.ts";
import { barsPart } from "../../ui/bars.tsx";
import type { Part } from "../../ui/fit.ts";
import { frameOf } from "../../ui/frame.ts";
import { gap, Lines, recommendationPart, textPart } from "../../ui/lines.tsx";
import { cursorColumns, optionsPart } from "../../ui/option-list.tsx";
import { Screen, type ScreenOf } from "../../ui/screen.tsx";
import { inCatalogueOrder, selectMostPoints, selectWhatIf } from "../../wizard/selectors.ts";
import type { WhatIfState } from "../../wizard/state.ts";

type WhatIf = ReturnType<typeof selectWhatIf>;

/** Any answer changed in place: the recommendation, the bars and the reasons move at once. */
export function WhatIfScreen({ state, size, hints }: ScreenOf<WhatIfState>) {
  const frame = frameOf(size);
  const width = frame.columns?.main ?? frame.width;
  const whatIf = selectWhatIf(state);
  const { tried } = whatIf;
  const said = [
    recommendationPart(
      tried.pattern,
      strengthBrief(tried, false),
      frame.width,
      STRENGTH_WORDS[tried.strength],
    ),
    textPart("offer", comparison(whatIf), frame.width),
    gap(),
    barsPart(inCatalogueOrder(state, tried.ranking), frame.width, selectMostPoints(state)),
    gap(),
  ];
  return (
    <Screen
      size={size}
      where="What if"
      hints={hints}
      above={said}
      body={[
        ...answerParts(state, whatIf, width),
        gap(),
        ...(frame.columns ? [] : [reasonsPart(whatIf, width)]),
        ...cautionWords(tried.pattern).map((text) => textPart("detail", text, width)),
      ]}
      aside={(columns) => [
        [span("BECAUSE", "strong")],
        ...reasonsOf(whatIf, columns).flatMap((lines, at) => (at > 0 ? [BLANK, ...lines] : lines)),
      ]}
    />
  );
}

/** The fewest rows of answers worth showing; below that, the rest of the screen gives way. */
const LEAST = 5;

/**
 * The questions with the answers that are tried. One's own is beside each that differs; where that has no room, a star, and one's
 * own under the list for the row under the cursor.
 */
function answerParts(
  { catalogue, trial, cursor }: WhatIfState,
  whatIf: WhatIf,
  width: number,
): readonly Part[] {
  const answers = catalogue.questions.map((question) => {
    const own = whatIf.changed.includes(question.id) && whatIf.own.answers[question.id];
    return {
      name: question.name,
      label: answerLabel(question, trial[question.id]),
      mine: own ? ownWords(answerLabel(question, own)) : "",
    };
  });
  // All labels that there are, so that nothing moves when another answer is tried.
  const labels = catalogue.questions.flatMap(({ options }) => options.map(({ label }) => label));
  const columns = {
    name: longest(answers.map(({ name }) => name)) + 2,
    label: longest([...labels, ...answers.map(({ label }) => label)]) + 4,
    mine: longest(labels.map(ownWords)) + 2,
  };
  const room = width - cursorColumns(width) - columns.name - columns.label;
  const isBeside = columns.mine <= room;
  const isBelow = room < 1;
  const isStarred = !isBeside && whatIf.changed.length > 0;
  const options = answers.map(({ name, label, mine }, index) => {
    const tried = index === cursor ? `‹ ${label} ›` : `  ${label}  `;
    const marked = isBeside ? `${pad(tried, columns.label)}  ${mine}` : tried + (mine && "*");
    return isBelow ? { label: name, meaning: marked } : { label: pad(name, columns.name) + marked };
  });
  return [
    { ...optionsPart({ options, cursor, width, meanings: isBelow ? "below" : "nowhere" }), least: LEAST },
    textPart("offer", isStarred ? `* ${upperFirst(answers[cursor]?.mine || "changed")}` : "", width),
  ];
}

const longest = (texts: readonly string[]): number => Math.max(...texts.map((text) => columnsOf(text)));

function reasonsPart(whatIf: WhatIf, width: number): Part {
  const reasons = reasonsOf(whatIf, width);
  return {
    role: "detail",
    rows: 1,
    most: reasons.flat().length,
    view: (rows) => <Lines lines={firstReasons(reasons, width, rows)} />,
  };
}

function comparison({ tried, own, changed }: WhatIf): string {
  if (changed.length === 0) return "These are your own answers. Change any of them and see what moves.";
  if (tried.pattern !== own.pattern)
    return `With your own answers: ${own.pattern.style.glyph} ${own.pattern.name} (${STRENGTH_WORDS[own.strength]})`;
  const too = tried.strength === own.strength ? " too" : "";
  return `The same pattern as with your own answers; there it is ${STRENGTH_WORDS[own.strength]}${too}.`;
}

/** The claims that hold for the recommendation, strongest first, each as the lines that it takes. */
function reasonsOf({ tried: { ranking } }: WhatIf, width: number): readonly (readonly Line[])[] {
  const held = ranking[0].held.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
  return held.map(({ text, points, source }) => {
    const ours = source === "interpretation" ? `; ${SOURCE_WORDS[source]}` : "";
    const words = `${text} (${pointsWords(points)}${ours})`;
    return blockLines([item(points < 0 ? "against" : "for", words)], width);
  });
}

/** As many reasons as `room` rows hold; the last row tells of the rest. */
function firstReasons(reasons: readonly (readonly Line[])[], width: number, room: number): readonly Line[] {
  if (reasons.flat().length <= room) return reasons.flat();
  const fits = (count: number) => reasons.slice(0, count).flat().length < room;
  const count = reasons.findLastIndex((_, index) => fits(index + 1)) + 1;
  const rest = [span(truncate(`  and ${reasons.length - count} more`, width))];
  return [...reasons.slice(0, count).flat(), rest];
}

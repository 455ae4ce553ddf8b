import { Text } from "ink";
import type { Question } from "../../domain/catalogue-schema.ts";
import { BLANK, type Line, span, textLines } from "../../render/lines.ts";
import { CHANGING_WORDS } from "../../render/session-words.ts";
import { answerLabel, NOT_SURE, settledWords } from "../../render/words.ts";
import { columnsOf } from "../../render/wrap.ts";
import { frameOf } from "../../ui/frame.ts";
import { gap, space, textPart } from "../../ui/lines.tsx";
import { meaningsFit, type OptionRow, optionsPart } from "../../ui/option-list.tsx";
import { Screen, type ScreenOf } from "../../ui/screen.tsx";
import { type Step, stepsPart } from "../../ui/steps.tsx";
import { selectProgress, selectQuestion, selectSettled, selectStillOpen } from "../../wizard/selectors.ts";
import type { QuestionState } from "../../wizard/state.ts";

/** One question with its options. Nothing on it says which way an option leans. */
export function QuestionScreen({ state, size, hints }: ScreenOf<QuestionState>) {
  const frame = frameOf(size);
  const width = frame.columns?.main ?? frame.width;
  const question = selectQuestion(state);
  const optionsWith = (notSure: string): readonly OptionRow[] => [
    ...question.options.map(({ label, meaning }, index) => ({ key: String(index + 1), label, meaning })),
    { key: "u", label: NOT_SURE.label, meaning: notSure },
  ];
  const whole = optionsWith(NOT_SURE.meaning);
  const beside = meaningsFit(whole, width);
  const options = beside ? whole : optionsWith(NOT_SURE.brief);
  const meaning = beside ? "" : (options[state.cursor]?.meaning ?? "");
  const notice = textPart("notice", meaning, width);
  return (
    <Screen
      size={size}
      where={whereabouts(state)}
      hints={hints}
      above={[stepsPart({ steps: stepsOf(state), at: state.index, width: frame.width }), gap()]}
      body={[
        textPart("title", question.title, width, "strong"),
        textPart("meaning", question.meaning, width),
        gap(),
        optionsPart({
          options,
          cursor: state.cursor,
          width,
          meanings: beside ? "beside" : "nowhere",
          lastApart: beside && frame.height > options.length + 12,
        }),
        // On the lowest screens as much of it as one row holds.
        {
          ...notice,
          least: 1,
          wants: notice.rows,
          view: (rows) => (rows < notice.rows ? <Text wrap="truncate">{meaning}</Text> : notice.view(rows)),
        },
        space(),
        textPart("offer", offerOf(state), width),
        space(),
      ]}
      aside={(columns) => whatCounts(question, columns)}
    />
  );
}

/** The offer to stop early. It does not say which pattern it is: that must not lead the answers still to come. */
function offerOf(state: QuestionState): string {
  const open = selectSettled(state);
  return open === 0 ? "" : `${settledWords(open, selectStillOpen(state))} Press r to see it now.`;
}

function whereabouts(state: QuestionState): string {
  if (state.changing) return CHANGING_WORDS;
  const { at, of } = selectProgress(state);
  return `${at} of ${of}`;
}

const stepsOf = ({ catalogue, answers }: QuestionState): readonly Step[] =>
  catalogue.questions.map((question) => {
    const answer = answers[question.id];
    const labels = [...question.options.map(({ label }) => label), NOT_SURE.label];
    return {
      name: question.name,
      answer: answer === undefined ? undefined : answerLabel(question, answer),
      columns: Math.max(...labels.map((label) => columnsOf(label))),
    };
  });

/** What counts for the answer to a question, and what does not. It names no pattern. */
const whatCounts = ({ help }: Question, width: number): readonly Line[] => [
  [span("WHAT COUNTS", "strong")],
  ...help.flatMap((text, index) => [...(index > 0 ? [BLANK] : []), ...textLines(text, width)]),
];

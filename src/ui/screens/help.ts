import { type Block, group, heading, item, paragraph } from "../../render/blocks.ts";
import { blockLines, type Line } from "../../render/lines.ts";
import { lookOf } from "../../render/looks.ts";
import { answerLabel, pointsWords, SOURCE_WORDS, togetherWords } from "../../render/words.ts";
import { selectEffects, selectFocused, selectQuestion } from "../../wizard/selectors.ts";
import type { QuestionState, WizardState } from "../../wizard/state.ts";
import { footLine, header, keyWords, layoutOf, type Size } from "../frame.ts";
import { keymap, type Mode, type ScrollArea } from "../keymap.ts";
import { scrollNote, scrollPane } from "./scroll-pane.ts";

/** What the screen beneath is about, and its keys. On a question, also what the focused option would say. */
export const helpScreen = (state: WizardState, size: Size): readonly Line[] => compose(state, size).lines;

export const helpScrollArea = (state: WizardState, size: Size): ScrollArea => compose(state, size).area;

function compose(state: WizardState, size: Size): Readonly<{ lines: readonly Line[]; area: ScrollArea }> {
  const { width, height } = layoutOf(size);
  const all = blockLines(blocksFor(state, size.ascii), width);
  const { visible, area } = scrollPane(all, state.help ?? 0, Math.max(0, Math.min(all.length, height - 2)));
  const foot = footLine("help", scrollNote(state.help ?? 0, area), width, size.ascii);
  return { lines: [header("Help", width), ...visible, foot].slice(0, height), area };
}

function blocksFor(state: WizardState, ascii: boolean): readonly Block[] {
  switch (state.screen) {
    case "question":
      return [...aboutQuestion(state), ...keysOf("question", ascii)];
    case "review":
      return [
        heading("Your answers"),
        paragraph(
          "Change any of them by its number. The others are not asked again. Nothing is decided before you see the result.",
        ),
        ...keysOf("review", ascii),
      ];
    case "result":
      return [
        heading("The result"),
        paragraph(
          "Every point comes from one sentence about a pattern that your answers make true. The sentence, its answers and its source stand under “Why” and “Why not”.",
        ),
        paragraph(
          "Clear: at most one answer that is one step away leads to another pattern. Leaning: more than one, but fewer than half. Close: half or more, or two patterns have as many points. The result is a conversation starter, not a verdict.",
        ),
        ...keysOf("result", ascii),
      ];
    case "patterns":
      return keysOf("patterns", ascii);
    case "left":
      return [];
  }
}

function aboutQuestion(state: QuestionState): readonly Block[] {
  const question = selectQuestion(state);
  const option = selectFocused(state);
  const effects = selectEffects(state, question.id, option).map(({ pattern, claim }) => {
    const aside = [
      ...togetherWords(state.catalogue.questions, claim, question.id),
      pointsWords(claim.points),
      SOURCE_WORDS[claim.source],
    ];
    return item(
      claim.points < 0 ? "against" : "for",
      `${lookOf(pattern.id).glyph} ${pattern.name}: ${claim.text}`,
      aside,
    );
  });
  return [
    heading(question.title),
    ...question.help.map(paragraph),
    heading(`What “${answerLabel(question, option)}” would say`),
    ...(effects.length > 0 ? effects : [paragraph("Nothing for or against any pattern.")]),
  ];
}

const keysOf = (mode: Mode, ascii: boolean): readonly Block[] =>
  group(
    "Keys",
    keymap[mode].map(({ label, does }) => item("plain", `${keyWords(label, ascii)}: ${does}`)),
  );

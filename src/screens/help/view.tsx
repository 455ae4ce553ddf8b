import { type Block, heading, item, paragraph } from "../../render/blocks.ts";
import { blockLines } from "../../render/lines.ts";
import { answerLabel, pointsWords, SOURCE_WORDS, togetherWords } from "../../render/words.ts";
import { type Hint, type ScrollArea, withDigits } from "../../ui/bindings.ts";
import { proseWidth, type Size } from "../../ui/frame.ts";
import { layOutReader } from "../../ui/reader.tsx";
import type { Layout } from "../../ui/session-view.ts";
import { selectEffects, selectFocused, selectQuestion } from "../../wizard/selectors.ts";
import type { QuestionState, WizardState } from "../../wizard/state.ts";
import { keymap, type Mode } from "../keymap.ts";
import { ballotKeys, questionKeys } from "../question/keys.ts";
import { resultBindings } from "../result/keys.ts";
import { keyBlocks } from "./key-blocks.ts";

/** What the screen beneath is about, and its keys. On a question, also what the focused option would say. */
export function layOutHelp(
  state: WizardState,
  scroll: number,
  size: Size,
  hints: (area: ScrollArea) => readonly Hint[],
): Layout {
  const lines = blockLines(blocksFor(state, size.ascii), proseWidth(size));
  const sections = [{ title: "Help", lines }];
  return layOutReader({ where: "Help", hints, above: [], sections, open: 0, scroll }, size);
}

function blocksFor(state: WizardState, ascii: boolean): readonly Block[] {
  switch (state.screen) {
    case "question":
      return [
        ...aboutQuestion(state),
        ...keyBlocks(
          withDigits(state.purpose === "ballot" ? ballotKeys : questionKeys, state.catalogue),
          ascii,
        ),
      ];
    case "resume":
      if (state.purpose === "ballot")
        return [
          heading("A ballot made here before"),
          paragraph(
            "To change it makes a ballot that replaces it wherever both are found. Its answers were not kept: all questions are asked again.",
          ),
          ...keysOf("resume", state, ascii),
        ];
      return [
        heading("An earlier session"),
        paragraph(
          "Your answers were kept when it was interrupted, on this machine alone. Starting again removes them; with --no-save none are kept.",
        ),
        ...keysOf("resume", state, ascii),
      ];
    case "review":
      return [
        heading("Your answers"),
        paragraph("Change any of them by its number. The others are not asked again."),
        ...keysOf("review", state, ascii),
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
        ...keyBlocks(resultBindings(state), ascii),
      ];
    case "what-if":
      return [
        heading("What if"),
        paragraph(
          "Change any answer and see the recommendation, the points and the reasons move. Your own answers stay as they are, and what differs from them is marked, until you take the others with Enter.",
        ),
        ...keysOf("what-if", state, ascii),
      ];
    case "map":
      return [
        heading("The map"),
        paragraph(
          "Each cell shows the pattern that is recommended for its two answers, the other answers left as they are. [ ] is the cell under the cursor, ( ) your own position.",
        ),
        ...keysOf("map", state, ascii),
      ];
    case "patterns":
      return keysOf("patterns", state, ascii);
    case "left":
      return [];
  }
}

function aboutQuestion(state: QuestionState): readonly Block[] {
  const question = selectQuestion(state);
  const about = [heading(question.title), ...question.help.map(paragraph)];
  if (state.purpose === "ballot") return about;
  const option = selectFocused(state);
  const effects = selectEffects(state, question.id, option).map(({ pattern, claim }) => {
    const aside = [
      ...togetherWords(state.catalogue.questions, claim, question.id),
      pointsWords(claim.points),
      SOURCE_WORDS[claim.source],
    ];
    return item(
      claim.points < 0 ? "against" : "for",
      `${pattern.style.glyph} ${pattern.name}: ${claim.text}`,
      aside,
    );
  });
  return [
    ...about,
    heading(`What “${answerLabel(question, option)}” would say`),
    ...(effects.length > 0 ? effects : [paragraph("Nothing for or against any pattern.")]),
  ];
}

const keysOf = (mode: Mode, { catalogue }: WizardState, ascii: boolean): readonly Block[] =>
  keyBlocks(withDigits(keymap[mode], catalogue), ascii);

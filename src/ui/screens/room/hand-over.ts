import { type Line, textLines } from "../../../render/lines.ts";
import { namesakeWords, thanksWords, turnWords, votedWords } from "../../../render/room/room-words.ts";
import type { HandBackState, HandOverState } from "../../../room/state.ts";
import { gap, part, stack } from "../../fit-rows.ts";
import { header, hintLines, layoutOf, type Size } from "../../frame.ts";
import { roomKeymap } from "../../room-keymap.ts";

/** The machine changes hands: what stands here may be seen by anybody. */
export const handOverScreen = (state: HandOverState, size: Size): readonly Line[] =>
  message(
    turnWords(state),
    `Take the machine to where nobody looks over your shoulder. ${askedWords(state)}`,
    namesakeWords(state),
    "hand-over",
    size,
  );

function askedWords({ question, catalogue }: HandOverState): string {
  const only = question === undefined ? undefined : catalogue.questions[question];
  return only
    ? `One question is asked again: ${only.name.toLowerCase()}. Your earlier answer is not shown; it counts until you give another.`
    : `${catalogue.questions.length} questions are asked; your answers are shown to nobody before all are revealed.`;
}

export const handBackScreen = (state: HandBackState, size: Size): readonly Line[] =>
  message(
    thanksWords(state),
    `Your ballot is in${state.again ? ", in the place of your earlier one" : ""}. Nothing of it is left on this screen or above it. Hand the machine back.`,
    votedWords(state.ballots.length),
    "hand-back",
    size,
  );

function message(
  title: string,
  text: string,
  aside: string,
  mode: "hand-over" | "hand-back",
  size: Size,
): readonly Line[] {
  const { width, height } = layoutOf(size);
  return stack(
    [
      part(3, [header("Room", width)]),
      gap(1),
      part(9, textLines(title, width, "strong")),
      part(8, textLines(text, width)),
      gap(1),
      part(6, aside === "" ? [] : textLines(aside, width)),
      gap(),
      part(7, hintLines(roomKeymap[mode], width, size)),
    ],
    height,
  );
}

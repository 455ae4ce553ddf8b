import { type Line, textLines } from "../../../render/lines.ts";
import { excerpt } from "../../../render/visible.ts";
import type { HandBackState, HandOverState } from "../../../room/state.ts";
import { header, hintLines, layoutOf, type Size } from "../../frame.ts";
import { roomKeymap } from "../../room-keymap.ts";
import { gap, part, stack } from "../../stack.ts";

/** The machine changes hands: what stands here may be seen by anybody. */
export const handOverScreen = ({ name, question, catalogue }: HandOverState, size: Size): readonly Line[] => {
  const only = question === undefined ? undefined : catalogue.questions[question];
  const asked = only
    ? `One question is asked again: ${only.name.toLowerCase()}. Your earlier answer is under the cursor.`
    : `${catalogue.questions.length} questions are asked; your answers are shown to nobody before all are revealed.`;
  return message(
    `${excerpt(name, 40)}, it is your turn`,
    `Take the machine to where nobody looks over your shoulder. ${asked}`,
    "hand-over",
    size,
  );
};

export const handBackScreen = ({ name }: HandBackState, size: Size): readonly Line[] =>
  message(
    `Thank you, ${excerpt(name, 40)}`,
    "Your ballot is in. Nothing of it is left on this screen or above it. Hand the machine back.",
    "hand-back",
    size,
  );

function message(title: string, text: string, mode: "hand-over" | "hand-back", size: Size): readonly Line[] {
  const { width, height } = layoutOf(size);
  return stack(
    [
      part(3, [header("Room", width)]),
      gap(1),
      part(9, textLines(title, width, "strong")),
      part(8, textLines(text, width)),
      gap(),
      part(7, hintLines(roomKeymap[mode], width, size)),
    ],
    height,
  );
}

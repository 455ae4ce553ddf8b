import { namesakeWords, thanksWords, turnWords, votedWords } from "../../render/room/room-words.ts";
import type { HandBackState, HandOverState } from "../../room/state.ts";
import type { Hint } from "../../ui/bindings.ts";
import { proseWidth, type Size } from "../../ui/frame.ts";
import { gap, textPart } from "../../ui/lines.tsx";
import { Screen, type ScreenOf } from "../../ui/screen.tsx";

/** The machine changes hands: what stands here may be seen by anybody. */
export const HandOverScreen = ({ state, size, hints }: ScreenOf<HandOverState>) => (
  <Message
    title={turnWords(state)}
    text={`Take the machine to where nobody looks over your shoulder. ${askedWords(state)}`}
    aside={namesakeWords(state)}
    size={size}
    hints={hints}
  />
);

function askedWords({ question, catalogue }: HandOverState): string {
  const only = question === undefined ? undefined : catalogue.questions[question];
  return only
    ? `One question is asked again: ${only.name.toLowerCase()}. Your earlier answer is not shown; it counts until you give another.`
    : `${catalogue.questions.length} questions are asked; your answers are shown to nobody before all are revealed.`;
}

export const HandBackScreen = ({ state, size, hints }: ScreenOf<HandBackState>) => (
  <Message
    title={thanksWords(state)}
    text={`Your ballot is in${state.again ? ", in the place of your earlier one" : ""}. Nothing of it is left on this screen or above it. Hand the machine back.`}
    aside={votedWords(state.ballots.length)}
    size={size}
    hints={hints}
  />
);

type MessageProps = Readonly<{
  title: string;
  text: string;
  /** What else to know; empty where there is nothing. */
  aside: string;
  size: Size;
  hints: readonly Hint[];
}>;

function Message({ title, text, aside, size, hints }: MessageProps) {
  const width = proseWidth(size);
  return (
    <Screen
      size={size}
      where="Room"
      hints={hints}
      body={[
        textPart("title", title, width, "strong"),
        textPart("meaning", text, width),
        gap(),
        textPart("notice", aside, width),
      ]}
    />
  );
}

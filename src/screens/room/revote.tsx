import type { RevoteState } from "../../room/state.ts";
import { proseWidth } from "../../ui/frame.ts";
import { gap, textPart } from "../../ui/lines.tsx";
import { Screen, type ScreenOf } from "../../ui/screen.tsx";
import { ballotsPart, noticePart } from "./ballots.tsx";

/** Whoever has changed their mind on one question votes on it again, alone. */
export function RevoteScreen({ state, size, hints }: ScreenOf<RevoteState>) {
  const width = proseWidth(size);
  const question = state.catalogue.questions[state.question];
  return (
    <Screen
      size={size}
      where={"Voting again"}
      hints={hints}
      body={[
        textPart("title", question?.title ?? "", width, "strong"),
        textPart(
          "meaning",
          "Only this question, and only who wants to: hand the machine over. A new code, pasted with its name, replaces the old ballot.",
          width,
        ),
        gap(),
        ...(state.anonymous ? [] : [ballotsPart(state, width)]),
        gap(),
        noticePart(state, width),
      ]}
    />
  );
}

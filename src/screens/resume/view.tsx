import { frameOf } from "../../ui/frame.ts";
import { gap, space, textPart } from "../../ui/lines.tsx";
import { optionsPart } from "../../ui/option-list.tsx";
import { Screen, type ScreenOf } from "../../ui/screen.tsx";
import type { ResumeState } from "../../wizard/state.ts";
import { offerOf } from "../phrases.ts";

/** An interrupted session is offered, never taken up by itself; so is the ballot that was made before. */
export const ResumeScreen = ({ state, size, hints }: ScreenOf<ResumeState>) => (
  <Offer {...offerOf(state)} size={size} hints={hints} cursor={state.cursor} />
);

type OfferProps = Omit<ScreenOf<never>, "state"> &
  Readonly<{
    /** What was found, in a sentence. */
    question: string;
    /** What else to know before choosing. */
    aside?: string;
    /** What the rows say, in the order of their cursors. */
    rows?: readonly string[];
    cursor: number;
  }>;

/** Go on with what was interrupted, or begin anew. */
export function Offer({
  size,
  hints,
  question,
  aside = "",
  rows = ["Continue", "Start over"],
  cursor,
}: OfferProps) {
  const { width } = frameOf(size);
  const options = rows.map((label, index) => ({ key: String(index + 1), label, meaning: "" }));
  return (
    <Screen
      size={size}
      where="Welcome back"
      hints={hints}
      body={[
        textPart("title", question, width, "strong"),
        textPart("notice", aside, width),
        gap(),
        optionsPart({ options, cursor, width, meanings: "nowhere", lastApart: false }),
        space(),
      ]}
    />
  );
}

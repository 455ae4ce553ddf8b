import { ballotOffer, earlierWords } from "../../render/age.ts";
import type { Hint } from "../../ui/bindings.ts";
import { frameOf, type Size } from "../../ui/frame.ts";
import { gap, space, textPart } from "../../ui/lines.tsx";
import { optionsPart } from "../../ui/option-list.tsx";
import { Screen, type ScreenOf } from "../../ui/screen.tsx";
import { selectEarlier } from "../../wizard/selectors.ts";
import type { ResumeState } from "../../wizard/state.ts";

/** An interrupted session is offered, never taken up by itself; so is the ballot that was made before. */
export function ResumeScreen({ state, size, hints }: ScreenOf<ResumeState>) {
  const { purpose, age, cursor } = state;
  const offer = ballotOffer(age);
  return purpose === "ballot" ? (
    <Offer size={size} hints={hints} earlier={offer.question} rows={offer.rows} cursor={cursor} />
  ) : (
    <Offer size={size} hints={hints} earlier={earlierWords(selectEarlier(state), age)} cursor={cursor} />
  );
}

type OfferProps = Readonly<{
  size: Size;
  hints: readonly Hint[];
  /** What an interrupted session had come to, in a sentence. */
  earlier: string;
  /** What else to know before choosing. */
  aside?: string;
  /** What the rows say, in the order of their cursors. */
  rows?: readonly string[];
  cursor: number;
}>;

const SESSION_ROWS = ["Continue", "Start over"];

/** Go on with what was interrupted, or begin anew. */
export function Offer({ size, hints, earlier, aside = "", rows = SESSION_ROWS, cursor }: OfferProps) {
  const { width } = frameOf(size);
  const options = rows.map((label, index) => ({ key: String(index + 1), label, meaning: "" }));
  return (
    <Screen
      size={size}
      where="Welcome back"
      hints={hints}
      body={[
        textPart("title", earlier, width, "strong"),
        textPart("notice", aside, width),
        gap(),
        optionsPart({ options, cursor, width, meanings: "nowhere", lastApart: false }),
        space(),
      ]}
    />
  );
}

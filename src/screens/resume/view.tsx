import { earlierWords } from "../../render/age.ts";
import type { Hint } from "../../ui/bindings.ts";
import { frameOf, type Size } from "../../ui/frame.ts";
import { gap, space, textPart } from "../../ui/lines.tsx";
import { optionsPart } from "../../ui/option-list.tsx";
import { Screen, type ScreenOf } from "../../ui/screen.tsx";
import { selectEarlier } from "../../wizard/selectors.ts";
import type { ResumeState } from "../../wizard/state.ts";

/** What the rows say, in the order of their cursors. */
const ROWS = ["Continue", "Start over"].map((label, index) => ({
  key: String(index + 1),
  label,
  meaning: "",
}));

/** An interrupted session is offered, never taken up by itself. */
export const ResumeScreen = ({ state, size, hints }: ScreenOf<ResumeState>) => (
  <Offer
    size={size}
    hints={hints}
    earlier={earlierWords(selectEarlier(state), state.age)}
    cursor={state.cursor}
  />
);

type OfferProps = Readonly<{
  size: Size;
  hints: readonly Hint[];
  /** What an interrupted session had come to, in a sentence. */
  earlier: string;
  /** What else to know before choosing. */
  aside?: string;
  cursor: number;
}>;

/** Go on with what was interrupted, or begin anew. */
export function Offer({ size, hints, earlier, aside = "", cursor }: OfferProps) {
  const { width } = frameOf(size);
  return (
    <Screen
      size={size}
      where="Welcome back"
      hints={hints}
      body={[
        textPart("title", earlier, width, "strong"),
        textPart("notice", aside, width),
        gap(),
        optionsPart({ options: ROWS, cursor, width, meanings: "nowhere", lastApart: false }),
        space(),
      ]}
    />
  );
}

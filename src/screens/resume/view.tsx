import { frameOf } from "../../ui/frame.ts";
import { gap, space, textPart } from "../../ui/lines.tsx";
import { optionsPart } from "../../ui/option-list.tsx";
import { Screen, type ScreenOf } from "../../ui/screen.tsx";

type OfferProps = Omit<ScreenOf<never>, "state"> &
  Readonly<{
    question: string;
    aside?: string;
    /** What the rows say, in the order of their cursors. */
    rows?: readonly string[];
    cursor: number;
  }>;

/** What was interrupted, or the ballot that was made before, is offered and never taken up by itself. */
export function Offer({
  size,
  hints,
  question,
  aside = "",
  rows = ["Continue", "Start over"],
  cursor,
}: OfferProps) {
  const { width } = frameOf(size);
  const options = rows.map((label, index) => ({ key: String(index + 1), label }));
  return (
    <Screen
      size={size}
      where="Welcome back"
      hints={hints}
      body={[
        textPart("title", question, width, "strong"),
        textPart("notice", aside, width),
        gap(),
        optionsPart({ options, cursor, width }),
        space(),
      ]}
    />
  );
}

import type { Refused } from "./ballot-problem.ts";
import { ballotsIn, type Tally } from "./tally.ts";

/** How many codes of each profile a text holds. */
type Codes = Map<number, number>;

/**
 * Answers codes that neither a name nor a mark tells apart. A text that holds all that an earlier one held is that text again,
 * such as a chat that has grown meanwhile, and adds only what it holds more of; a text of which an earlier one holds all adds
 * nothing. Other texts are added up.
 */
export function openSameTexts() {
  const texts: { source: string; codes: Codes }[] = [];
  let current: Codes | undefined;
  function begin(source: string): Codes {
    current = new Map();
    texts.push({ source, codes: current });
    return current;
  }
  return {
    /** A text begins: to it belongs what is cast next. */
    begin,
    cast(profile: number): void {
      const codes = current ?? begin("");
      codes.set(profile, (codes.get(profile) ?? 0) + 1);
    },
    /** Profiles with their counts, and the texts that held codes of an earlier one. */
    contents() {
      let distinct: readonly Tally[] = [];
      const leftOut: Refused[] = [];
      for (const { source, codes } of texts) {
        const rest = new Map(codes);
        const isHeld = distinct.some((earlier) => holds(earlier, codes));
        if (isHeld) rest.clear();
        else distinct = [...distinct.filter((earlier) => !takenFrom(rest, earlier)), codes];
        const again = ballotsIn(codes) - ballotsIn(rest);
        if (again > 0)
          leftOut.push({ source, line: undefined, problem: { kind: "same-text", codes: again } });
      }
      return { counts: distinct.flatMap((codes) => [...codes]), leftOut };
    },
  };
}

/** Whether all that the part holds is in the whole as well. */
function holds(whole: Tally, part: Tally): boolean {
  if (part.size > whole.size) return false;
  for (const [profile, count] of part) if ((whole.get(profile) ?? 0) < count) return false;
  return true;
}

/** Whether all of a part could be taken away. */
function takenFrom(whole: Codes, part: Tally): boolean {
  if (!holds(whole, part)) return false;
  for (const [profile, count] of part) {
    const rest = (whole.get(profile) ?? 0) - count;
    if (rest > 0) whole.set(profile, rest);
    else whole.delete(profile);
  }
  return true;
}

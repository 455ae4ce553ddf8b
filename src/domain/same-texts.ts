import type { Refused } from "./ballot-problem.ts";

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
      let distinct: Codes[] = [];
      const leftOut: Refused[] = [];
      for (const { source, codes } of texts) {
        if (codes.size === 0) continue;
        const isHeld = distinct.some((earlier) => holds(earlier, codes));
        const rest = new Map(codes);
        const grown = isHeld
          ? []
          : distinct.filter((earlier) => holds(rest, earlier) && takeAway(rest, earlier));
        const again = isHeld ? sumOf(codes) : sumOf(codes) - sumOf(rest);
        if (again > 0)
          leftOut.push({ source, line: undefined, problem: { kind: "same-text", codes: again } });
        if (!isHeld) distinct = [...distinct.filter((earlier) => !grown.includes(earlier)), codes];
      }
      return { counts: distinct.flatMap((codes) => [...codes]), leftOut };
    },
  };
}

/** Whether all that the part holds is in the whole as well. */
function holds(whole: Codes, part: Codes): boolean {
  if (part.size > whole.size) return false;
  for (const [profile, count] of part) if ((whole.get(profile) ?? 0) < count) return false;
  return true;
}

function takeAway(from: Codes, part: Codes): true {
  for (const [profile, count] of part) {
    const rest = (from.get(profile) ?? 0) - count;
    if (rest > 0) from.set(profile, rest);
    else from.delete(profile);
  }
  return true;
}

const sumOf = (codes: Codes): number => [...codes.values()].reduce((sum, count) => sum + count, 0);

import type { Fault } from "./faults.ts";

/** Text that is put into a file in place of a stretch, which may be empty. */
type Edit = Readonly<{ start: number; end: number; text: string }>;

const apply = (source: string, edits: readonly Edit[]): string =>
  edits.reduceRight(
    (text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end),
    source,
  );

/** A file with faults that do not overlap. */
export const withFaults = (source: string, faults: readonly Fault[]): string =>
  apply(
    source,
    faults
      .map(({ start, end, after }) => ({ start, end, text: after }))
      .sort((one, other) => one.start - other.start),
  );

/** Where faults can be together in one file: none in another. */
export const overlap = (one: Fault, other: Fault): boolean =>
  one.file === other.file && one.start < other.end && other.start < one.end;

/**
 * A file that works as it did, in which each place of a fault tells when it is reached.
 *
 * @param tells the expression for a fault
 */
export function withTracers(
  source: string,
  faults: readonly Fault[],
  tells: (fault: Fault) => string,
): string {
  const longestFirst = [...faults].sort((one, other) => other.end - other.start - (one.end - one.start));
  const opened = longestFirst.map((fault) => ({
    at: fault.start,
    text: fault.tracer(tells(fault))[0],
    rank: 1,
  }));
  const closed = longestFirst
    .map((fault) => ({ at: fault.end, text: fault.tracer(tells(fault))[1], rank: 0 }))
    .toReversed();
  const edits = [...closed, ...opened].sort((one, other) => one.at - other.at || one.rank - other.rank);
  return apply(
    source,
    edits.map(({ at, text }) => ({ start: at, end: at, text })),
  );
}

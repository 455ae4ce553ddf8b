import type { Fault } from "./faults.ts";

const shortened = (text: string): string => {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length > 110 ? `${line.slice(0, 110)}…` : line;
};

/** The part of a fault that differs, with a little of what is around it. */
export function changeWords({ before, after }: Fault): string {
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  const from = Math.max(0, same - 30);
  return `${shortened(before.slice(from))} -> ${shortened(after.slice(from))}`;
}

/** A fault on one line: its kind, where it is, and what it changes. */
export const faultWords = (fault: Fault): string =>
  `${fault.kind}, ${fault.file}, ${fault.where}: ${changeWords(fault)}`;

import { readdirSync } from "node:fs";

/** This process, and how it tells whether others are still running. */
export type Processes = Readonly<{ pid: number; isAlive: (pid: number) => boolean }>;

/**
 * The names of the drafts of one kind whose sessions have ended; none where the folder cannot be read.
 *
 * @param kind what the names of the files begin with: small letters
 */
export function draftNames(
  folder: string,
  kind: string,
  { pid: own, isAlive }: Processes,
): readonly string[] {
  return namesIn(folder).filter((name) => {
    const [, start, digits] = /^([a-z]+)-(\d+)\.json$/.exec(name) ?? [];
    const pid = start === kind ? Number(digits) : 0;
    return pid > 0 && (pid === own || !isAlive(pid));
  });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

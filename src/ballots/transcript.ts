import type { BallotCodes } from "../domain/ballot-code.ts";
import type { Findings } from "./ballot-problem.ts";
import { type CodeFound, codesInText } from "./codes-in-text.ts";
import { type Authorship, authorOf, looksLikeName, NOBODY } from "./transcript-author.ts";

/** What one line of a transcript says by itself, whatever stands around it. */
export type TranscriptLine = Readonly<{
  /** Its codes, without regard to who wrote them. */
  findings: Findings;
  author: Authorship;
  /** The name that stands alone in the line, if it can be one: it speaks if the next line is nothing but a time. */
  alone: string | undefined;
}>;

/** A line in which there is nothing to be found. */
const PLAIN: TranscriptLine = { findings: { votes: [], problems: [] }, author: NOBODY, alone: undefined };

/** What a code or a time has; all other lines need no closer look. */
const WORTH_READING = /wm[1il]|-[0-9a-z]{4}-[0-9a-z]{4}|\d[:.]\d\d/i;

/** Reads one line. It knows nothing of its neighbours, so equal lines may be read once. */
export function readTranscriptLine(codes: BallotCodes, line: string): TranscriptLine {
  if (!WORTH_READING.test(line)) {
    const alone = nameAlone(line);
    return alone === undefined ? PLAIN : { ...PLAIN, alone };
  }
  const found = codesInText(codes, line);
  return {
    findings: findingsOf(found),
    author: authorOf(
      line,
      found.map(({ at }) => at),
    ),
    alone: found.length === 0 ? nameAlone(line) : undefined,
  };
}

const findingsOf = (codes: readonly CodeFound[]): Findings => ({
  votes: codes.flatMap((code) => (code.ok ? [{ profile: code.profile, count: 1 }] : [])),
  problems: codes.flatMap((code) =>
    code.ok ? [] : [{ kind: "code" as const, problem: code.problem, given: code.given }],
  ),
});

/**
 * Follows a chat: who speaks is told by the line itself, or by a heading above it. A code belongs to the one who is speaking;
 * without a known speaker it counts without a name.
 */
export function openTranscript() {
  let speaker: string | undefined;
  let before: string | undefined;
  return {
    /** What the next line holds, with the names of those who vote in it. */
    read({ findings, author, alone }: TranscriptLine): Findings {
      if (author.kind === "heading" || author.kind === "message") speaker = author.name;
      else if (author.kind === "time") speaker = before ?? speaker;
      const voter = author.kind === "name" ? author.name : speaker;
      before = alone;
      if (voter === undefined || findings.votes.length === 0) return findings;
      return { ...findings, votes: findings.votes.map((vote) => ({ ...vote, voter })) };
    },
    /** Whether a line of codes that names nobody would count without a name, and leave everything as it is. */
    isNobodys: (): boolean => speaker === undefined && before === undefined,
  };
}

const LONGEST_NAME = 80;

/** A line that may be a name: short, with a letter, and no sentence. */
function nameAlone(line: string): string | undefined {
  // Most lines are longer, and need no closer look.
  if (line.length > 2 * LONGEST_NAME) return undefined;
  const name = line.trim();
  return name.length <= LONGEST_NAME && /\p{L}/u.test(name) && !/[.!?:]$/.test(name) && looksLikeName(name)
    ? name
    : undefined;
}

/** The votes in a text that is there as a whole, such as a chat that was pasted. Line by line, with the problems' lines from 1. */
export function votesInText(codes: BallotCodes, text: string) {
  const transcript = openTranscript();
  return text.split(/\r\n|\r|\n/).map((line, at) => ({
    line: at + 1,
    ...transcript.read(readTranscriptLine(codes, line)),
  }));
}

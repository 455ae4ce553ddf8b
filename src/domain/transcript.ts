import type { BallotCodes } from "./ballot-code.ts";
import type { Findings } from "./ballot-problem.ts";
import { type CodeFound, codesInText } from "./codes-in-text.ts";
import { type Authorship, authorOf, looksLikeName, NOBODY } from "./transcript-author.ts";

/** What one line of a transcript says by itself, whatever stands around it. */
export type TranscriptLine = Readonly<{
  /** Its codes, without regard to who wrote them. */
  findings: Findings;
  author: Authorship;
}>;

/** A line in which there is nothing to be found. */
const PLAIN: TranscriptLine = { findings: { votes: [], problems: [] }, author: NOBODY };

/** What a code or a time has; all other lines need no closer look. Also finds its matches in UTF-8 read byte by byte. */
const WORTH_READING = /wm[1il]|-[0-9a-z]{4}-[0-9a-z]{4}|\d[:.]\d\d/i;

/** Reads one line. It knows nothing of its neighbours, so equal lines may be read once. */
export function readTranscriptLine(codes: BallotCodes, line: string): TranscriptLine {
  if (!WORTH_READING.test(line)) return PLAIN;
  const found = codesInText(codes, line);
  return {
    findings: findingsOf(found),
    author: authorOf(
      line,
      found.map(({ at }) => at),
    ),
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
  /** The line before, which is a name where the next one is nothing but a time. */
  let before: () => string = () => "";
  return {
    /** @param text the line itself, asked for only where it may be a name */
    read({ findings, author }: TranscriptLine, text: () => string): Findings {
      if (author.kind === "heading" || author.kind === "message") speaker = author.name;
      else if (author.kind === "time") speaker = nameAlone(before()) ?? speaker;
      const voter = author.kind === "name" ? author.name : speaker;
      before = isEmpty(findings) ? text : () => "";
      if (voter === undefined || findings.votes.length === 0) return findings;
      return { ...findings, votes: findings.votes.map((vote) => ({ ...vote, voter })) };
    },
  };
}

const isEmpty = ({ votes, problems }: Findings): boolean => votes.length + problems.length === 0;

/** A line that may be a name: short, with a letter, and no sentence. */
function nameAlone(line: string): string | undefined {
  const name = line.trim();
  return name.length <= 80 && /\p{L}/u.test(name) && !/[.!?:]$/.test(name) && looksLikeName(name)
    ? name
    : undefined;
}

/** The votes in a text that is there as a whole, such as a chat that was pasted. Line by line, with the problems' lines from 1. */
export function votesInText(codes: BallotCodes, text: string) {
  const transcript = openTranscript();
  return text.split(/\r\n|\r|\n/).map((line, at) => ({
    line: at + 1,
    ...transcript.read(readTranscriptLine(codes, line), () => line),
  }));
}

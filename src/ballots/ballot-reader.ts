import type { Vote } from "../domain/ballot-box.ts";
import { ballotCodes } from "../domain/ballot-code.ts";
import type { Catalogue } from "../domain/catalogue-schema.ts";
import { fingerprintOf } from "../domain/fingerprint.ts";
import { answerNames } from "./answer-names.ts";
import type { BallotProblem, Findings } from "./ballot-problem.ts";
import { LONGEST_LINE } from "./byte-lines.ts";
import { readRow, type Table, tableHead } from "./csv-table.ts";
import { ballotsInJson } from "./json-ballots.ts";
import { LARGEST_VALUE, openJsonValues } from "./json-values.ts";
import { lineReader } from "./line-reader.ts";
import { remembering } from "./remembering.ts";
import { openTranscript, readTranscriptLine } from "./transcript.ts";
import { openUtf8 } from "./utf8.ts";

/** Where votes and problems go. */
export type BallotSink = Readonly<{
  /** Equal votes without a name may come as one, and behind later ones. */
  vote: (vote: Vote) => void;
  /** @param line where it stands, from 1 */
  problem: (line: number, problem: BallotProblem) => void;
}>;

/** Takes bytes in any pieces. */
export type ByteSink = Readonly<{
  push: (chunk: Buffer) => void;
  /** @param cutOff whether more would have come: what is not complete is then left out */
  end: (cutOff: boolean) => void;
}>;

/** Lines that a quoted cell may span before its quote counts as never closed. */
const MOST_LINES_OF_A_ROW = 1000;
/** So much of an input is looked at to tell what it is, if it has no line break before. In bytes. */
const MOST_TO_DETECT = 64 * 1024;

/**
 * Reads the ballots in a stream of bytes: a table (CSV and its kin), JSON, one JSON value a line, or any text with codes in it,
 * such as a chat. Which of them it is, its first line tells. Memory does not grow with the length of the stream. How the stream
 * is cut into chunks makes no difference.
 */
export function ballotReader(catalogue: Catalogue): (sink: BallotSink) => ByteSink {
  const { questions } = catalogue;
  const codes = ballotCodes(catalogue);
  const names = answerNames(questions);
  const known = { questions, codes, names, fingerprint: fingerprintOf(catalogue) };

  return (sink) => {
    let reader: ByteSink | undefined;
    let waiting: Buffer[] = [];

    const start = (bytes: Buffer): void => {
      reader = readerFor(bytes);
      reader.push(bytes);
      waiting = [];
    };
    return openUtf8({
      push(chunk) {
        if (reader) {
          reader.push(chunk);
          return;
        }
        waiting.push(Buffer.from(chunk));
        const bytes = Buffer.concat(waiting);
        waiting = [bytes];
        if (firstLine(bytes) !== undefined || bytes.length > MOST_TO_DETECT) start(bytes);
      },
      end(cutOff) {
        if (!reader) start(Buffer.concat(waiting));
        reader?.end(cutOff);
      },
    });

    function readerFor(bytes: Buffer): ByteSink {
      const line = firstLine(bytes) ?? bytes.toString("utf8");
      if (/^\s*\{/.test(line)) return isJson(line) ? jsonLines() : jsonDocument();
      if (/^\s*\[\s*(?:["[{\]]|$)/.test(line)) return jsonDocument();
      const head = tableHead(questions, names, line.trim());
      return head ? tableRows(bytes, head) : transcript();
    }

    function report(line: number, { votes, problems }: Findings): void {
      for (const vote of votes) sink.vote(vote);
      for (const problem of problems) sink.problem(line, problem);
    }

    /** Equal votes together. */
    function count({ votes }: Findings, times: number): void {
      for (const vote of votes) sink.vote({ ...vote, count: vote.count * times });
    }

    function transcript(): ByteSink {
      const chat = openTranscript();
      const read = (line: string) => readTranscriptLine(codes, line);
      return lineReader({
        read,
        isCountable: ({ findings, author, alone }) =>
          isCountable(findings) && author.kind === "nobody" && alone === undefined,
        take(line, _bytes, _start, _end, number) {
          report(number, chat.read(line));
          return chat.isNobodys();
        },
        count: ({ findings }, times) => count(findings, times),
        // What was typed when it stopped counts if it is whole: a part of a code never is one.
        takeCutOff: (bytes, start, end, number) =>
          report(number, { ...chat.read(read(bytes.toString("utf8", start, end))), problems: [] }),
      });
    }

    function jsonLines(): ByteSink {
      const tooLong = once((line) => sink.problem(line, { kind: "too-large", limit: LONGEST_LINE }));
      return lineReader({
        read: findingsIn,
        isCountable,
        take(findings, _bytes, _start, _end, number) {
          report(number, findings);
          return true;
        },
        count,
        takePiece: (_bytes, _start, _end, number) => tooLong(number),
      });
    }

    function jsonDocument(): ByteSink {
      const read = remembering(findingsIn);
      let lines: ByteSink | undefined;
      const values = openJsonValues(({ bytes, line, tooLarge }) => {
        if (tooLarge) sink.problem(line, { kind: "too-large", limit: LARGEST_VALUE });
        else report(line, read(bytes.toString("utf8")));
      });
      // Lines of which the first is damaged look like a value that never ends.
      const readAsLines = (): boolean => {
        if (values.firstBytes === 0 || !hasJsonLine(values.first())) return false;
        lines = jsonLines();
        lines.push(values.first());
        return true;
      };
      return {
        push(chunk) {
          if (lines) {
            lines.push(chunk);
            return;
          }
          values.push(chunk);
          if (values.firstBytes > LARGEST_VALUE / 2) readAsLines();
        },
        end(cutOff) {
          if (lines || readAsLines()) lines?.end(cutOff);
          else if (!cutOff) values.end();
        },
      };
    }

    function findingsIn(text: string): Findings {
      if (text.trim() === "") return { votes: [], problems: [] };
      try {
        return ballotsInJson(known, JSON.parse(text));
      } catch {
        return { votes: [], problems: [{ kind: "not-json" }] };
      }
    }

    function tableRows(bytes: Buffer, head: NonNullable<ReturnType<typeof tableHead>>): ByteSink {
      const before = linesBefore(bytes);
      if (!head.ok) {
        for (const problem of head.problems) sink.problem(before + 1, problem);
        return { push() {}, end() {} };
      }
      return rowsOf(head.table, before + 1);
    }

    function rowsOf(table: Table, headLine: number): ByteSink {
      const tooLong = once((line) => sink.problem(line, { kind: "too-large", limit: LONGEST_LINE }));
      /** The lines of a row whose quote is open. */
      let open: Readonly<{ text: string; line: number }>[] = [];
      const goOn = (text: string, line: number): void => {
        open.push({ text, line });
        const findings = readRow(known, table, open.map((each) => each.text).join("\n"));
        if (findings) {
          report(open[0]?.line ?? line, findings);
          open = [];
        } else if (open.length >= MOST_LINES_OF_A_ROW) giveUp();
      };
      /** The row is lost that opened the quote, those behind it are not. */
      const giveUp = (): void => {
        while (open.length > 0) {
          const [first, ...rest] = open;
          open = [];
          if (first) sink.problem(first.line, { kind: "open-quote" });
          for (const { text, line } of rest) goOn(text, line);
        }
      };
      const lines = lineReader<Findings | "open">({
        read: (row) => readRow(known, table, row) ?? "open",
        isCountable: (findings) => findings !== "open" && isCountable(findings),
        take(findings, bytes, start, end, line) {
          if (line <= headLine) return true;
          if (open.length > 0 || findings === "open") goOn(bytes.toString("utf8", start, end), line);
          else report(line, findings);
          return open.length === 0;
        },
        count: (findings, times) => findings !== "open" && count(findings, times),
        takePiece(_bytes, _start, _end, line) {
          giveUp();
          tooLong(line);
        },
      });
      return {
        push: lines.push,
        end(cutOff) {
          lines.end(cutOff);
          if (!cutOff) giveUp();
        },
      };
    }
  };
}

/** Votes without names add the same in any order; of a name the last vote counts, and a problem is told with its line. */
const isCountable = ({ votes, problems }: Findings): boolean =>
  problems.length === 0 && votes.every(({ voter }) => voter === undefined);

/** Calls back once for each line, however many pieces it has. */
function once(tell: (line: number) => void): (line: number) => void {
  let last = 0;
  return (line) => {
    if (line !== last) tell(line);
    last = line;
  };
}

/** The first line that is not blank, if it is complete. */
function firstLine(bytes: Buffer): string | undefined {
  const text = bytes.toString("utf8", 0, MOST_TO_DETECT);
  return /^\s*?(\S[^\n]*)\r?\n/.exec(text)?.[1];
}

/** How many blank lines stand before the first other one. */
const linesBefore = (bytes: Buffer): number =>
  (/^\s*/.exec(bytes.toString("latin1", 0, MOST_TO_DETECT))?.[0].split("\n").length ?? 1) - 1;

/** Whether one of the lines behind the first is JSON by itself. Few are tried: they would be the next ones. */
const hasJsonLine = (bytes: Buffer): boolean =>
  bytes
    .toString("utf8", 0, LONGEST_LINE)
    .split("\n")
    .slice(1, 20)
    .some((line) => /^\s*\{/.test(line) && isJson(line));

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

import type { Vote } from "../domain/ballot-box.ts";
import type { Catalogue } from "../domain/catalogue-schema.ts";
import { ballotFields } from "./ballot-fields.ts";
import type { BallotProblem, Findings } from "./ballot-problem.ts";
import { csvRows } from "./csv-rows.ts";
import { readRow, type TableHead, tableHead } from "./csv-table.ts";
import { type ByteSink, decodeText, type TextSink } from "./decode-text.ts";
import { ballotsInJson } from "./json-ballots.ts";
import { jsonValues, LARGEST_VALUE, nestsDeeper } from "./json-values.ts";
import { memoize } from "./memoize.ts";
import { textLines } from "./text-lines.ts";
import { openTranscript, readTranscriptLine } from "./transcript.ts";

/** Where votes and problems go. */
export type BallotSink = Readonly<{
  vote: (vote: Vote) => void;
  /** @param line where it stands, from 1 */
  problem: (line: number, problem: BallotProblem) => void;
}>;

/** Longer lines of JSON and rows of a table are not read. In bytes. */
export const LONGEST_LINE = 1024 * 1024;
/** Longer lines of a chat are read in pieces. */
const LONGEST_IN_CHAT = 64 * 1024;
/** So much of an input is looked at to tell what it is, if it has no line break before. */
const MOST_TO_DETECT = 64 * 1024;
/** `JSON.parse` takes 65 times the memory of the brackets that it reads. */
const DEEPEST_JSON = 100;
const NOTHING: Findings = { votes: [], problems: [] };

/**
 * Reads the ballots in a stream of bytes: a table (CSV and its kin), JSON, one JSON value a line, or any text with codes in it,
 * such as a chat. The first line that is not blank tells which. Memory does not grow with the length of the stream, and it makes
 * no difference how the stream is cut into chunks.
 *
 * @example
 * const input = ballotReader(catalogue)({ vote: box.cast, problem: (line, problem) => refuse(line, problem) });
 * for await (const chunk of process.stdin) input.push(chunk);
 * input.end(false);
 */
export function ballotReader(catalogue: Catalogue): (sink: BallotSink) => ByteSink {
  const fields = ballotFields(catalogue);
  const readLine = memoize((line) => readTranscriptLine(fields.codes, line));
  const readJson = memoize((text): Findings => {
    if (text.trim() === "") return NOTHING;
    const parsed = parseJson(text);
    return "problem" in parsed
      ? { votes: [], problems: [parsed.problem] }
      : ballotsInJson(fields, parsed.value);
  });

  return (sink) => {
    let reader: TextSink | undefined;
    let head = "";
    let firstLine = 1;
    return decodeText({
      push(text) {
        if (reader) reader.push(text);
        else lookAt(text);
      },
      end: (cutOff) => start().end(cutOff),
    });

    function lookAt(text: string): void {
      const begin = head === "" ? text.search(/\S|$/) : 0;
      firstLine += text.slice(0, begin).split("\n").length - 1;
      head += text.slice(begin);
      if (text.includes("\n", begin) || head.length > MOST_TO_DETECT) start();
    }

    function start(): TextSink {
      if (reader) return reader;
      const [line = ""] = head.split("\n", 1);
      const isJson = /^(?:\{|\[\s*(?:["[{\]]|$))/.test(line);
      const table = isJson ? undefined : tableHead(fields, line.trim());
      if (isJson) reader = isJsonObject(line) ? jsonLines() : jsonDocument();
      else reader = table ? tableRows(table) : transcript();
      reader.push(table ? head.slice(line.length + 1) : head);
      return reader;
    }

    function report(line: number, { votes, problems }: Findings): void {
      for (const vote of votes) sink.vote(vote);
      for (const problem of problems) sink.problem(line, problem);
    }

    function transcript(): TextSink {
      const chat = openTranscript();
      return textLines({
        firstLine,
        longest: LONGEST_IN_CHAT,
        take(line, number, cutOff) {
          const findings = chat.read(readLine(line));
          // What was typed when it stopped counts if it is whole: a part of a code never is one.
          report(number, cutOff ? { ...findings, problems: [] } : findings);
        },
      });
    }

    function jsonLines(): TextSink {
      return textLines({
        firstLine,
        longest: LONGEST_LINE,
        take: (line, number, cutOff) => report(number, cutOff ? NOTHING : readJson(line)),
        tooLong: (line) => sink.problem(line, { kind: "too-large", limit: LONGEST_LINE }),
      });
    }

    function jsonDocument(): TextSink {
      const values = jsonValues({
        firstLine,
        take: (value, line) => report(line, readJson(value)),
        tooLarge: (line) => sink.problem(line, { kind: "too-large", limit: LARGEST_VALUE }),
      });
      let chosen: TextSink = values;
      let isChosen = false;
      // Lines of which the first is damaged look like a value that never ends.
      const choose = (): void => {
        if (!isChosen && hasJsonLine(values.unfinished())) {
          chosen = jsonLines();
          chosen.push(values.unfinished());
        }
        isChosen = true;
      };
      return {
        push(text) {
          chosen.push(text);
          if (values.unfinished().length > LARGEST_VALUE / 2) choose();
        },
        end(cutOff) {
          choose();
          chosen.end(cutOff);
        },
      };
    }

    function tableRows(found: TableHead): TextSink {
      if (!found.ok) report(firstLine, { votes: [], problems: found.problems });
      if (!found.ok) return { push() {}, end() {} };
      return csvRows({
        delimiter: found.table.delimiter,
        firstLine: firstLine + 1,
        longest: LONGEST_LINE,
        take: (cells, line) => report(line, readRow(fields, found.table, cells)),
        tooLong: (line) => sink.problem(line, { kind: "too-large", limit: LONGEST_LINE }),
        openQuote: (line) => sink.problem(line, { kind: "open-quote" }),
      });
    }
  };
}

function parseJson(text: string): Readonly<{ value: unknown }> | Readonly<{ problem: BallotProblem }> {
  if (nestsDeeper(text, DEEPEST_JSON)) return { problem: { kind: "too-deep", limit: DEEPEST_JSON } };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { problem: { kind: "not-json" } };
  }
}

const isJsonObject = (line: string): boolean => /^\s*\{/.test(line) && "value" in parseJson(line);

/** Whether one of the lines after the first is an object by itself. Few are tried: they would be the next ones. */
const hasJsonLine = (text: string): boolean =>
  text.slice(0, LONGEST_LINE).split("\n", 20).slice(1).some(isJsonObject);

import type { Vote } from "../domain/ballot-box.ts";
import type { BallotProblem } from "../domain/ballot-problem.ts";
import type { Catalogue } from "../domain/catalogue-schema.ts";
import { DEEPEST_JSON, nestsDeeperThan } from "../domain/json-depth.ts";
import { ballotFields } from "./ballot-fields.ts";
import { codeFinder } from "./codes-in-text.ts";
import { csvRows } from "./csv-rows.ts";
import { columnsIn, MOST_ABOVE, type Table, tableIn } from "./csv-table.ts";
import { type Findings, NOTHING } from "./findings.ts";
import { ballotsInJson } from "./json-ballots.ts";
import { jsonValues, LARGEST_VALUE } from "./json-values.ts";
import { memoize } from "./memoize.ts";
import { type TextSink, textLines } from "./text-lines.ts";
import { openTranscript, readTranscriptLine } from "./transcript.ts";

/** Where votes and problems go. */
export type BallotSink = Readonly<{
  /** @param line where it stands, from 1 */
  vote: (vote: Vote, line: number) => void;
  problem: (line: number, problem: BallotProblem) => void;
}>;

/** Longer lines of JSON and rows of a table are not read. In bytes. */
export const LONGEST_LINE = 1024 * 1024;
/** Longer lines of a chat are read in pieces. */
const LONGEST_IN_CHAT = 64 * 1024;
/** So much of an input is looked at to tell what it is, if it has no line break before. */
const MOST_TO_DETECT = 64 * 1024;
/** More characters than a ballot has, with any hyphens. */
const LONGEST_BALLOT = 64;

/**
 * Reads the ballots in a text that comes in pieces: a table (CSV and its kin), JSON, one JSON value a line, or any text with codes
 * in it, such as a chat. Its first lines tell which. Memory does not grow with the length of the text, and it makes no difference
 * how it is cut. A ballot with a mark is found whatever stands around it.
 *
 * @example
 * const input = decodeText(ballotReader(catalogue)({ vote: box.cast, problem: refuse }));
 * for await (const chunk of process.stdin) input.push(chunk);
 * input.end(false);
 */
export function ballotReader(catalogue: Catalogue): (sink: BallotSink) => TextSink {
  const fields = ballotFields(catalogue);
  const find = codeFinder(fields.codes);
  const readLine = memoize((line) => readTranscriptLine(find, line));
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
    return {
      push(text) {
        if (reader) reader.push(text);
        else lookAt(text);
      },
      end: (cutOff) => start().end(cutOff),
    };

    function lookAt(text: string): void {
      const begin = head === "" ? text.search(/\S|$/) : 0;
      firstLine += text.slice(0, begin).split("\n").length - 1;
      head += text.slice(begin);
      const isClear =
        /^[[{][^\n]*\n/.test(head) || (head.includes("\n") && find(head.split("\n", 1)[0] ?? "").length > 0);
      if (isClear || head.length > MOST_TO_DETECT || head.split("\n", MOST_ABOVE + 2).length > MOST_ABOVE + 1)
        start();
    }

    function start(): TextSink {
      if (reader) return reader;
      const lines = head.slice(0, MOST_TO_DETECT).split(/\r?\n/, MOST_ABOVE);
      const [line = ""] = lines;
      const isJson = /^(?:\{|\[\s*(?:["[{\]]|$))/.test(line);
      const table = isJson ? undefined : tableIn(fields, lines);
      if (isJson) reader = withEveryBallot(isJsonObject(line) ? jsonLines() : jsonDocument());
      else reader = table ? withEveryBallot(tableRows(table)) : transcript(columnsIn(lines));
      reader.push(head);
      return reader;
    }

    function report(line: number, { votes, problems }: Findings): void {
      for (const vote of votes) sink.vote(vote, line);
      for (const problem of problems) sink.problem(line, problem);
    }

    /** Ballots with marks are also looked for in the bare text, which any reader may take for something else. */
    function withEveryBallot(within: TextSink): TextSink {
      let tail = "";
      return {
        push(text) {
          const bare = tail + text;
          for (const each of /wm2/i.test(bare) ? find(bare) : [])
            if ("vote" in each && each.vote.mark) sink.vote(each.vote, firstLine);
          tail = bare.slice(-LONGEST_BALLOT);
          within.push(text);
        },
        end: within.end,
      };
    }

    function transcript(columns: readonly string[] | undefined): TextSink {
      const chat = openTranscript();
      let isFound = false;
      const lines = textLines({
        firstLine,
        longest: LONGEST_IN_CHAT,
        take(line, number, cutOff) {
          const findings = chat.read(readLine(line), line);
          isFound ||= findings.votes.length + findings.problems.length > 0;
          // What was typed when it stopped counts if it is whole: a part of a code never is one.
          report(number, cutOff ? { ...findings, problems: [] } : findings);
        },
      });
      return {
        push: lines.push,
        end(cutOff) {
          lines.end(cutOff);
          if (columns && !isFound && !cutOff) sink.problem(firstLine, { kind: "no-columns", columns });
        },
      };
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

    function tableRows(table: Table): TextSink {
      report(firstLine, { votes: [], problems: table.problems });
      const first = firstLine + table.skip;
      let above = table.skip;
      const rows = csvRows({
        delimiter: table.delimiter,
        firstLine: first,
        longest: LONGEST_LINE,
        take: (cells, line) => report(line, table.row(cells)),
        tooLong: (line) => sink.problem(line, { kind: "too-large", limit: LONGEST_LINE }),
        openQuote: (line) => sink.problem(line, { kind: "open-quote" }),
      });
      if (table.problems.length > 0) return { push() {}, end() {} };
      return {
        push(text) {
          let begin = 0;
          for (; above > 0; above--) begin = text.indexOf("\n", begin) + 1 || text.length;
          rows.push(text.slice(begin));
        },
        end(cutOff) {
          rows.end(cutOff);
          report(firstLine, table.end());
        },
      };
    }
  };
}

function parseJson(text: string): Readonly<{ value: unknown }> | Readonly<{ problem: BallotProblem }> {
  if (nestsDeeperThan(text, DEEPEST_JSON)) return { problem: { kind: "too-deep", limit: DEEPEST_JSON } };
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

import type { Vote } from "../domain/ballot-box.ts";
import type { BallotProblem } from "../domain/ballot-problem.ts";
import type { Catalogue } from "../domain/catalogue-schema.ts";
import { DEEPEST_JSON, nestsDeeperThan } from "../domain/json-depth.ts";
import { ballotFields, type Found } from "./ballot-fields.ts";
import { csvRows } from "./csv-rows.ts";
import { columnsIn, MOST_ABOVE, type Table, tableIn } from "./csv-table.ts";
import { ballotsInJson } from "./json-ballots.ts";
import { jsonValues } from "./json-values.ts";
import { LONGEST_BALLOT, type TextSink, textLines } from "./text-lines.ts";
import { openTranscript } from "./transcript.ts";

/** Where votes and problems go. */
export type BallotSink = Readonly<{
  /** @param line where it is, from 1 */
  vote: (vote: Vote, line: number) => void;
  problem: (line: number, problem: BallotProblem) => void;
}>;

/** Longer lines of a chat are read in pieces; and so much is looked at to tell what an input is, if it has no line break before. */
const LONGEST_PIECE = 64 * 1024;
/** So many values are known again, none of them longer. */
const [MOST_KNOWN, LONGEST_KNOWN] = [2048, 512];

/**
 * Reads the ballots in a text that comes in pieces: a table (CSV and its kin), JSON, one JSON value a line, or any text with codes
 * in it, such as a chat. Its first lines tell which. Memory does not grow with the length of the text, and it makes no difference
 * how it is cut. A ballot with a mark is found whatever surrounds it.
 *
 * @example
 * const input = decodeText(ballotReader(catalogue)({ vote: box.cast, problem: refuse }));
 * for await (const chunk of process.stdin) input.push(chunk);
 * input.end(false);
 */
export function ballotReader(catalogue: Catalogue): (sink: BallotSink) => TextSink {
  const fields = ballotFields(catalogue);
  /** What values hold that may come again, as in a survey without names. */
  const known = new Map<string, readonly Found[]>();
  const inJson = (text: string): readonly Found[] => {
    const parsed = parseJson(text);
    return "value" in parsed ? ballotsInJson(fields, parsed.value) : [parsed];
  };
  return (sink) => {
    let reader: TextSink | undefined;
    let head = "";
    let firstLine = 1;
    return {
      push(text) {
        if (reader) {
          reader.push(text);
          return;
        }
        const begin = head === "" ? text.search(/\S|$/) : 0;
        firstLine += text.slice(0, begin).split("\n").length - 1;
        head += text.slice(begin);
        const lines = head.split("\n", MOST_ABOVE + 2);
        const isClear = lines.length > 1 && (/^[[{]/.test(head) || fields.find(lines[0] ?? "").length > 0);
        if (isClear || head.length > LONGEST_PIECE || lines.length > MOST_ABOVE + 1) start();
      },
      end: (cutOff) => (reader ?? start()).end(cutOff),
    };

    function start(): TextSink {
      const lines = head.slice(0, LONGEST_PIECE).split(/\r?\n/, MOST_ABOVE);
      const [line = ""] = lines;
      const isJson = /^(?:\{|\[\s*(?:["[{\]]|$))/.test(line);
      const table = isJson ? undefined : tableIn(fields, lines);
      if (isJson) reader = withEveryBallot(json(line.startsWith("{") && "value" in parseJson(line)));
      else reader = table ? withEveryBallot(tableRows(table)) : transcript(columnsIn(lines));
      reader.push(head);
      return reader;
    }

    function report(line: number, found: readonly Found[]): void {
      for (const each of found)
        if ("kind" in each) sink.problem(line, each);
        else sink.vote(each, line);
    }

    /** Ballots with marks are also looked for in the bare text, which a reader may take for something else. */
    function withEveryBallot(within: TextSink): TextSink {
      let tail = "";
      return {
        push(text) {
          const bare = tail + text;
          for (const { code } of /wm2/i.test(bare) ? fields.find(bare) : [])
            if ("mark" in code) sink.vote(code, firstLine);
          tail = bare.slice(-LONGEST_BALLOT);
          within.push(text);
        },
        end: within.end,
      };
    }

    function transcript(columns: readonly string[] | undefined): TextSink {
      const read = openTranscript(fields.find);
      let isFound = false;
      const lines = textLines({
        firstLine,
        longest: LONGEST_PIECE,
        take(line, number, cutOff) {
          const found = read(line);
          isFound ||= found.length > 0;
          // What was typed when it stopped counts if it is whole: a part of a code never is one.
          report(number, cutOff ? found.filter((each) => !("kind" in each)) : found);
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

    function json(byLine: boolean): TextSink {
      return jsonValues(byLine, {
        firstLine,
        problem: sink.problem,
        take(text, line) {
          let found = known.get(text);
          if (!found) {
            found = inJson(text);
            // A slice would keep all of the text alive from which it was cut.
            if (known.size < MOST_KNOWN && text.length <= LONGEST_KNOWN)
              known.set(Buffer.from(text).toString(), found);
          }
          report(line, found);
        },
      });
    }

    function tableRows({ delimiter, skip, problems, row, end }: Table): TextSink {
      report(firstLine, problems);
      if (problems.length > 0) return { push() {}, end() {} };
      const rows = csvRows(delimiter, firstLine + skip, {
        firstLine,
        problem: sink.problem,
        take: (cells, line) => report(line, row(cells)),
      });
      return {
        push: rows.push,
        end(cutOff) {
          rows.end(cutOff);
          report(firstLine, end());
        },
      };
    }
  };
}

function parseJson(text: string): Readonly<{ value: unknown }> | BallotProblem {
  // An object without any other bracket, as in the lines of a survey, needs no closer look.
  const isFlat = text.lastIndexOf("{") <= 0 && !text.includes("[");
  if (!isFlat && nestsDeeperThan(text, DEEPEST_JSON)) return { kind: "too-deep", limit: DEEPEST_JSON };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { kind: "not-json" };
  }
}

import type { Catalogue } from "../domain/catalogue-schema.ts";
import { ballotFields, type Found } from "./ballot-fields.ts";
import { csvRows } from "./csv-rows.ts";
import { columnsIn, MOST_ABOVE, tableIn } from "./csv-table.ts";
import { jsonReader } from "./json-ballots.ts";
import { type PartReader, type Report, type TextSink, textLines } from "./text-lines.ts";
import { openTranscript } from "./transcript.ts";

/** More characters than a ballot has, with any hyphens. */
const LONGEST_BALLOT = 64;
/** Longer lines of a chat are read in pieces; and so much tells what an input is that has few lines. */
const LONGEST_PIECE = 64 * 1024;

/**
 * Reads the ballots in a text that comes in pieces: a table (CSV and its kin), JSON, one JSON value a line, or any text with codes
 * in it, such as a chat. Its first lines tell which. Memory does not grow with the length of the text, and it makes no difference
 * how it is cut. A ballot with a mark is found whatever surrounds it.
 *
 * @returns takes a text, and what is told of all that is found in it, with the line, from 1
 */
export function ballotReader(catalogue: Catalogue): (take: (found: Found, line: number) => void) => TextSink {
  const fields = ballotFields(catalogue);
  return (take) => {
    const report: Report = (found, line) => found.forEach((each) => void take(each, line));
    let reader: TextSink | undefined;
    let [head, firstLine] = ["", 1];
    return {
      push(text) {
        if (reader) return reader.push(text);
        const begin = head === "" ? text.search(/\S|$/) : 0;
        firstLine += text.slice(0, begin).split("\n").length - 1;
        head += text.slice(begin);
        const [line = "", ...below] = head.split("\n", MOST_ABOVE + 1);
        const isClear = below.length > 0 && (/^[[{]/.test(line) || fields.find(line).length > 0);
        if (isClear || below.length === MOST_ABOVE || head.length > LONGEST_PIECE) start();
      },
      end: (cutOff) => (reader ?? start()).end(cutOff),
    };

    function start(): TextSink {
      const lines = head.slice(0, LONGEST_PIECE).split(/\r?\n/, MOST_ABOVE);
      const isJson = /^(?:\{|\[\s*(?:["[{\]]|$))/.test(lines[0] ?? "");
      const table = isJson ? undefined : tableIn(fields, lines);
      if (isJson) reader = withEveryBallot(jsonReader(fields, firstLine, report));
      else if (!table) reader = textLines(transcript(columnsIn(lines)), LONGEST_PIECE, true);
      else reader = withEveryBallot(csvRows({ firstLine, report, ...table }));
      reader.push(head);
      return reader;
    }

    /** Ballots with marks are also looked for in the bare text, which a reader may take for something else. */
    function withEveryBallot({ push, end }: TextSink): TextSink {
      let tail = "";
      return {
        push(text) {
          const bare = tail + text;
          for (const { code } of /wm2/i.test(bare) ? fields.find(bare) : [])
            if ("mark" in code) take(code, firstLine);
          tail = bare.slice(-LONGEST_BALLOT);
          push(text);
        },
        end,
      };
    }

    function transcript(columns: readonly string[] | undefined): PartReader<string> {
      const readLine = openTranscript(fields.find);
      let isFound = false;
      return {
        firstLine,
        report,
        read(line, cutOff) {
          const found = readLine(line);
          isFound ||= found.length > 0;
          // What was typed when it stopped counts if it is whole: a part of a code never is one.
          return cutOff ? found.filter((each) => !("kind" in each)) : found;
        },
        end: (cutOff) => (columns && !isFound && !cutOff ? [{ kind: "no-columns", columns }] : []),
      };
    }
  };
}

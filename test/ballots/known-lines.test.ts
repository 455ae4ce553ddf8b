import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LONGEST_LINE, openLines } from "../../src/ballots/byte-lines.ts";
import { openKnownLines } from "../../src/ballots/known-lines.ts";
import { votesInText } from "../../src/ballots/transcript.ts";
import { catalogue } from "../../src/content/catalogue.ts";
import { countVotes } from "../../src/domain/ballot-box.ts";
import { ballotCodes } from "../../src/domain/ballot-code.ts";
import { answersAt, CALM_ANSWERS, codeAt } from "../helpers/ballots.ts";
import { readBallots, readText } from "../helpers/read-ballots.ts";

/** What lines are counted and which are taken, in their order, when every line with an "=" is to be taken. */
function readLines(chunks: readonly Buffer[]) {
  const counts = new Map<string, number>();
  const taken: (readonly [number, string])[] = [];
  let readings = 0;
  const add = (line: string, times: number) => counts.set(line, (counts.get(line) ?? 0) + times);
  const known = openKnownLines({
    read: (text) => {
      readings++;
      return text;
    },
    isCountable: (line) => !line.includes("="),
    take(line, bytes, start, end, number) {
      expect(bytes.toString("utf8", start, end)).toBe(line);
      add(line, 1);
      taken.push([number, line]);
      return true;
    },
    count: add,
  });
  const lines = openLines(known.readLine, known.readFrom);
  for (const chunk of chunks) lines.push(chunk);
  lines.end();
  return { counts, inOrder: taken.filter(([, line]) => line.includes("=")), readings };
}

/** The same without a memory. */
function splitLines(text: string) {
  const lines = text.split("\n").map((line) => line.replace(/\r$/, ""));
  if (text === "" || text.endsWith("\n")) lines.pop();
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return {
    counts,
    inOrder: lines.flatMap((line, at) => (line.includes("=") ? [[at + 1, line] as const] : [])),
  };
}

function chunksOf(bytes: Buffer, sizes: Iterator<number>): readonly Buffer[] {
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += chunks.at(-1)?.length ?? 1)
    chunks.push(bytes.subarray(at, at + sizes.next().value));
  return chunks;
}

describe("lines that are known again", () => {
  it("are those that are equal, to the last byte and in any chunks", () => {
    const line = fc.oneof(
      fc.string({ unit: fc.constantFrom("a", "b", "=", "\u0000", "\r", "é"), maxLength: 9 }),
      fc.integer({ min: 505, max: 520 }).map((length) => "x".repeat(length)),
    );
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(3), { maxLength: 40 }),
        fc.constantFrom("\n", "\r\n"),
        fc.infiniteStream(fc.integer({ min: 1, max: 200 })),
        (few, order, lineBreak, sizes) => {
          const text = order.map((at) => `${few[at % few.length]}${lineBreak}`).join("");
          const bytes = Buffer.from(text);
          const { counts, inOrder } = splitLines(text);
          for (const chunks of [[bytes], chunksOf(bytes, sizes), [...bytes].map((byte) => Buffer.of(byte))])
            expect(readLines(chunks)).toMatchObject({ counts, inOrder });
        },
      ),
    );
  });

  it("are read once, and not mistaken where their hashes are equal", () => {
    // All of them have the hash of the first.
    const equal = ["Ada Bob", "0CmYY5y", "11KTzAD", "19ENUrS", "1HEWh5b"];
    const text = Array.from({ length: 500 }, (_, at) => `${equal[at % equal.length]}\n`).join("");
    const { counts, readings } = readLines([Buffer.from(`${text}\n\n\n`)]);
    expect(counts).toEqual(new Map([...equal.map((line) => [line, 100] as const), ["", 3]]));
    expect(readings).toBeLessThan(10);
  });

  it("are more than can be remembered", () => {
    const lines = Array.from({ length: 40_000 }, (_, at) => `${"y".repeat(at % 90)} ${at}\n`);
    const text = lines.concat(lines.toReversed()).join("");
    const { counts } = readLines([Buffer.from(text)]);
    expect(counts.size).toBe(lines.length);
    expect(new Set(counts.values())).toEqual(new Set([2]));
  });
});

describe("a line that is known", () => {
  const row = Object.values(answersAt(7)).join(",");
  const head = Object.keys(CALM_ANSWERS).join(",");

  it("counts for a name where it stands: the last vote is that of the last line", () => {
    const [a, b] = [1, 2].map((profile) => `Ada,${Object.values(answersAt(profile)).join(",")}\n`);
    expect(readText(`name,${head}\n${a}${b}${a}${b}${a}`).voters).toEqual([
      { name: "Ada", profile: 1, count: 1, votes: 5 },
    ]);
  });

  it("is no row within a cell in quotes", () => {
    const text = `${head},note\n${`${row},\n`.repeat(2)}${row},"\n${row},\n${row},"\n${row},\n`;
    expect(readText(text)).toMatchObject({ tally: [[7, 4]], problems: [] });
  });

  it("ends what the line above it began: a time behind it makes no heading of a name before it", () => {
    const code = codeAt(1);
    expect(readText(`${code}\n${code}\nAda\n${code}\n10:32\n${code}\n`)).toMatchObject({
      tally: [[1, 4]],
      voters: [],
    });
  });
});

describe("a transcript of lines that come again and again", () => {
  it("gives the same as without a memory: who speaks decides whose a code is", () => {
    const codes = ballotCodes(catalogue);
    const line = fc.constantFrom(
      ...[codeAt(1), codeAt(2), codeAt(3), "", "Ada", "Bob", "10:32", "a few words.", "WM1-0000-0000"],
      ...[`Cyd: ${codeAt(4)}`, "[10:32] Ada: hello", "Bob 10:32 AM", `${codeAt(1)} ${codeAt(5)}`],
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 30 }),
        fc.infiniteStream(fc.integer({ min: 1, max: 99 })),
        (lines, sizes) => {
          const text = lines.map((each) => `${each}\n`).join("");
          const expected = votesInText(codes, text);
          const box = countVotes(expected.flatMap(({ votes }) => votes));
          for (const chunks of [[text], chunksOf(Buffer.from(text), sizes)]) {
            expect(readBallots(chunks)).toMatchObject({
              tally: [...box.tally],
              voters: box.voters,
              problems: expected.flatMap(({ line: at, problems }) =>
                problems.map((each) => ({ line: at, ...each })),
              ),
            });
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it("hears who speaks in a line that is too long to be held", () => {
    const codes = `${codeAt(1)}\n`.repeat(3);
    const { tally, voters } = readBallots([
      codes,
      `[10:32] Ada: ${"words ".repeat(LONGEST_LINE / 3)}\n${codes}`,
    ]);
    expect(tally).toEqual([[1, 4]]);
    expect(voters).toEqual([{ name: "Ada", profile: 1, count: 1, votes: 3 }]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeFinder } from "../../src/ballots/codes-in-text.ts";
import { LONGEST } from "../../src/ballots/text-lines.ts";
import { votesInText } from "../../src/ballots/transcript.ts";
import { countVotes } from "../../src/domain/ballot-box.ts";
import { codesOf } from "../../src/domain/codes.ts";
import { answersAt, CALM_ANSWERS, codeAt } from "../helpers/ballots.ts";
import { readBallots, readText } from "../helpers/read-ballots.ts";
import { catalogue } from "../helpers/talk-catalogue.ts";

function chunksOf(bytes: Buffer, sizes: Iterator<number>): readonly Buffer[] {
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += chunks.at(-1)?.length ?? 1)
    chunks.push(bytes.subarray(at, at + sizes.next().value));
  return chunks;
}

describe("a line that comes again", () => {
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
  it("gives the same in pieces as at once: who speaks decides whose a code is", () => {
    const find = codeFinder(codesOf(catalogue));
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
          const expected = votesInText(find, text);
          const box = countVotes(expected.flat().filter((each) => "profile" in each));
          for (const chunks of [[text], chunksOf(Buffer.from(text), sizes)]) {
            expect(readBallots(chunks)).toMatchObject({
              tally: [...box.tally],
              voters: box.voters,
              problems: expected.flatMap((found, at) =>
                found.flatMap((each) => ("kind" in each ? [{ line: at + 1, ...each }] : [])),
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
    const { tally, voters } = readBallots([codes, `[10:32] Ada: ${"words ".repeat(LONGEST / 3)}\n${codes}`]);
    expect(tally).toEqual([[1, 4]]);
    expect(voters).toEqual([{ name: "Ada", profile: 1, count: 1, votes: 3 }]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LONGEST } from "../../src/ballots/text-lines.ts";
import { answersAt, CALM_ANSWERS, codeAt, codeOf, csvOf, markedCode } from "../helpers/ballots.ts";
import { readBallots, readText } from "../helpers/read-ballots.ts";

const A = codeOf();
const NAMES = ["Ada", "Zoë", "李雷", "👩‍🚀 Cyd", "Bob"];

/** The same ballots in every form, with characters of one to four bytes between them. */
const INPUTS: Readonly<Record<string, (profiles: readonly number[]) => string>> = {
  transcript: (profiles) =>
    profiles.map((each, at) => `[10:32] ${NAMES[at % 5]} ${at}: “${codeAt(each)}” é漢🦊\r\n`).join(""),
  "codes without names": (profiles) => profiles.map((each) => `é ${codeAt(each)} 🦊`).join("\n"),
  csv: (profiles) =>
    `\ufeffname,${Object.keys(CALM_ANSWERS).join(",")}\r\n${profiles.map((each, at) => `"${NAMES[at % 5]}\n""${at}""",${Object.values(answersAt(each)).join(",")}\r\n`).join("")}`,
  ndjson: (profiles) =>
    profiles
      .map((each, at) => `${JSON.stringify({ name: `${NAMES[at % 5]} ${at}`, ...answersAt(each) })}\n`)
      .join(""),
  json: (profiles) =>
    JSON.stringify(
      profiles.map((each) => ({ note: 'é漢🦊 ]}\\"', ...answersAt(each) })),
      null,
      1,
    ),
};

/** Votes without a name may come in any order, and together; all else may not. */
const inOrder = ({ votes, ...all }: ReturnType<typeof readBallots>) => ({
  ...all,
  named: votes.filter(({ voter }) => voter !== undefined),
});

describe.each(Object.entries(INPUTS))("a stream: %s", (_, write) => {
  it("gives the same however it is cut, in the middle of characters too", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(1279), { minLength: 1, maxLength: 6 }),
        fc.infiniteStream(fc.integer({ min: 1, max: 40 })),
        (profiles, sizes) => {
          const bytes = Buffer.from(write(profiles));
          const whole = inOrder(readBallots([bytes]));
          expect(whole).toMatchObject({ ballots: profiles.length, problems: [] });
          const chunks: Buffer[] = [];
          for (let at = 0; at < bytes.length; at += chunks.at(-1)?.length ?? 1)
            chunks.push(bytes.subarray(at, at + sizes.next().value));
          expect(inOrder(readBallots(chunks))).toEqual(whole);
          expect(inOrder(readBallots([...bytes].map((byte) => Uint8Array.of(byte))))).toEqual(whole);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("gives the same as UTF-16, which other programs write", () => {
    const text = write([1, 2, 3]).replace("\ufeff", "");
    const { tally } = readText(text);
    const little = Buffer.from(`\ufeff${text}`, "utf16le");
    expect(readBallots([little.subarray(0, 7), little.subarray(7)]).tally).toEqual(tally);
    expect(readBallots([Buffer.from(little).swap16()]).tally).toEqual(tally);
  });
});

describe("an input that is cut off", () => {
  it("counts what is complete, and neither counts nor reports what is not", () => {
    const cut = (text: string) => readBallots([text], { cutOff: true });
    expect(cut(`${A}\n${A}`)).toMatchObject({ ballots: 2, problems: [] });
    expect(cut(`${A}\n${A.slice(0, -1)}`)).toMatchObject({ ballots: 1, problems: [] });
    expect(
      cut(
        csvOf([
          [3, 12],
          [4, 345],
        ]).slice(0, -2),
      ),
    ).toMatchObject({ tally: [[3, 12]], problems: [] });
    const line = JSON.stringify(CALM_ANSWERS);
    for (const text of [`${line}\n{"urgency`, `[${line},\n{"urgency`])
      expect(cut(text)).toMatchObject({ ballots: 1, problems: [] });
  });
});

describe("a line without end", () => {
  const noise = "é noise ".repeat(10_000);

  it("of a text is searched to its end, wherever a code stands in it", () => {
    const chunks: string[] = [];
    for (let size = 0; size < 50_000_000; size += noise.length) chunks.push(noise);
    chunks.splice(100, 0, A);
    chunks.splice(300, 0, `${A.slice(0, 6)}`, A.slice(6));
    expect(readBallots([...chunks, ` ${A}\n`, A])).toMatchObject({ ballots: 4, problems: [] });
  });

  it("does not tear a code where it is cut into pieces", () => {
    for (let before = LONGEST - 30; before < LONGEST + 5; before += 5) {
      const text = `${"x".repeat(before - 1)} ${A} ${"y".repeat(40)} ${A}`;
      expect(readBallots([text.slice(0, before + 7), text.slice(before + 7)]).ballots).toBe(2);
    }
    const piece = 64 * 1024;
    expect(readBallots([`a ${"x".repeat(2 * piece)}\nAda: ${A}\n`])).toMatchObject({
      ballots: 1,
      problems: [],
    });
    const ballot = markedCode(7, { voter: 5, revision: 1 });
    for (let before = piece - 30; before < piece + 5; before++)
      for (const x of ["x", ",", "é"]) {
        const text = `${x.repeat(before)}${ballot}${x.repeat(40)}`;
        expect(readBallots([text.slice(0, before + 7), text.slice(before + 7)]), x + before).toMatchObject({
          ballots: 1,
          problems: [],
        });
      }
  });

  it.each([
    [
      "a table",
      csvOf([[1, 1]]),
      `${"x".repeat(2 * LONGEST)}\n`,
      "calm,over-a-year,many-teams,strong,yes,1\n",
      2,
    ],
    [
      "lines of JSON",
      `${JSON.stringify(CALM_ANSWERS)}\n`,
      `{"${"x".repeat(17 * LONGEST)}": 1}\n`,
      `${JSON.stringify(CALM_ANSWERS)}\n`,
      2,
      16 * LONGEST,
    ],
  ])(
    "in %s is reported once, and the rest is counted",
    (_, before, long, after, ballots, limit = LONGEST) => {
      const whole = Buffer.from(before + long + after);
      const chunks = [0, 1, 2, 3].map((part) =>
        whole.subarray((part * whole.length) / 4, ((part + 1) * whole.length) / 4),
      );
      expect(readBallots(chunks)).toMatchObject({
        ballots,
        problems: [{ kind: "too-large", line: before.split("\n").length, limit }],
      });
    },
  );

  it("in a list of JSON is no line at all: any number of ballots may stand in it", () => {
    const line = JSON.stringify(CALM_ANSWERS);
    expect(readText(`[${Array.from({ length: 20_000 }, () => line).join(",")}]`)).toMatchObject({
      ballots: 20_000,
      problems: [],
    });
  });

  it("of a JSON value that is too large is reported, and the rest is counted", () => {
    const line = JSON.stringify(CALM_ANSWERS);
    expect(readBallots([`[${line},\n"`, "x".repeat(16 * LONGEST), `",\n${line}]`])).toMatchObject({
      ballots: 2,
      problems: [{ kind: "too-large", line: 2, limit: 16 * LONGEST }],
    });
  });
});

describe("damaged characters", () => {
  it("are read as Windows-1252 and harm nothing else, in a name too", () => {
    const damaged = Buffer.from([0xc3, 0x28, 0xff, 0xe6, 0xbc]);
    const bytes = Buffer.concat([
      Buffer.from("A"),
      damaged,
      Buffer.from(`: ${A}\n`),
      damaged,
      Buffer.from(` ${A}`),
    ]);
    for (const chunks of [[bytes], [...bytes].map((byte) => Uint8Array.of(byte))]) {
      expect(readBallots(chunks)).toMatchObject({
        ballots: 2,
        voters: [{ name: "AÃ(ÿæ¼" }],
        problems: [],
      });
    }
  });

  it("at the beginning are no byte-order mark", () => {
    for (const bytes of [[0xff], [0xfe], [0xff, 0x20], [0xef, 0xbb]])
      expect(readBallots([Uint8Array.from(bytes), ` ${A}`]), String(bytes)).toMatchObject({ ballots: 1 });
  });
});

describe("noise", () => {
  it("of any bytes is read to its end", () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 5 }), (chunks) => {
        expect(readBallots([...chunks, `\n${A}\n`]).votes.length).toBeLessThanOrEqual(1);
      }),
    );
    const bytes = Buffer.alloc(3_000_000);
    let state = 1;
    for (let at = 0; at < bytes.length; at++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      bytes[at] = state >>> 24;
    }
    expect(readBallots(["noise ", bytes, `\n${A}\n`])).toMatchObject({ ballots: 1, problems: [] });
  });
});

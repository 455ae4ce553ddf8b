import { sharedNames } from "../../domain/roll.ts";
import { type Block, item, paragraph } from "../blocks.ts";
import { excerpt } from "../escape-control.ts";
import { listWords } from "../words.ts";
import { refusedWords } from "./ballot-problems.ts";
import type { TallyReport } from "./tally-report.ts";
import { numberWords } from "./tally-words.ts";

const MOST_NAMED = 100;
const MOST_LISTED = 20;

/** Who is in a tally, who is missing, and what was found and not counted; what has to be asked comes first. */
export function rollBlocks(report: TallyReport): readonly Block[] {
  const { roll, missing, refused, refusals } = report;
  return [
    ...sharedNames(roll).map(({ name, marked }) =>
      item(
        "against",
        `${shown(name)} has ${numberWords(marked)} ballots with different marks: are they one person? Each of them counts.`,
      ),
    ),
    ...votedWords(report).map(paragraph),
    ...(missing === undefined ? [] : [paragraph(missingWords(missing))]),
    ...limited(againWords(report).map((text) => item("plain", text))),
    ...(refusals === 0 ? [] : [paragraph(`Not counted: ${numberWords(refusals)}`)]),
    ...limited(
      refused.map((each) => item("against", refusedWords(each))),
      refusals,
    ),
  ];
}

function votedWords({ roll, anonymous }: TallyReport): readonly string[] {
  const { names, withoutName, voters, withoutMark, asCounts } = roll;
  const who = anonymous
    ? numberWords(voters)
    : [
        ...(names.length === 0 ? [] : [named(names.map(({ name }) => name))]),
        ...(withoutName === 0 ? [] : [`${numberWords(withoutName)} without a name`]),
      ].join("; ");
  return [
    ...(voters === 0 ? [] : [`Voted: ${who}.`]),
    ...(asCounts === 0 ? [] : [`Given as numbers: ${numberWords(asCounts)}.`]),
    ...(withoutMark === 0
      ? []
      : [`${numberWords(withoutMark)} without a voter's mark: told apart by name alone.`]),
  ];
}

const missingWords = (missing: readonly string[]): string =>
  missing.length === 0 ? "Nobody who was expected is missing." : `Missing: ${named(missing)}.`;

/** Who voted more than once, by name or by mark, and whose ballots are beside several names. */
function againWords({ roll, box: { voters } }: TallyReport): readonly string[] {
  const nameless = voters.filter(({ name, votes, tied }) => name === undefined && votes > 1 && !tied).length;
  return [
    ...roll.names.flatMap(({ name, votes, ballots }) => {
      const times = votes - ballots + 1;
      const often = times === 2 ? "twice" : `${numberWords(times)} times`;
      return times > 1 ? [`${shown(name)} voted ${often}; the last ballot counts.`] : [];
    }),
    ...(nameless === 0
      ? []
      : [`Without a name, ${numberWords(nameless)} voted more than once; the last ballot counts.`]),
    ...voters.flatMap(({ name, mark, tied }) =>
      mark && tied
        ? [
            `${name === undefined ? "Somebody without a name" : shown(name)} has two ballots of revision ${mark.revision}; the one that is greater as text counts.`,
          ]
        : [],
    ),
    ...voters.flatMap(({ name = "", nameBefore, mark }) =>
      mark && nameBefore !== undefined
        ? [
            `Revision ${mark.revision} beside ${shown(name)} replaces the ballot beside ${shown(nameBefore)}: both have the same mark.`,
          ]
        : [],
    ),
    ...voters.flatMap(({ name = "", alsoBeside = [] }) =>
      alsoBeside.length > 0
        ? [`The ballot beside ${shown(name)} is also beside ${named(alsoBeside)}: it counts once.`]
        : [],
    ),
  ];
}

/** As many as are worth reading, and how many more there are. */
function limited(items: readonly Block[], total = items.length): readonly Block[] {
  const listed = items.slice(0, MOST_LISTED);
  const more = total - listed.length;
  return more > 0 ? [...listed, item("plain", `${numberWords(more)} more`)] : listed;
}

function named(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return listWords([
    ...names.slice(0, MOST_NAMED).map(shown),
    ...(more > 0 ? [`${numberWords(more)} more`] : []),
  ]);
}

const shown = (name: string): string => excerpt(name, 40);

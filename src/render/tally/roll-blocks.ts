import { type Roll, sharedNames } from "../../domain/roll.ts";
import { type Block, item, paragraph } from "../blocks.ts";
import { excerpt } from "../escape-control.ts";
import { refusedWords } from "./ballot-problems.ts";
import type { TallyReport } from "./tally-report.ts";
import { nameWords, numberWords } from "./tally-words.ts";

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
  const { withoutName, voters, withoutMark } = roll;
  const names = roll.names.filter(({ asCount }) => !asCount);
  const who = anonymous
    ? numberWords(voters)
    : [
        ...(names.length === 0 ? [] : [named(names.map(({ name }) => name))]),
        ...(withoutName === 0 ? [] : [`${numberWords(withoutName)} without a name`]),
      ].join("; ");
  return [
    ...(voters === 0 ? [] : [`Voted: ${who}.`]),
    ...(roll.asCounts === 0 ? [] : [`Given as numbers: ${asCountsWords(roll)}.`]),
    ...(withoutMark === 0
      ? []
      : [`${numberWords(withoutMark)} without a voter's mark: told apart by name alone.`]),
  ];
}

/** "19", "12 beside Ops and 7 without a name". */
function asCountsWords({ names, asCounts }: Roll): string {
  const beside = names.filter(({ asCount }) => asCount);
  const nameless = beside.reduce((left, { ballots }) => left - ballots, asCounts);
  return beside.length === 0
    ? numberWords(asCounts)
    : named(
        beside.map(({ name, ballots }) => `${numberWords(ballots)} beside ${name}`),
        nameless,
      );
}

const missingWords = (missing: readonly string[]): string =>
  missing.length === 0 ? "Nobody who was expected is missing." : `Missing: ${named(missing)}.`;

/** Who voted more than once, by name or by mark, and whose ballots are beside several names. */
function againWords({ roll, box: { voters } }: TallyReport): readonly string[] {
  const nameless = voters.filter(({ name, votes, tied }) => name === undefined && votes > 1 && !tied).length;
  return [
    ...roll.names.flatMap(({ name, replaced, asCount }) => {
      const often = replaced === 1 ? "twice" : `${numberWords(replaced + 1)} times`;
      if (replaced === 0) return [];
      return asCount
        ? [`Numbers were given ${often} beside ${shown(name)}: the last one counts; they are not added up.`]
        : [`${shown(name)} voted ${often}; the last ballot counts.`];
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

const named = (names: readonly string[], nameless = 0): string => nameWords(names, nameless, MOST_NAMED);

const shown = (name: string): string => excerpt(name, 40);

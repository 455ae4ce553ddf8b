import type { MarkedVoter } from "../../domain/marked-votes.ts";
import type { Roll } from "../../domain/roll.ts";
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
  const { roll, missing } = report;
  return [
    ...roll.shared.map(({ name, marked }) =>
      item(
        "against",
        `${shown(name)} has ${numberWords(marked)} ballots with different marks: are they one person? Each of them counts.`,
      ),
    ),
    ...votedWords(report).map(paragraph),
    ...(missing === undefined ? [] : [paragraph(missingWords(missing))]),
    ...limited([...againWords(roll), ...renamedWords(roll), ...alsoBesideWords(roll)]),
    ...notCounted(report),
  ];
}

function votedWords({ roll, anonymous }: TallyReport): readonly string[] {
  const { names, nameless, voters, unmarked } = roll;
  const unnamed = nameless.marked + nameless.unmarked;
  const who = anonymous
    ? numberWords(voters + nameless.unmarked)
    : [
        ...(names.length === 0 ? [] : [named(names.map(({ name }) => name))]),
        ...(unnamed === 0 ? [] : [`${numberWords(unnamed)} without a name`]),
      ].join("; ");
  return [
    ...(voters + nameless.unmarked === 0 ? [] : [`Voted: ${who}.`]),
    ...(nameless.counts === 0 ? [] : [`Given as numbers: ${numberWords(nameless.counts)}.`]),
    ...(unmarked === 0 ? [] : [`${numberWords(unmarked)} without a voter's mark: told apart by name alone.`]),
  ];
}

const missingWords = (missing: readonly string[]): string =>
  missing.length === 0 ? "Nobody who was expected is missing." : `Missing: ${named(missing)}.`;

/** Who voted more than once, by name or by mark. */
function againWords({ names, revised }: Roll): readonly string[] {
  const tied = revised.filter((each) => each.tied);
  const nameless = revised.filter((each) => each.name === undefined && !each.tied);
  return [
    ...names
      .filter(({ votes, ballots }) => votes > ballots)
      .map(({ name, votes, ballots }) => {
        const times = votes - ballots + 1;
        return `${shown(name)} voted ${times === 2 ? "twice" : `${numberWords(times)} times`}; the last ballot counts.`;
      }),
    ...(nameless.length === 0
      ? []
      : [`Without a name, ${numberWords(nameless.length)} voted more than once; the last ballot counts.`]),
    ...tied.map(
      (each) =>
        `${markedName(each)} has two ballots of revision ${each.revision}; the one that is greater as text counts.`,
    ),
  ];
}

const renamedWords = ({ renamed }: Roll): readonly string[] =>
  renamed.map(
    ({ name, nameBefore, revision }) =>
      `Revision ${revision} beside ${shown(name ?? "")} replaces the ballot beside ${shown(nameBefore ?? "")}: both have the same mark.`,
  );

const alsoBesideWords = (roll: Roll): readonly string[] =>
  roll.alsoBeside.map(
    ({ name = "", alsoBeside }) =>
      `The ballot beside ${shown(name)} is also beside ${named(alsoBeside)}: it counts once.`,
  );

const markedName = ({ name }: MarkedVoter): string =>
  name === undefined ? "Somebody without a name" : shown(name);

function notCounted({ refused, refusals }: TallyReport): readonly Block[] {
  const more = refusals - Math.min(refused.length, MOST_LISTED);
  if (refusals === 0) return [];
  return [
    paragraph(`Not counted: ${numberWords(refusals)}`),
    ...refused.slice(0, MOST_LISTED).map((each) => item("against", refusedWords(each))),
    ...(more > 0 ? [item("plain", `${numberWords(more)} more`)] : []),
  ];
}

function limited(texts: readonly string[]): readonly Block[] {
  const more = texts.length - MOST_LISTED;
  return [
    ...texts.slice(0, MOST_LISTED).map((text) => item("plain", text)),
    ...(more > 0 ? [item("plain", `${numberWords(more)} more`)] : []),
  ];
}

function named(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return listWords([
    ...names.slice(0, MOST_NAMED).map(shown),
    ...(more > 0 ? [`${numberWords(more)} more`] : []),
  ]);
}

const shown = (name: string): string => excerpt(name, 40);

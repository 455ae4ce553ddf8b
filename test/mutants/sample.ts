import { createHash } from "node:crypto";
import { LAYERS } from "../architecture/layers.ts";
import type { Fault } from "./faults.ts";

/** What is done to the build tells itself: nothing starts then. */
export const FOLDERS = LAYERS.map(({ folder }) => folder).filter((folder) => folder !== "src/build");

export const folderOf = (file: string): string =>
  FOLDERS.find((folder) => file.startsWith(`${folder}/`)) ?? "";

/** Names a fault for as long as nothing around it changes, whatever becomes of its file's name and its line. */
const nameOfFault = ({ file, kind, where, before, after }: Fault): string =>
  [folderOf(file), kind, where, before, after].join("\n");

/** How many faults of a kind are taken for one of the others: those that a person is misled or exposed by. */
const WEIGHTS: Readonly<Record<string, number>> = {
  sentence: 4,
  order: 2,
  values: 2,
  word: 2,
  sign: 1,
  "clean-up": 2,
  "exit code": 2,
  privacy: 2,
};

/**
 * Some of the faults, as evenly from all folders and by weight from all kinds as there are any.
 *
 * The choice depends on the seed and the names of the faults: a change elsewhere leaves it as it is.
 */
export function sampleOf(faults: readonly Fault[], count: number, seed: number): readonly Fault[] {
  const byFolder = [...groups(faults, ({ file }) => folderOf(file)).values()].map((each) =>
    queue(each, seed),
  );
  const chosen: Fault[] = [];
  while (chosen.length < count && byFolder.some(({ length }) => length > 0))
    for (const waiting of byFolder) {
      const next = chosen.length < count ? waiting.shift() : undefined;
      if (next) chosen.push(next);
    }
  return chosen;
}

/** The faults of one folder in the order in which they are taken. */
function queue(faults: readonly Fault[], seed: number): Fault[] {
  const kinds = [...groups(faults, ({ kind }) => kind)].map(([kind, each]) => ({
    weight: WEIGHTS[kind] ?? 1,
    drawn: each
      .map((fault) => ({ fault, lot: lotOf(nameOfFault(fault), seed) }))
      .sort((one, other) => (one.lot < other.lot ? -1 : 1))
      .map(({ fault }) => fault),
  }));
  // Each kind's faults are spread over a line on which those of a weightier kind follow each other more closely.
  return kinds
    .flatMap(({ weight, drawn }) => {
      const offset = drawn[0]
        ? Number.parseInt(lotOf(nameOfFault(drawn[0]), seed).slice(0, 6), 16) / 2 ** 24
        : 0;
      return drawn.map((fault, index) => ({ fault, at: (index + offset) / weight }));
    })
    .sort((one, other) => one.at - other.at)
    .map(({ fault }) => fault);
}

const lotOf = (name: string, seed: number): string =>
  createHash("sha256").update(`${seed}\n${name}`).digest("hex");

function groups<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const grouped = new Map<string, Item[]>();
  for (const item of items) grouped.set(keyOf(item), [...(grouped.get(keyOf(item)) ?? []), item]);
  return grouped;
}

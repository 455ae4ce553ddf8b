import type { Answers } from "../../src/domain/answers.ts";
import { codesOf } from "../../src/domain/codes.ts";
import type { Mark } from "../../src/domain/marked-ballot.ts";
import { profileAt, profileIndex } from "../../src/domain/profiles.ts";
import { catalogue } from "./talk-catalogue.ts";

const codes = codesOf(catalogue);

export const CALM_ANSWERS: Answers = {
  urgency: "calm",
  horizon: "over-a-year",
  "team-span": "many-teams",
  conviction: "strong",
  "walk-away": "yes",
};

/** The place of a profile, told by how it differs from the calm one. */
export const profileOf = (changes: Answers = {}): number =>
  profileIndex(catalogue.questions, { ...CALM_ANSWERS, ...changes }) ?? -1;

export const answersAt = (profile: number): Answers => profileAt(catalogue.questions, profile);

export const codeAt = (profile: number): string => codes.encode(answersAt(profile)) ?? "";

/** The ballot of a voter. */
export const markedCode = (profile: number, mark: Mark): string =>
  codes.encode(answersAt(profile), mark) ?? "";

/** The code of a profile, told by how it differs from the calm one. */
export const codeOf = (changes: Answers = {}): string => codeAt(profileOf(changes));

/** Profiles as rows of CSV with a head. */
export const csvOf = (rows: readonly (readonly [profile: number, count: number])[]): string =>
  [
    [...catalogue.questions.map(({ id }) => id), "count"],
    ...rows.map(([profile, count]) => [...Object.values(answersAt(profile)), count]),
  ]
    .map((cells) => `${cells.join(",")}\n`)
    .join("");

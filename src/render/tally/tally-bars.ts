import type { Pattern } from "../../domain/catalogue-schema.ts";
import type { Group, Spread } from "../../domain/group.ts";
import { answerLabel } from "../words.ts";

/** Ballots that lead to one pattern, or that give one answer. */
export type TallyBar = Readonly<{
  label: string;
  ballots: number;
  pattern?: Pattern;
  /** Whether it is the group's answer, which outputs without a mark for it say in the label. */
  isGroups?: boolean;
}>;

/** How many ballots lead to which pattern, taken one by one. */
export const shareBars = ({ shares }: Group): readonly TallyBar[] =>
  shares.map(({ pattern, ballots }) => ({ label: pattern.name, ballots, pattern }));

/** How the ballots answer one question. */
export const spreadBars = ({ question, answers, group }: Spread): readonly TallyBar[] =>
  answers.map(({ answer, ballots }) => ({
    label: answerLabel(question, answer),
    ballots,
    isGroups: answer === group,
  }));

export const labelWords = ({ label, isGroups }: TallyBar): string =>
  isGroups ? `${label} (the group)` : label;

import type { Answers } from "../../../src/domain/answers.ts";
import { everyProfile } from "../../../src/domain/profiles.ts";
import { bestPattern } from "../../../src/domain/ranking.ts";
import { type Content, compileRules } from "../../../src/domain/rules.ts";
import { jsonLogic, jsonRules } from "./rivals.ts";

/** Something that goes from answers, by id, to the id of the recommended pattern. */
export type Contender = Readonly<{
  name: string;
  decide: (answers: Answers) => string | Promise<string>;
}>;

/** All of them prepared once beforehand, as whoever decides often would do. The first one is ours. */
export const contenders = (content: Content): readonly [Contender, ...Contender[]] => [
  { name: "waymark", decide: ours(content) },
  { name: "json-logic-engine, compiled", decide: jsonLogic(content) },
  { name: "json-rules-engine", decide: jsonRules(content) },
];

function ours(content: Content): (answers: Answers) => string {
  const { best, profileOf } = compileRules(content);
  return (answers) => content.patterns[best(profileOf(answers))]?.id ?? "";
}

/** The profiles for which a contender names another pattern than the ranking does: none, if they run the same rules. */
export async function disagreements(content: Content, { decide }: Contender): Promise<readonly Answers[]> {
  const wrong: Answers[] = [];
  for (const answers of everyProfile(content.questions)) {
    if ((await decide(answers)) !== bestPattern(content, answers).id) wrong.push(answers);
  }
  return wrong;
}

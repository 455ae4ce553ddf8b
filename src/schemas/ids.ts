import * as z from "zod";
import { catalogue } from "../content/catalogue.ts";
import { allowedAnswers } from "../domain/answers.ts";

// The ids of the built-in catalogue. For the program they are text, since it works with any catalogue; in the JSON Schemas and in
// the library's types each is one of those that there are.

const { questions, patterns, tensions } = catalogue;

/** An object with these fields and no others. */
export const object = <Fields extends z.core.$ZodLooseShape>(description: string, fields: Fields) =>
  z.strictObject(fields).describe(description);

/** The same as a part that has a name of its own in the JSON Schemas, the reference and the library's types. */
export const named = <Fields extends z.core.$ZodLooseShape>(
  id: string,
  description: string,
  fields: Fields,
) => z.strictObject(fields).meta({ id, description });

export const list = <Item extends z.ZodType>(item: Item, description: string) =>
  z.array(item).describe(description);

const oneOf = (name: string, ids: readonly string[], description: string) =>
  z.enum([...new Set(ids)]).meta({ id: name, description });

export const patternId = oneOf(
  "PatternId",
  patterns.map(({ id }) => id),
  "Id of a pattern.",
);
export const questionId = oneOf(
  "QuestionId",
  questions.map(({ id }) => id),
  "Id of a question.",
);
export const answerId = oneOf(
  "AnswerId",
  questions.flatMap(allowedAnswers),
  "Id of an option, or `unsure` for “not sure”.",
);
export const claimId = oneOf(
  "ClaimId",
  patterns.flatMap(({ claims }) => claims.map(({ id }) => id)),
  "Id of a claim.",
);
export const tensionId = oneOf(
  "TensionId",
  tensions.map(({ id }) => id),
  "Id of a tension.",
);

/** Each question with the answers that it takes; any of them may be left out. */
export const answerFields = Object.fromEntries(
  questions.map((question) => [
    question.id,
    z.enum(allowedAnswers(question)).optional().describe(question.title),
  ]),
);

export const answers = named(
  "Answers",
  "Question id to option id or `unsure`. Open questions are left out.",
  answerFields,
);

export const source = z
  .enum(["talk", "interpretation"])
  .meta({ id: "Source", description: "Whether the talk says so, or we do (`interpretation`)." });

/** A type of plain data that nobody may change, however deep. */
export type DeepReadonly<Data> = { readonly [Key in keyof Data]: DeepReadonly<Data[Key]> };

export type QuestionId = z.infer<typeof questionId>;

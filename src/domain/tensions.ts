import type { Answers } from "./answers.ts";
import type { Catalogue, Tension } from "./catalogue-schema.ts";
import { truthOf } from "./claims.ts";

/** The tensions that the answers show, in the catalogue's order. What is open or "not sure" shows none. */
export const tensionsIn = ({ tensions }: Pick<Catalogue, "tensions">, answers: Answers): readonly Tension[] =>
  tensions.filter(({ when }) => truthOf(when, answers) === "yes");

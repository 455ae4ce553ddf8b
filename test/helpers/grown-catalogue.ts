import type { Catalogue } from "../../src/domain/catalogue-schema.ts";
import { saveFirst } from "./fourth-pattern.ts";
import { money } from "./sixth-question.ts";
import { catalogue } from "./talk-catalogue.ts";

/** The built-in catalogue after somebody has added a question and a pattern: each a file of its own, and its name in the list. */
export const grownCatalogue: Catalogue = {
  ...catalogue,
  questions: [...catalogue.questions, money],
  patterns: [...catalogue.patterns, saveFirst],
};

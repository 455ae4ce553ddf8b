import { teamSpan as whole } from "../../questions/team-span.ts";

/** The third question, but it cannot be shown: a bug in a component, as a person meets it. */
export const teamSpan = {
  ...whole,
  get title(): string {
    throw new Error("the third question is broken");
  },
};

import type { Saving } from "../../domain/saving.ts";

/** What is asked before a result is written down, and what became of it, as sentences. */
export function savingWords(saving: Saving): string {
  switch (saving.step) {
    case "naming":
      return "Looking for a place for the decision record.";
    case "asking":
      return `Write a decision record to “${saving.file}”?`;
    case "writing":
      return `Writing “${saving.file}”.`;
    case "written":
      return `Wrote “${saving.file}”.`;
    case "failed":
      return `Nothing was written. ${saving.reason} To try again, type s.`;
  }
}

import type { Saving } from "../../domain/saving.ts";

/** What became of a result that was to be written down, as sentences. */
export function savingWords(saving: Saving): string {
  switch (saving.step) {
    case "written":
      return `Wrote “${saving.file}”.`;
    case "declined":
      return "Nothing was written.";
    case "failed":
      return `Nothing was written. ${saving.reason} To try again, type s.`;
  }
}

// The documents are a bundle of their own, with the libraries that nothing else needs: this file is what it offers.
export { check } from "./commands/check.ts";
export { draft } from "./commands/draft.ts";
export { due } from "./commands/due.ts";
export { record, recordResult } from "./commands/record.ts";
export { revisit } from "./commands/revisit.ts";

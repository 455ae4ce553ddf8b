// The documents are a bundle of their own, with the libraries that nothing else needs: this file is what it offers.
export { check } from "./documents/check.ts";
export { draft } from "./documents/draft.ts";
export { due } from "./documents/due.ts";
export { record } from "./documents/record.ts";
export { revisit } from "./documents/revisit.ts";

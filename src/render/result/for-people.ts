// A result in all the forms that people read, for whoever loads them only when they are asked for.

export { renderMarkdown } from "./markdown.ts";
export { renderSummary } from "./summary.ts";
export { renderText } from "./text.ts";

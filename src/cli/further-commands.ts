// All commands that have a name, in one bundle: they share most of what they need, and whoever only wants a result or is asked
// the questions need not wait for any of them.

export { ballot } from "./commands/ballot.ts";
export { completion } from "./commands/completion.ts";
export { explain } from "./commands/explain.ts";
export { map } from "./commands/map.ts";
export { page } from "./commands/page.ts";
export { patterns } from "./commands/patterns.ts";
export { room } from "./commands/room.ts";
export { tally } from "./commands/tally.ts";

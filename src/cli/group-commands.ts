// The commands for groups of people: what they have in common is worth a bundle of its own.
export { ballot } from "./commands/ballot.ts";
export { room } from "./commands/room.ts";
export { tally } from "./commands/tally.ts";

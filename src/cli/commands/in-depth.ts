// Two commands in one bundle, since they share most of what they need: whoever only wants a result need not wait for either.

export { explain } from "./explain.ts";
export { map } from "./map.ts";

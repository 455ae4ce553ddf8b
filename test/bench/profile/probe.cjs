// Loaded before a program with `node -r`: notes when it gets where, without a change to the program. Written when it exits.
const { writeFileSync } = require("node:fs");
const Module = require("node:module");
const util = require("node:util");

/** Name of what begins, to ms since the process began. What begins again counts as it was first. */
const began = {};
const begin = (name) => {
  began[name] ??= performance.now();
};

const load = Module._load;
Module._load = (id, ...given) => {
  if (id !== "./main.cjs") return load(id, ...given);
  begin("modules");
  const exports = load(id, ...given);
  begin("analysis");
  return exports;
};
const { parseArgs } = util;
util.parseArgs = (...given) => {
  begin("command line");
  return parseArgs(...given);
};
const { stringify } = JSON;
JSON.stringify = (...given) => {
  // Only the result is set for people to read.
  if (given.length > 1) begin("JSON");
  return stringify(...given);
};
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = (...given) => {
  begin("output");
  return write(...given);
};
process.on("exit", () => {
  begin("exit");
  writeFileSync(process.env.WAYMARK_PROFILE, stringify({ origin: performance.timeOrigin, began }));
});
begin("program");

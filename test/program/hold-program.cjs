// Preloaded with NODE_OPTIONS=--require: the launcher waits before it loads the program, until somebody has written to the pipe
// named by WAYMARK_HOLD. It tells that it waits in the terminal's title.

const { readFileSync, writeSync } = require("node:fs");
const Module = require("node:module");

const load = Module._load;
Module._load = (request, ...rest) => {
  if (request === "./main.cjs") {
    writeSync(1, "\u001b]0;held\u0007");
    readFileSync(process.env.WAYMARK_HOLD);
  }
  return load(request, ...rest);
};

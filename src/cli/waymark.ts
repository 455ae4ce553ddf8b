#!/usr/bin/env node
// What Node reads first. Everything newer than the language of 2015, and every import, waits until the version is known to do.

/** As `engines` in package.json has it. */
const OLDEST_NODE = 20;

if (Number.parseInt(process.versions.node, 10) >= OLDEST_NODE) {
  // Before the program is loaded: see there.
  require("./process/claim-terminal.ts");
  require("./process/show-first-frame.ts");
  require("./main.cjs");
} else {
  process.stderr.write(
    `error: waymark needs Node.js ${OLDEST_NODE} or later, and this is ${process.version}: install a newer one from https://nodejs.org or with your version manager.\n`,
  );
  process.exitCode = 1;
}

import process from "node:process";

// Imported before everything else: keys that are pressed while the program starts would otherwise be echoed onto the first
// frame, and Ctrl-C would kill it halfway. In raw mode they wait until somebody reads them.

const PRINTS_ONLY = ["-h", "--help", "-V", "--version", "--no-input"];

if (process.stdin.isTTY && process.stdout.isTTY && !process.argv.some((each) => PRINTS_ONLY.includes(each))) {
  process.stdin.setRawMode(true);
}

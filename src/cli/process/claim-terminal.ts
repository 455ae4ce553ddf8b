import process from "node:process";
import { isatty } from "node:tty";

// Imported before everything else: keys that are pressed while the program starts would otherwise be echoed onto the first
// frame, and Ctrl-C would kill it halfway. In raw mode they wait until somebody reads them.

const PRINTS_ONLY = ["-h", "--help", "-V", "--version", "--no-input"];

// Asked of the descriptors: a stdin that is no terminal takes Node 3 ms to open, and a result needs none.
if (isatty(0) && isatty(1) && !process.argv.some((each) => PRINTS_ONLY.includes(each))) {
  process.stdin.setRawMode(true);
}

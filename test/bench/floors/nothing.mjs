// What the launcher takes: it loads this, and this prints the first frame as it is given.
import { untilCtrlC } from "./until-ctrl-c.mjs";

untilCtrlC();
process.stdout.write(`${process.argv[2]}\n`);

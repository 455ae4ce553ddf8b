/** Waits for ctrl-c in raw mode, as a question does. */
export function untilCtrlC() {
  process.stdin.setRawMode(true);
  process.stdin.on("data", (keys) => {
    if (keys.includes(3)) process.exit(130);
  });
}

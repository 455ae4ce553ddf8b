// Preloaded with NODE_OPTIONS=--require: sets the terminal's title to "idle", again and again, while nothing is left that would
// wake the program up by itself. It does not keep the program running.

setInterval(() => {
  if (!process.getActiveResourcesInfo().includes("Timeout")) process.stdout.write("\u001b]0;idle\u0007");
}, 5).unref();
